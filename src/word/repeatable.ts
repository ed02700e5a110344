import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Names that the library draws by lot: of relations and of what they lead to. */
const drawn = /\brId[a-z0-9_-]{21}\b/g;
/** Numbers that it counts on through all files of a process. */
const counters = /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id="|<wp:docPr\b[^>]*?\bid=")(\d+)/g;

export interface Finish {
  /** Of the bid, `YYYY-MM-DD`. */
  date: string;
  /** Whether left pages have the margins of right ones mirrored. */
  mirrored: boolean;
  /** Whether pictures show no colour. */
  grey: boolean;
}

/**
 * A Word file without what differs from one run to the next: names drawn by lot are counted instead, and every date is that of the bid. Adds what the
 * library has no words for: mirrored margins, grey pictures.
 */
export function repeatable(file: Uint8Array, { date, mirrored, grey }: Finish): Uint8Array {
  const parts = Object.entries(unzipSync(file)).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = new Map<string, string>();
  const counted = (name: string, prefix: string): string => {
    const known = names.get(name) ?? `${prefix}${names.size + 1}`;
    names.set(name, known);
    return known;
  };
  const written = parts.map(([path, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(path)) return [path, bytes] as const;
    const text = strFromU8(bytes)
      .replace(drawn, (name) => counted(name, 'rIdx'))
      .replace(counters, (_, before: string, number: string) => before + counted(`${before.slice(1, 5)}${number}`, ''))
      .replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`)
      .replace(/<w:defaultTabStop\b/, mirrored ? '<w:mirrorMargins/>$&' : '$&')
      .replace(/<a:blip\b([^>]*?)\/>/g, grey ? '<a:blip$1><a:grayscl/></a:blip>' : '$&');
    return [path, strToU8(text)] as const;
  });
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(written.map(([path, bytes]) => [path, [bytes, { mtime }]])));
}
