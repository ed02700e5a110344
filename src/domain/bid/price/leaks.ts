import type { Body } from '../../../mdx/body.ts';
import { placeIn } from '../../../mdx/texts.ts';
import { type Finding, finding } from '../../../problem.ts';
import type { Price } from '../../../schemas/bid/price.ts';
import type { Volume } from '../../../schemas/bid/volume.ts';
import type { Workspace } from '../../plan.ts';
import type { BidRule } from '../check.ts';
import { componentsOf } from '../walk.ts';
import { lineTotal, priceTotal } from './amounts.ts';
import { leaksIn, type Secret } from './find-amounts.ts';

/** A text that is printed in a volume. */
interface Printed {
  file: string;
  body: Body;
}

/**
 * Prices may stand in a price volume or a combined one only; anywhere else they void the bid [MIL: 价格只可出现在报价卷]. Looks for the total, the totals of lines
 * and the unit prices in the words of all other volumes, with what they include from the library and the answers that their tables of deviations print, and for
 * the components that print prices.
 */
export const checkPriceLeaks: BidRule = (bid, { chapters, workspace }) => {
  const { volumes, price } = bid.data;
  const secrets = price === undefined ? [] : secretsOf(price);
  const others = volumes.filter(({ kind }) => kind !== 'price' && kind !== 'combined');
  const seen = new Set<string>();
  return others.flatMap((volume) =>
    chapters
      .filter(({ data }) => data.volume === volume.id)
      .flatMap((chapter) => {
        const printed = withIncluded(chapter, workspace.library, new Set());
        const misplaced = printed
          .flatMap(({ body }) => componentsOf(body.pieces, 'OpeningSheet', 'PriceTable'))
          .map(({ name }) =>
            finding(
              'price-component-misplaced',
              chapter.file,
              { path: ['volume'] },
              { component: name, volume: volume.title },
            ),
          );
        const tables = printed.flatMap(({ body }) => componentsOf(body.pieces, 'DeviationTable'));
        return [
          ...misplaced,
          ...printed.flatMap((each) => inWords(each, volume, secrets)),
          ...tables.flatMap(({ props }) => inAnswers(bid, volume, props['of'], secrets)),
        ];
      })
      // What two chapters include is said once for a volume.
      .filter((one) => {
        const key = JSON.stringify([one.id, one.file, one.at, one.params]);
        return !seen.has(key) && seen.add(key);
      }),
  );
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

/** A text and the sections of the library that it prints, however deep. */
function withIncluded({ file, body }: Printed, library: Workspace['library'], seen: Set<string>): Printed[] {
  const included = componentsOf(body.pieces, 'Include').flatMap(({ props }) => {
    const item = library.get(props['id'] ?? '');
    if (item === undefined || seen.has(item.id)) return [];
    seen.add(item.id);
    return withIncluded(item, library, seen);
  });
  return [{ file, body }, ...included];
}

const inWords = ({ file, body }: Printed, { title }: Volume, secrets: readonly Secret[]): Finding[] =>
  (body.texts ?? []).flatMap((run) =>
    leaksIn(run.text, secrets).map(({ form, index, secret }) =>
      finding('price-outside-volume', file, placeIn(run, index), { form, item: secret.item, volume: title }),
    ),
  );

/** Answers are printed in the tables of deviations of their kind. */
const inAnswers = (
  { file, data }: Parameters<BidRule>[0],
  { title }: Volume,
  kind: string | undefined,
  secrets: readonly Secret[],
): Finding[] =>
  data.requirements.flatMap((requirement, at) =>
    requirement.kind !== kind
      ? []
      : (['response', 'note'] as const).flatMap((key) =>
          leaksIn(requirement[key] ?? '', secrets).map(({ form, secret }) =>
            finding(
              'price-outside-volume',
              file,
              { path: ['requirements', at, key] },
              { form, item: secret.item, volume: title },
            ),
          ),
        ),
  );
