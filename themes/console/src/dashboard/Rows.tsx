import { scaleLinear } from 'd3-scale';
import { useTexts } from '../i18n/Texts';
import type { Drawing } from './Chart';
import { stacked, totalOf } from './series';

/** Sizes in pixels. */
const ROW = 44;
const NAME = 14;
const BAR = { top: 20, height: 16 };
const NUMBER = 64;

/** Bars that lie below their names, with their numbers at the end, such as one for each person. */
export function Rows({ series, width, isRightToLeft, nameOf, titleOf }: Drawing) {
  const { number } = useTexts();
  const { bars } = series;
  const length = scaleLinear([0, Math.max(1, ...bars.map(totalOf))], [0, Math.max(0, width - NUMBER)]);
  const at = (position: number) => (isRightToLeft ? width - position : position);
  const anchor = isRightToLeft ? 'end' : 'start';
  return (
    <svg width={width} height={bars.length * ROW} className="kw-chart">
      {bars.map((bar, index) => (
        <g key={bar.id} transform={`translate(0, ${index * ROW})`}>
          <title>{titleOf(bar)}</title>
          <text x={at(0)} y={NAME} textAnchor={anchor}>
            {nameOf(bar.name)}
          </text>
          {stacked(bar).map(({ kind, begin, end }) => (
            <rect
              key={kind}
              className={`kw-series-${kind + 1}`}
              x={Math.min(at(length(begin)), at(length(end)))}
              y={BAR.top}
              width={length(end) - length(begin)}
              height={BAR.height}
            />
          ))}
          <text x={at(length(totalOf(bar)) + 8)} y={BAR.top + 13} textAnchor={anchor}>
            {number(totalOf(bar))}
          </text>
        </g>
      ))}
    </svg>
  );
}
