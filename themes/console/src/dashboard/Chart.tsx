import { direction } from '../i18n/languages';
import { useTexts } from '../i18n/Texts';
import { Columns } from './Columns';
import { Rows } from './Rows';
import { OTHERS, type Bar, type Series } from './series';
import { useWidth } from './useWidth';

interface Props {
  label: string;
  series: Series;
  /** Bars that stand upright, one after the other; or else they lie one below the other. */
  isColumns: boolean;
  nameOf: (name: string) => string;
}

/** What drawings of both kinds are made from. Sizes are in pixels. */
export interface Drawing {
  series: Series;
  width: number;
  /** In languages that are written from right to left a drawing begins at the right. */
  isRightToLeft: boolean;
  nameOf: (name: string) => string;
  /** What is read where the mouse is on a bar. */
  titleOf: (bar: Bar) => string;
}

/** Bars of kinds of work, as wide as there is room. */
export default function Chart({ label, series, isColumns, nameOf }: Props) {
  const { t, language, number } = useTexts();
  const [box, width] = useWidth();
  const kindOf = (kind: string) => (kind === OTHERS ? t('dashboard.others') : kind);
  const drawing: Drawing = {
    series,
    width,
    isRightToLeft: direction(language) === 'rtl',
    nameOf,
    titleOf: ({ name, counts }) =>
      [nameOf(name), ...series.kinds.map((kind, index) => `${kindOf(kind)}: ${number(counts[index] ?? 0)}`)].join('\n'),
  };
  return (
    // Texts in a drawing are placed by where they begin, so it is laid out from left to right in each language.
    <div ref={box} role="img" aria-label={label} dir="ltr">
      {width > 0 && (isColumns ? <Columns {...drawing} /> : <Rows {...drawing} />)}
    </div>
  );
}
