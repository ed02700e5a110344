import type { Account } from '../../schemas/account.ts';
import { replaceabilityQuestions } from '../../schemas/relationship.ts';
import type { Stakeholder } from '../../schemas/stakeholder.ts';
import type { Settings } from '../../settings.ts';
import { daysBetween } from '../dates.ts';
import { presentPeople } from '../people/person-status.ts';
import { decides } from '../people/relations.ts';
import { isOrganised } from '../relationship/relationship.ts';
import { replaceabilityTrend } from '../relationship/replaceability.ts';
import { isActionOverdue } from '../strategy/actions.ts';
import { newestCompleteYear, type YearOfSpend } from './spend.ts';

export const healthParts = ['people', 'plan', 'knowledge', 'relationship', 'freshness'] as const;
export type HealthPartId = (typeof healthParts)[number];
export const healthFacts = [
  'support',
  'economic-buyer',
  'coach',
  'contact',
  'open-actions',
  'on-time',
  'objective',
  'factors',
  'information',
  'irreplaceable',
  'satisfaction',
  'organised',
  'plan-age',
  'people-age',
  'spend-age',
] as const;
export type HealthFactId = (typeof healthFacts)[number];

/** One fact that a part stands on: `have` of `of` units of the fact, and its share 0–1; null where the plan says nothing of it. */
export interface HealthFact {
  id: HealthFactId;
  share: number | null;
  have: number;
  of: number;
}

export interface HealthPart {
  id: HealthPartId;
  /** 0–100: mean of its facts; null where none of them is known. */
  score: number | null;
  weight: number;
  facts: HealthFact[];
}

export type HealthBand = 'low' | 'medium' | 'high';

export interface Health {
  /** 0–100: weighted mean of the parts that are known; null where nothing but freshness is known, for a fresh empty page is not a healthy account. */
  score: number | null;
  /** Null without a score, and where it is uncertain. */
  band: HealthBand | null;
  parts: HealthPart[];
  /** How many of the parts that have weight stand on data, and how many parts have weight. */
  known: number;
  of: number;
  /** Whether the known parts have less than half of the weight: a score of a fragment has no band. */
  uncertain: boolean;
  /** Whether open red flags of high severity keep a high score in the medium band. */
  held: boolean;
}

/** What health is made of. */
export interface HealthInput {
  data: Pick<
    Account,
    | 'unit'
    | 'updated'
    | 'stakeholders'
    | 'actions'
    | 'objective'
    | 'salesObjective'
    | 'factors'
    | 'information'
    | 'replaceability'
    | 'satisfaction'
    | 'organisedRelations'
  >;
  /** As `spendByYear` gives them. */
  years: readonly YearOfSpend[];
  /** How many red flags of high severity are open and not silenced. */
  dangers: number;
}

/**
 * Health of an account, 0–100, after Revegy's and Kapta's scores, with every part, weight and fact in sight. What nobody has written is missing and
 * not zero: it is left out of the mean, and `known` says how much of the score is there; below half of the weight there is no band. An account with a severe danger is never called high, however
 * well its plan is kept.
 */
export function healthOf({ data, years, dangers }: HealthInput, today: string, settings: Settings): Health {
  const { weights, bands } = settings.health;
  const facts: Record<HealthPartId, HealthFact[]> = {
    people: peopleFacts(data),
    plan: planFacts(data, today),
    knowledge: [informationFact(data.information)],
    relationship: relationshipFacts(data, today),
    freshness: freshnessFacts(data, years, today, settings),
  };
  const parts = healthParts.map((id): HealthPart => {
    const shares = facts[id].flatMap(({ share }) => share ?? []);
    const score = shares.length > 0 ? (shares.reduce((sum, one) => sum + one, 0) / shares.length) * 100 : null;
    return { id, score, weight: weights[id], facts: facts[id] };
  });
  const weighty = parts.filter(({ weight }) => weight > 0);
  const known = weighty.flatMap(({ score, weight, id }) => (score === null ? [] : [{ id, score, weight }]));
  const weight = known.reduce((sum, one) => sum + one.weight, 0);
  const judged = weight > 0 && known.some((one) => one.id !== 'freshness');
  const mean = judged ? known.reduce((sum, one) => sum + one.weight * one.score, 0) / weight : null;
  const score = mean === null ? null : Math.min(100, Math.max(0, mean));
  const uncertain = score !== null && weight * 2 < weighty.reduce((sum, one) => sum + one.weight, 0);
  const band = score === null || uncertain ? null : bandOf(score, bands);
  const held = band === 'high' && dangers > 0;
  return { score, band: held ? 'medium' : band, parts, known: known.length, of: weighty.length, uncertain, held };
}

/** Bands by the figure that readers see, so that a 67 never stands below the band that begins at 67. */
export const bandOf = (score: number, [medium, high]: readonly [number, number]): HealthBand => {
  const shown = Math.round(score);
  return shown >= high ? 'high' : shown >= medium ? 'medium' : 'low';
};

/** A fact from how many there are of how many; nothing is known of none. */
const share = (id: HealthFactId, have: number, of: number): HealthFact => ({
  id,
  share: of > 0 ? have / of : null,
  have,
  of,
});

