/**
 * Figures and numbers that no line may break: `附件1-9`, `¥ 189,000,000.00`, `2027-01-20`, `16 GB`, `96.9 %`. At most 24 letters, since a longer one may be
 * wider than its line, or than its column.
 */
const unit = String.raw`(?:%|‰|℃|°C|Ω|㎡|m²|[kM]?[WVA]|[kMG]?Hz|[KMGT]B|[KMG]bps|mm|cm|km|kg|dB|ms|min|[mghst])(?![A-Za-z])`;
const token = String.raw`(?:(?:附件|附表|附图|图|表|Annex|Exhibit|Table|Figure) ?)?(?:[¥￥€£$≥≤≈±+−-] ?)?[0-9A-Za-z][0-9A-Za-z.,:/+–‑-]*[0-9A-Za-z](?: ${unit})?|[0-9](?: ${unit})`;
const tokens = new RegExp(String.raw`&[#\w]+;|${token}`, 'gu');
/** A letter or figure and what may be broken after: an address, a long serial number. */
const joint = /([/._?&=-])(?=[^/._?&=-])/g;
const most = 24;

export interface Part {
  text: string;
  /** Whether no line may break it. */
  whole: boolean;
}

const isWhole = (text: string): boolean => text.length <= most && /\d/.test(text) && /[^\p{L}\p{N}]|\d{4}/u.test(text);

/** Plain words in the parts that lines may break, and those that they may not. */
export function wholeParts(words: string): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const { 0: text, index } of words.matchAll(tokens)) {
    if (!isWhole(text) || text.startsWith('&')) continue;
    if (index > at) parts.push({ text: words.slice(at, index), whole: false });
    parts.push({ text, whole: true });
    at = index + text.length;
  }
  if (at < words.length) parts.push({ text: words.slice(at), whole: false });
  return parts;
}

/** A tag, whatever stands in its attributes. */
const tag = /(<(?:"[^"]*"|'[^']*'|[^>"'])*>)/;

/** HTML of ours (src/mdx) with the same, and with joints at which a long address may be broken. */
export const wholeHtml = (html: string): string =>
  html
    .split(tag)
    .map((part, at) =>
      at % 2 === 1
        ? part
        : part.replaceAll(tokens, (text) => {
            if (text.startsWith('&')) return text;
            if (isWhole(text)) return `<span class="whole">${text}</span>`;
            return text.length > most ? text.replaceAll(joint, '$1<wbr>') : text;
          }),
    )
    .join('');
