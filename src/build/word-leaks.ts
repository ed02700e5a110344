import { strFromU8, unzipSync } from 'fflate';
import { blindFinder, blindWords } from '../domain/bid/blind/blind.ts';
import type { Workspace } from '../domain/plan.ts';
import { type Finding, finding } from '../problem.ts';
import type { SiteBid } from '../views/site.ts';

/** Bytes at the beginning of a picture in which it says something of itself, and fewest bytes of a word that can't stand there by chance. */
const head = 100_000;
const fewest = 6;

/** What tells in the Word file of a blind volume whose it is: in its words, in what it says of itself, in its pictures [G5]. None for other volumes. */
export function wordLeaks(
  docx: Uint8Array,
  { bid }: Pick<SiteBid, 'bid'>,
  volumeId: string,
  workspace: Workspace,
): Finding[] {
  const volume = bid.data.volumes.find(({ id }) => id === volumeId);
  if (volume?.blind === undefined) return [];
  const find = blindFinder(bid, workspace);
  const byBytes = blindWords(bid, workspace).flatMap(({ word }) =>
    [Buffer.from(word), Buffer.from(word, 'utf16le')]
      .filter(({ length }) => length >= fewest)
      .map((as) => ({ word, as })),
  );
  const found = Object.entries(unzipSync(docx)).flatMap(([name, bytes]) => {
    if (/\.(?:xml|rels)$/.test(name))
      return linesOf(strFromU8(bytes)).flatMap((line) => find(line).map(({ word }) => word.word));
    const start = Buffer.from(bytes.subarray(0, head));
    return byBytes.filter(({ as }) => start.includes(as)).map(({ word }) => word);
  });
  const at = { path: ['volumes', bid.data.volumes.indexOf(volume), 'blind'] };
  const what = volume.title;
  return [...new Set(found)]
    .sort()
    .map((word) =>
      finding('blind-print', bid.file, at, { what, found: word, page: null, chapter: null, part: 'Word' }),
    );
}

const signs: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Words of a part of a Word file, a paragraph in a line, then what its pictures, bookmarks and changes are called and whom it names. */
function linesOf(xml: string): string[] {
  const named = [...xml.matchAll(/\s(?:descr|title|name|w:name|w:author|w:initials|Target)="([^"]*)"/g)];
  const text = xml
    .replaceAll(/<w:(?:br|tab)\b[^>]*>/g, ' ')
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]*>/g, '');
  return [text, ...named.map(([, value]) => value)]
    .join('\n')
    .replaceAll(/&(lt|gt|amp|quot|apos);/g, (_, sign: string) => signs[sign] ?? '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .split('\n');
}
