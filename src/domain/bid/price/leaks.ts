import type { Body } from '../../../mdx/body.ts';
import { type Finding, finding } from '../../../problem.ts';
import type { Volume } from '../../../schemas/bid/volume.ts';
import type { Workspace } from '../../plan.ts';
import type { Bid, Chapter, LibraryItem } from '../bid.ts';
import { componentsOf, idsIn } from '../book/walk.ts';
import type { BidRule } from '../check.ts';
import { type BidWords, bidWordsIn } from '../wording/bid-words.ts';
import { joinedPassages } from '../wording/joined.ts';
import { bidPassages, chapterPassages, libraryPassages, type Passage, valuePassages } from '../wording/passages.ts';
import { leaksIn, type Secret } from './find-amounts.ts';
import { type InnerFigure, innerFigures, secretPrices, unsaidByTender } from './secrets.ts';

/** A text that is printed in a volume: of a chapter, or of an item of the library that it includes or lists. */
interface Printed {
  file: string;
  body: Body;
  passages: Passage[];
}

/**
 * Prices may stand in a price volume or a combined one only; anywhere else they void the bid [MIL: 价格只可出现在报价卷]. Looks for the total, the totals of lines
 * and the unit prices in the words of all other volumes, with what they print of the library and what their tables print of the bid, and for the components
 * that print prices. Our cost and what we think of the prices of rivals may stand in no volume.
 */
export const checkPriceLeaks: BidRule = (bid, { chapters, workspace }) => {
  const prices = secretPrices(bid);
  const inner = innerFigures(bid);
  const seen = new Set<string>();
  return bid.data.volumes.flatMap((volume) => {
    const printed = printedIn(volume, chapters, workspace);
    const words = wordsOf(volume, bid, printed);
    const passages = printed.flatMap((each) => each.passages);
    const found = isForPrices(volume)
      ? [...passages, ...words, ...priceWords(bid)].flatMap((passage) => innerIn(passage, volume, inner))
      : [
          ...printed.flatMap((each) => misplaced(each, volume)),
          ...passages.flatMap((passage) => inWords(passage, volume, prices, inner)),
          ...words.flatMap((passage) =>
            inWords(passage, volume, passage.by === 'us' ? prices : totalsIn(prices, bid), inner),
          ),
        ];
    return found.filter((one) => {
      // What two chapters include is said once for a volume.
      const key = JSON.stringify([one.id, one.file, one.at, one.params]);
      return !seen.has(key) && seen.add(key);
    });
  });
};

export const isForPrices = ({ kind }: Pick<Volume, 'kind'>): boolean => kind === 'price' || kind === 'combined';

/** The prices that the finished print of a volume may not show: those that words of the tender do not say themselves. */
export function unprintable(
  volume: Volume,
  bid: Bid,
  workspace: Pick<Workspace, 'chapters' | 'library'>,
): { prices: Secret[]; inner: InnerFigure[] } {
  const words = wordsOf(volume, bid, printedIn(volume, workspace.chapters.get(bid.id) ?? [], workspace));
  const tender = words.filter(({ by }) => by === 'tender').map(({ text }) => text);
  return {
    prices: isForPrices(volume) ? [] : unsaidByTender(secretPrices(bid), bid, tender),
    inner: innerFigures(bid),
  };
}

const printedIn = (volume: Volume, chapters: readonly Chapter[], { library }: Pick<Workspace, 'library'>): Printed[] =>
  chapters
    .filter(({ data }) => data.volume === volume.id)
    .flatMap((chapter) => {
      const seen = new Set<string>();
      return [
        { file: chapter.file, body: chapter.body, passages: joinedPassages(chapterPassages(chapter)) },
        ...chapter.data.library.flatMap((id) => itemText(library.get(id), seen)),
        ...itemsIn(chapter.body, library, seen),
      ];
    });

/** The items of the library that a text prints or lists, however deep. */
const itemsIn = (body: Body, library: Workspace['library'], seen: Set<string>): Printed[] =>
  componentsOf(body.pieces, 'Include', 'LibraryScans', 'LibraryTable').flatMap(({ props }) =>
    idsIn(props['ids'] ?? props['id'] ?? '').flatMap((id) => {
      const item = library.get(id);
      const own = itemText(item, seen);
      return item === undefined || own.length === 0 ? own : [...own, ...itemsIn(item.body, library, seen)];
    }),
  );

function itemText(item: LibraryItem | undefined, seen: Set<string>): Printed[] {
  if (item === undefined || seen.has(item.id)) return [];
  seen.add(item.id);
  return [{ file: item.file, body: item.body, passages: joinedPassages(libraryPassages(item)) }];
}

/** What the frontmatter prints in a volume: its tables and titles, and who bids. */
function wordsOf(volume: Volume, bid: Bid, printed: readonly Printed[]): BidWords[] {
  const { name, address, legalRepresentative, authorised } = bid.data.bidder;
  const bidder = valuePassages(bid.file, [
    [name, ['bidder', 'name']],
    [address, ['bidder', 'address']],
    [legalRepresentative, ['bidder', 'legalRepresentative']],
    [authorised, ['bidder', 'authorised']],
  ]).map((passage): BidWords => ({ ...passage, by: 'us' }));
  const bodies = printed.map(({ body }) => body);
  return [...bidder, ...bidWordsIn(volume, bid, bodies)];
}

/** The words of the price table and the opening sheet. */
const priceWords = (bid: Bid): Passage[] =>
  bidPassages(bid).filter(({ placeOf }) => {
    const place = placeOf(0);
    return 'path' in place && place.path[0] === 'price';
  });

/** In words of the tender only the total is looked for: a limit of theirs for a unit is none of our prices. */
const totalsIn = (prices: readonly Secret[], { data: { tender } }: Bid): Secret[] =>
  prices.filter(({ item, amount }) => item === null && amount !== tender.ceiling && amount !== tender.budget);

const misplaced = ({ file, body }: Printed, { title }: Volume): Finding[] =>
  componentsOf(body.pieces, 'OpeningSheet', 'PriceTable').map(({ name, at }) =>
    finding('price-component-misplaced', file, at ?? { line: 1, column: 1 }, { component: name, volume: title }),
  );

function inWords(
  passage: Passage,
  volume: Volume,
  prices: readonly Secret[],
  inner: readonly InnerFigure[],
): Finding[] {
  const { file, text, placeOf } = passage;
  return [
    ...leaksIn(text, prices).map(({ form, index, secret }) =>
      finding('price-outside-volume', file, placeOf(index), { form, item: secret.item, volume: volume.title }),
    ),
    ...innerIn(passage, volume, inner),
  ];
}

const innerIn = ({ file, text, placeOf }: Passage, { title }: Volume, inner: readonly InnerFigure[]): Finding[] =>
  leaksIn(text, inner).map(({ form, index, secret: { of, rival } }) =>
    finding('inner-figure', file, placeOf(index), { form, of, rival, volume: title, page: null, chapter: null }),
  );
