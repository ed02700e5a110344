import type { Body } from '../../../mdx/body.ts';
import { type Finding, finding } from '../../../problem.ts';
import type { Price } from '../../../schemas/bid/price.ts';
import type { Volume } from '../../../schemas/bid/volume.ts';
import type { Workspace } from '../../plan.ts';
import { bidWordsIn } from '../bid-words.ts';
import type { BidRule } from '../check.ts';
import { chapterPassages, libraryPassages, type Passage } from '../passages.ts';
import { componentsOf } from '../walk.ts';
import { lineTotal, priceTotal } from './amounts.ts';
import { leaksIn, type Secret } from './find-amounts.ts';

/** A text that is printed in a volume: of a chapter, or of a section of the library that it includes. */
interface Printed {
  file: string;
  body: Body;
  passages: Passage[];
}

/**
 * Prices may stand in a price volume or a combined one only; anywhere else they void the bid [MIL: 价格只可出现在报价卷]. Looks for the total, the totals of lines
 * and the unit prices in the words of all other volumes, with what they include from the library and what their tables print of the bid, and for the components
 * that print prices. In words of the tender only the total is looked for: a limit of theirs for a unit is none of our prices, even where we ask for just that.
 */
export const checkPriceLeaks: BidRule = (bid, { chapters, workspace }) => {
  const { volumes, price, tender } = bid.data;
  const secrets = price === undefined ? [] : secretsOf(price);
  const totals = secrets.filter(
    ({ item, amount }) => item === null && amount !== tender.ceiling && amount !== tender.budget,
  );
  const others = volumes.filter(({ kind }) => kind !== 'price' && kind !== 'combined');
  const seen = new Set<string>();
  return others.flatMap((volume) => {
    const printed = chapters
      .filter(({ data }) => data.volume === volume.id)
      .flatMap((chapter) => [
        { file: chapter.file, body: chapter.body, passages: chapterPassages(chapter) },
        ...included(chapter.body, workspace.library, new Set()),
      ]);
    const words = bidWordsIn(
      volume,
      bid,
      printed.map(({ body }) => body),
    );
    return [
      ...printed.flatMap((each) => [
        ...misplaced(each, volume),
        ...each.passages.flatMap((passage) => inWords(passage, volume, secrets)),
      ]),
      ...words.flatMap((passage) => inWords(passage, volume, passage.by === 'us' ? secrets : totals)),
    ].filter((one) => {
      // What two chapters include is said once for a volume.
      const key = JSON.stringify([one.id, one.file, one.at, one.params]);
      return !seen.has(key) && seen.add(key);
    });
  });
};

/** The total first, then totals of lines and unit prices; each amount once. Nothing that costs nothing is a secret. */
function secretsOf(price: Price): Secret[] {
  const total = priceTotal(price);
  const all: Secret[] = [
    ...[total, price.total].flatMap((amount) => (amount == null ? [] : [{ amount, item: null }])),
    ...price.items.flatMap((item) => [
      { amount: lineTotal(item), item: item.title },
      { amount: item.unitPrice, item: item.title },
    ]),
  ].filter(({ amount }) => amount > 0);
  return [...Map.groupBy(all, ({ amount }) => amount).values()].flatMap(([first]) => (first ? [first] : []));
}

/** The sections of the library that a text prints, however deep. */
function included(body: Body, library: Workspace['library'], seen: Set<string>): Printed[] {
  return componentsOf(body.pieces, 'Include').flatMap(({ props }) => {
    const item = library.get(props['id'] ?? '');
    if (item === undefined || seen.has(item.id)) return [];
    seen.add(item.id);
    const own = { file: item.file, body: item.body, passages: libraryPassages(item) };
    return [own, ...included(item.body, library, seen)];
  });
}

const misplaced = ({ file, body }: Printed, { title }: Volume): Finding[] =>
  componentsOf(body.pieces, 'OpeningSheet', 'PriceTable').map(({ name, at }) =>
    finding('price-component-misplaced', file, at ?? { line: 1, column: 1 }, { component: name, volume: title }),
  );

const inWords = ({ file, text, placeOf }: Passage, { title }: Volume, secrets: readonly Secret[]): Finding[] =>
  leaksIn(text, secrets).map(({ form, index, secret }) =>
    finding('price-outside-volume', file, placeOf(index), { form, item: secret.item, volume: title }),
  );
