/** What XML 1.0 can't hold, not even escaped. */
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(forbidden, '\ufffd')
    .replace(/[&<>\r]/g, (sign) => entities[sign] as string);

/** An element with text or others inside; null for one that is left out. */
export type Element = readonly [name: string, content: string | number | readonly (Element | null)[]] | null;

/** The lines of an element. */
export function xmlLines(element: Element, indent = ''): string[] {
  if (element === null) return [];
  const [name, content] = element;
  if (!Array.isArray(content)) return [`${indent}<${name}>${escaped(String(content))}</${name}>`];
  return [
    `${indent}<${name}>`,
    ...content.flatMap((one: Element) => xmlLines(one, `${indent}  `)),
    `${indent}</${name}>`,
  ];
}
