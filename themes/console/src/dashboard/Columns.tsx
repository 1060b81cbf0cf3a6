import { scaleBand, scaleLinear } from 'd3-scale';
import { useTexts } from '../i18n/Texts';
import type { Drawing } from './Chart';
import { stacked, totalOf } from './series';

/** Sizes in pixels. */
const HEIGHT = 260;
const TOP = 8;
const BOTTOM = 24;
const NUMBERS = 44;
const NAME = 96;

/** About how many numbers stand beside the drawing. */
const TICKS = 4;

/** Upright bars with the numbers at their side, such as one for each day. */
export function Columns({ series, width, isRightToLeft, nameOf, titleOf }: Drawing) {
  const { number } = useTexts();
  const { bars } = series;
  const floor = HEIGHT - BOTTOM;
  const from = isRightToLeft ? width - NUMBERS : NUMBERS;
  const to = isRightToLeft ? 0 : width;
  const x = scaleBand(
    bars.map(({ name }) => name),
    [from, to],
  ).padding(0.2);
  const y = scaleLinear([0, Math.max(1, ...bars.map(totalOf))], [floor, TOP]).nice(TICKS);
  const every = Math.ceil(NAME / x.step());
  const middle = (name: string) => (x(name) ?? 0) + x.bandwidth() / 2;
  return (
    <svg width={width} height={HEIGHT} className="kw-chart">
      {y
        .ticks(TICKS)
        .filter(Number.isInteger)
        .map((tick) => (
          <g key={tick}>
            <line x1={from} x2={to} y1={y(tick)} y2={y(tick)} />
            <text x={isRightToLeft ? from + 8 : from - 8} y={y(tick) + 4} textAnchor={isRightToLeft ? 'start' : 'end'}>
              {number(tick)}
            </text>
          </g>
        ))}
      {bars.map((bar) => (
        <g key={bar.name}>
          <title>{titleOf(bar)}</title>
          {/* What the mouse is on, as high as the drawing: a low bar is hard to hit. */}
          <rect className="kw-ground" x={x(bar.name)} y={TOP} width={x.bandwidth()} height={floor - TOP} />
          {stacked(bar).map(({ kind, begin, end }) => (
            <rect
              key={kind}
              className={`kw-series-${kind + 1}`}
              x={x(bar.name)}
              y={y(end)}
              width={x.bandwidth()}
              height={y(begin) - y(end)}
            />
          ))}
        </g>
      ))}
      {bars
        .filter((_, index) => index % every === 0)
        .filter(({ name }) => middle(name) > NAME / 2 && middle(name) < width - NAME / 2)
        .map(({ name }) => (
          <text key={name} x={middle(name)} y={HEIGHT - 6} textAnchor="middle">
            {isRightToLeft ? `\u2067${nameOf(name)}\u2069` : nameOf(name)}
          </text>
        ))}
    </svg>
  );
}
