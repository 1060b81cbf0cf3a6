/** The colour of a workspace, for those who know it by that; beside its name, so it says nothing to others. */
export function Swatch({ color }: { color: string }) {
  return <span className="kw-swatch" style={{ backgroundColor: color }} aria-hidden="true" />;
}
