/** The size at which a drawing's text has its own size, as CSS variables; null without a drawing. */
export function naturalSize(svg: string | null): string | null {
  const [, width, height] = /viewBox="\S+ \S+ (\S+) (\S+)"/.exec(svg ?? '') ?? [];
  return width === undefined
    ? null
    : `--chart-width:${width}px;--chart-height:${height}px;--chart-ratio:${width}/${height}`;
}
