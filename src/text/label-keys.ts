import { labels as en } from './en/labels.ts';
import type { Labels } from './labels.ts';
import { labels as zh } from './zh-CN/labels.ts';

/** The key, one of `allowed`, that an author called by the word for it, in whatever language: `决策者` for `decider`. Null where no word fits. */
export function keyOfLabel(word: string, allowed: readonly string[]): string | null {
  const wanted = bare(word);
  if (wanted === '') return null;
  const said = [zh, en].flatMap((labels) => wordsFor(labels, allowed));
  const exact = said.find(([, label]) => label === wanted);
  if (exact) return exact[0];
  const begun = new Set(said.filter(([, label]) => wanted.length > 1 && label.startsWith(wanted)).map(([key]) => key));
  return begun.size === 1 ? ([...begun][0] ?? null) : null;
}

/** The allowed keys with their words, from each group of labels that has words for all of them. */
function wordsFor(labels: Labels, allowed: readonly string[]): [string, string][] {
  const groups = Object.values(labels).map((group) => new Map<string, string>(Object.entries(group)));
  return groups
    .filter((group) => allowed.length > 0 && allowed.every((key) => group.has(key)))
    .flatMap((group) => allowed.map((key): [string, string] => [key, bare(group.get(key) ?? '')]));
}

/** `关系型（R）` → `关系型`. */
const bare = (label: string): string =>
  label
    .replace(/[(（].*$/s, '')
    .trim()
    .toLowerCase();
