import {
  type InformationItem,
  type InformationLevel,
  type InformationSide,
  informationLevels,
  informationSides,
  type KnownState,
} from '../../schemas/information.ts';

/** How much of one level is covered on one side [KAD A6]; the counts of the three states add up to `of`. */
export interface Coverage {
  level: InformationLevel;
  about: InformationSide;
  counts: Record<KnownState, number>;
  of: number;
}

/** Levels that have to be had before the first visit [KAD A6]. */
export const dueBeforeFirstVisit: readonly InformationLevel[] = ['public', 'limited'];

/** Every level on both sides, in rising value, the customer's side first; levels without items have `of: 0`. */
export const coverageOf = (items: readonly Pick<InformationItem, 'level' | 'about' | 'known'>[]): Coverage[] =>
  informationLevels.flatMap((level) =>
    informationSides.map((about) => {
      const some = items.filter((item) => item.level === level && item.about === about);
      const count = (state: KnownState): number => some.filter(({ known }) => known === state).length;
      return {
        level,
        about,
        counts: { yes: count('yes'), assumed: count('assumed'), no: count('no') },
        of: some.length,
      };
    }),
  );

type Asked = Pick<InformationItem, 'id' | 'level' | 'about' | 'known'>;

const knownOrder: readonly KnownState[] = ['no', 'assumed', 'yes'];

/** By level, what is unknown before what is assumed before what is known, the customer's side first, then by id [KAD A6]. */
export const byWorkingOrder = (a: Asked, b: Asked): number =>
  informationLevels.indexOf(a.level) - informationLevels.indexOf(b.level) ||
  knownOrder.indexOf(a.known) - knownOrder.indexOf(b.known) ||
  informationSides.indexOf(a.about) - informationSides.indexOf(b.about) ||
  (a.id < b.id ? -1 : 1);

/** What has still to be found out or confirmed, in working order. */
export const openQuestions = <T extends Asked>(items: readonly T[]): T[] =>
  items.filter(({ known }) => known !== 'yes').toSorted(byWorkingOrder);

/** The open questions that should be answered before anybody of us goes there: none any more once there has been a visit. */
export const dueNow = <T extends Asked>(items: readonly T[], visited: boolean): T[] =>
  visited ? [] : openQuestions(items).filter(({ level }) => dueBeforeFirstVisit.includes(level));