/** Five relations [KAD B1] in even steps from 0 to 1, four depths of contact likewise. */
const support = { champion: 1, supporter: 0.75, neutral: 0.5, nonsupporter: 0.25, opponent: 0 } as const;
const depth = { none: 0, brief: 1 / 3, repeated: 2 / 3, deep: 1 } as const;

/**
 * Deciders and economic buyers for us, both the economic buyer and a coach in contact, depth of contact with everybody analysed. A using unit does not
 * buy: nobody there has to be economic buyer or coach, and a stance of deciders is asked only where somebody decides.
 */
function peopleFacts({ unit, stakeholders }: Pick<Account, 'unit' | 'stakeholders'>): HealthFact[] {
  const buys = unit === 'dmu';
  const people = presentPeople({ stakeholders });
  const some = people.length > 0;
  const of = (kind: 'economic' | 'coach'): Stakeholder[] =>
    people.filter(({ buyingInfluences }) => buyingInfluences.includes(kind));
  const met = (all: readonly Stakeholder[]): number =>
    Math.max(0, ...all.map(({ contact }) => (contact === undefined || contact === 'none' ? 0 : 1)));
  const stances = people.flatMap((person) =>
    (decides(person) || person.buyingInfluences.includes('economic')) && person.relation
      ? [support[person.relation]]
      : [],
  );
  const depths = people.flatMap(({ contact }) => (contact ? [depth[contact]] : []));
  const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
  return [
    ...(buys || stances.length > 0 ? [share('support', sum(stances), stances.length)] : []),
    ...(buys
      ? [share('economic-buyer', met(of('economic')), some ? 1 : 0), share('coach', met(of('coach')), some ? 1 : 0)]
      : []),
    share('contact', sum(depths), depths.length),
  ];
}

/** Open actions, none of them late, an objective and factors that give a strategy; missing only where none of it is written. */
function planFacts({ actions, objective, salesObjective, factors }: HealthInput['data'], today: string): HealthFact[] {
  const open = actions.filter(({ done }) => done === undefined);
  const late = open.filter((action) => isActionOverdue(action, today)).length;
  const aimed = objective !== undefined || salesObjective !== undefined;
  const written = actions.length > 0 || aimed || factors.length > 0 ? 1 : 0;
  return [
    share('open-actions', Math.min(1, open.length), written),
    share('on-time', open.length - late, open.length),
    share('objective', aimed ? 1 : 0, written),
    share('factors', Math.min(1, factors.length), written),
  ];
}

/** What is known counts once, what is assumed half. */
const informationFact = (items: HealthInput['data']['information']): HealthFact =>
  share(
    'information',
    items.reduce((sum, { known }) => sum + { yes: 1, assumed: 0.5, no: 0 }[known], 0),
    items.length,
  );

/** The newest answers to the eight questions, if at least half of them are answered, the newest survey, and whether any organised relation holds. */
function relationshipFacts(
  { replaceability, satisfaction, organisedRelations }: HealthInput['data'],
  today: string,
): HealthFact[] {
  const answers = replaceabilityTrend(replaceability).at(-1);
  const answered = answers?.answered ?? 0;
  const survey = satisfaction
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.score - b.score))
    .at(-1);
  return [
    share('irreplaceable', answers?.score ?? 0, answered * 2 < replaceabilityQuestions.length ? 0 : answered),
    share('satisfaction', survey?.score ?? 0, survey ? 100 : 0),
    share('organised', isOrganised(organisedRelations, today) ? 1 : 0, Math.min(1, organisedRelations.length)),
  ];
}

/** Full within the review interval, falling evenly to nothing at three times it. */
export const freshnessOf = (age: number, interval: number): number =>
  Math.min(1, Math.max(0, 1 - (age - interval) / (2 * interval)));

/** Age of the plan and of what is said of people against their review intervals, and years since the newest complete figures. */
function freshnessFacts(
  { updated, stakeholders }: HealthInput['data'],
  years: readonly YearOfSpend[],
  today: string,
  { review }: Settings,
): HealthFact[] {
  const people = presentPeople({ stakeholders }).flatMap(({ asOf }) => asOf ?? []);
  const newest = newestCompleteYear(years, today);
  const behind = newest ? Number(today.slice(0, 4)) - 1 - newest.year : 0;
  const fresh = (id: HealthFactId, each: readonly number[], have: number): HealthFact => ({
    id,
    share: each.length > 0 ? each.reduce((sum, one) => sum + one, 0) / each.length : null,
    have,
    of: each.length,
  });
  const ages = people.map((asOf) => daysBetween(asOf, today));
  return [
    fresh('plan-age', [freshnessOf(daysBetween(updated, today), review.planDays)], daysBetween(updated, today)),
    fresh(
      'people-age',
      ages.map((age) => freshnessOf(age, review.contactDays)),
      ages.filter((age) => age <= review.contactDays).length,
    ),
    fresh('spend-age', newest ? [Math.max(0, 1 - behind / 2)] : [], newest?.year ?? 0),
  ];
}
