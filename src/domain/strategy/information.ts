import { type Finding, finding } from '../../problem.ts';
import {
  type InformationItem,
  type InformationLevel,
  type InformationSide,
  informationLevels,
  informationSides,
  type KnownState,
} from '../../schemas/information.ts';
import type { Settings } from '../../settings.ts';
import { daysBetween } from '../dates.ts';
import type { Plan, Visit } from '../plan.ts';
import { isHeld } from '../relationship/visits.ts';

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

/** The open questions of the levels that are due before anybody of us goes there. */
export const dueFirst = <T extends Asked>(items: readonly T[]): T[] =>
  openQuestions(items).filter(({ level }) => dueBeforeFirstVisit.includes(level));

/** Day of the first visit that was held; null before it. */
export function firstVisit(visits: readonly Visit[], today: string): string | null {
  const days = visits.filter((visit) => isHeld(visit, today)).map(({ data }) => data.date);
  return days.toSorted()[0] ?? null;
}

/**
 * Public and limited information that nobody has although the first visit was held, or is to be held within the days that count as soon [KAD A6].
 * What is assumed has still to be confirmed, but it was asked for.
 */
export function checkInformation(
  { file, data }: Plan,
  visits: readonly Visit[],
  { today, settings }: { today: string; settings: Settings },
): Finding[] {
  const held = firstVisit(visits, today);
  const next = visits.map((visit) => visit.data.date).toSorted()[0];
  const soon = next !== undefined && daysBetween(today, next) <= settings.review.upcomingDays ? next : null;
  const date = held ?? soon;
  if (date === null) return [];
  return data.information.flatMap(({ topic, level, known }, i) =>
    (level === 'public' || level === 'limited') && known === 'no'
      ? [
          finding(
            'information-due',
            file,
            { path: ['information', i, 'known'] },
            { topic, level, date, held: held !== null },
          ),
        ]
      : [],
  );
}
