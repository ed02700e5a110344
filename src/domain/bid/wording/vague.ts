import type { Settings } from '../../../settings.ts';
import { type Finder, finderOf } from './names.ts';

/** Phrases that hold a vague word and are not vague. */
const idioms = [
  '不可能',
  '可能性',
  '左右两',
  '左右侧',
  '左右手',
  '左右键',
  '左右声道',
  '左右滑动',
  '上下左右',
  '前后左右',
  '适当性',
];

const finders = new WeakMap<readonly string[], Finder<{ word: string }>>();

/** Finds words that are too vague for a bid: of the settings. */
export function vagueWordsOf({ bids: { vagueWords } }: Pick<Settings, 'bids'>): Finder<{ word: string }> {
  const known = finders.get(vagueWords);
  if (known) return known;
  const finder = finderOf(
    vagueWords.map((word) => ({ word })),
    idioms,
  );
  finders.set(vagueWords, finder);
  return finder;
}
