/** Width and height of a drawing at its natural size, px; null without a drawing. */
export function viewBoxOf(svg: string | null): { width: number; height: number } | null {
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg ?? '') ?? [];
  return width === undefined ? null : { width: Number(width), height: Number(height) };
}
