import type { ChartWords } from './chart.ts';

/**
 * ECharts' SVG as it may stand in a page: no style, script, handler or class, no font of its own, ids below `id` (unique in the page), and the words
 * for those who don't see it. Texts in it are escaped by the renderer, quotes included, so that what looks like an attribute is one.
 */
export function clean(svg: string, id: string, { title, description }: ChartWords): string {
  const inside = svg
    .replace(/^<svg [^>]*>/, '')
    .replace(/<\/svg>\s*$/, '')
    .replace(/<style\b[\s\S]*?<\/style>/g, '')
    .replace(/<(path|rect) (?:(?!stroke)[^>])*fill="none"(?:(?!stroke)[^>])*><\/\1>/g, '')
    .replace(/ (?:class|pointer-events|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => attributesOf(style))
    .replace(/ id="zr\d+-/g, ` id="${id}-`)
    .replace(/url\(#zr\d+-/g, `url(#${id}-`)
    .replace(
      / (d|points|transform|x|y|width|height)="([^"]*)"/g,
      (_, name: string, value: string) => ` ${name}="${trim(value)}"`,
    )
    .replace(/<(path|rect|polyline|polygon|circle|line)( [^>]*)><\/\1>/g, '<$1$2/>')
    .replace(/>\s*\n\s*</g, '><')
    .trim();
  const [, width, height] = /^<svg width="(\d+)" height="(\d+)"/.exec(svg) as RegExpExecArray;
  const words = `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc">${words}${inside}</svg>`;
}

/** The declarations that say something here, as attributes: the page's policy asks for no inline style. */
function attributesOf(style: string): string {
  const kept = style.split(';').flatMap((one) => {
    const [name = '', value = ''] = one.split(':');
    if (name === 'font-size') return [` font-size="${Number.parseFloat(value)}"`];
    return name === 'font-weight' && value !== 'normal' ? [` font-weight="${value}"`] : [];
  });
  return kept.join('');
}

const trim = (value: string): string =>
  value.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (one) => String(Number(Number(one).toFixed(2))));

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
