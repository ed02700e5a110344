import { blindFinder } from '../domain/bid/blind/blind.ts';
import { unprintable } from '../domain/bid/price/leaks.ts';
import { printLeaks } from '../domain/bid/price/print-leaks.ts';
import { innerFigures } from '../domain/bid/price/secrets.ts';
import type { Workspace } from '../domain/plan.ts';
import { type Finding, finding, type Place } from '../problem.ts';
import type { BookNotes } from '../render/book-cache.ts';
import type { BookOrder } from './book-jobs.ts';

/**
 * What a finished book gives away, so that it may not be published: prices outside the price volume, our cost and what we think of rivals, and in a blind
 * volume whose it is. Each once in a chapter, at the first page that shows it.
 */
export const printedLeaks = (order: BookOrder, notes: BookNotes, workspace: Workspace): Finding[] => [
  ...amounts(order, notes, workspace),
  ...blindPrint(order, notes, workspace),
];

/** Where a page stands: the chapter it belongs to, at whose title the finding is placed. */
interface Where {
  chapter: string | null;
  file: string;
  at: Place;
}

/** The chapter that a page (from 1) belongs to; before the first, and without a page, the volume. */
function whereIs({ bid, volume }: BookOrder, { spots }: BookNotes, page: number | null, key: string): Where {
  const chapters = bid.books.find((book) => book.volume.id === volume?.id)?.chapters ?? [];
  const of = chapters.findLast(
    ({ anchor }) => page !== null && (spots[anchor]?.page ?? Number.POSITIVE_INFINITY) < page,
  );
  if (of !== undefined) return { chapter: of.title, file: of.chapter.file, at: { path: ['title'] } };
  const { data, file } = bid.bid;
  const at = { path: volume === null ? ['volumes'] : ['volumes', data.volumes.indexOf(volume), key] };
  return { chapter: null, file, at };
}

function amounts(order: BookOrder, notes: BookNotes, workspace: Workspace): Finding[] {
  const { bid, volume, page: printed } = order;
  const { prices, inner } =
    volume === null ? { prices: [], inner: innerFigures(bid.bid) } : unprintable(volume, bid.bid, workspace);
  const title = volume?.title ?? printed.meta.title;
  return once([
    ...printLeaks(notes.text, prices).map(({ form, page, part, secret: { amount, item } }) => {
      const { chapter, file, at } = whereIs(order, notes, page, 'title');
      const say = finding('price-printed', file, at, { form, item, volume: title, page, chapter, part });
      return { say, key: [file, amount, part] };
    }),
    ...printLeaks(notes.text, inner).map(({ form, page, secret: { amount, of, rival } }) => {
      const { chapter, file, at } = whereIs(order, notes, page, 'title');
      return {
        say: finding('inner-figure', file, at, { form, of, rival, volume: title, page, chapter }),
        key: [file, amount],
      };
    }),
  ]);
}

/** Names of our fonts, as their files call themselves. */
const ourFonts = /^Noto(?:Sans|Serif)SC/;

/** Everything in a blind volume that tells whose it is: words of its pages, bookmarks and properties, fonts, colours [G5]. */
function blindPrint(order: BookOrder, notes: BookNotes, workspace: Workspace): Finding[] {
  const { bid, volume } = order;
  if (volume?.blind === undefined) return [];
  const { pages, facts, bookmarks, labels, fonts, coloured } = notes.text;
  const find = blindFinder(bid.bid, workspace);
  const say = (found: string, page: number | null, part: string | null): Said => {
    const { chapter, file, at } = whereIs(order, notes, page, 'blind');
    const facts = { what: volume.title, found, page, chapter, part };
    // Each page in colour has to be found, a name only once.
    return {
      say: finding('blind-print', file, at, facts),
      key: [file, found, part, ...(part === 'Colour' ? [page] : [])],
    };
  };
  const words = (content: string): string[] => [...new Set(find(content).map(({ word }) => word.word))];
  return once([
    // Without blanks too: a line may break within a name, and letters may be drawn apart.
    ...pages.flatMap((content, index) =>
      words(`${content}\n${content.replaceAll(/\s+/g, '')}`).map((word) => say(word, index + 1, null)),
    ),
    // A blind volume says nothing of itself: whatever is there is one thing too many.
    ...Object.entries(facts).map(([part, value]) => say(value, null, part)),
    ...words(bookmarks.join('\n')).map((word) => say(word, null, 'Outlines')),
    ...words(labels.join('\n')).map((word) => say(word, null, 'PageLabels')),
    ...fonts.filter((name) => !ourFonts.test(name)).map((name) => say(name, null, 'Font')),
    ...(volume.blind.colour ? [] : coloured.map((page) => say('colour', page, 'Colour'))),
  ]);
}

interface Said {
  say: Finding;
  /** What makes it the same as another. */
  key: readonly unknown[];
}

const once = (all: readonly Said[]): Finding[] =>
  [...new Map(all.toReversed().map(({ say, key }) => [JSON.stringify([say.id, ...key]), say])).values()].toReversed();
