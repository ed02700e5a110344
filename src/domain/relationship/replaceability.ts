import {
  type Replaceability,
  type ReplaceabilityQuestion,
  replaceabilityQuestions,
} from '../../schemas/relationship.ts';

/** "Are we replaceable?" [KAD D1]: eight questions; every yes makes us harder to replace. */
export interface ReplaceabilityScore {
  asOf: string;
  /** How many of the eight are answered yes, 0–8. */
  score: number;
  /** How many were answered at all. */
  answered: number;
  /**
   * Against the answers before, over the questions that were answered both times: how many more are answered yes, and how many questions that are.
   * `of` is 0 where no question was answered twice: then nothing can be compared. Null for the first.
   */
  change: { by: number; of: number } | null;
}

/** The score of each day of answers, oldest first. What was not answered counts as neither yes nor no. */
export function replaceabilityTrend(entries: readonly Replaceability[]): ReplaceabilityScore[] {
  const inOrder = byDay(entries);
  return inOrder.map((entry, index) => {
    const before = inOrder[index - 1];
    return { asOf: entry.asOf, ...scoreOf(entry), change: before === undefined ? null : changeOf(before, entry) };
  });
}

function changeOf(before: Replaceability, now: Replaceability): { by: number; of: number } {
  const both = replaceabilityQuestions.filter((one) => before[one] !== undefined && now[one] !== undefined);
  return { by: both.reduce((sum, one) => sum + Number(now[one]) - Number(before[one]), 0), of: both.length };
}

function scoreOf(entry: Replaceability): { score: number; answered: number } {
  const answers = replaceabilityQuestions.map((question) => entry[question]);
  return {
    score: answers.filter((answer) => answer === true).length,
    answered: answers.filter((answer) => answer !== undefined).length,
  };
}

export const byDay = (entries: readonly Replaceability[]): Replaceability[] =>
  entries.toSorted((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : 0));

/** Kinds of activities that make us harder to replace [KAD D1]. */
export const activityKinds = [
  'service',
  'supply',
  'finance',
  'certification',
  'product',
  'technology',
  'training',
  'cooperation',
  'attention',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

/** The activities that each *no* points to; every kind is pointed to by at least one question. */
export const activitiesFor: Record<ReplaceabilityQuestion, readonly ActivityKind[]> = {
  departments: ['supply', 'training'],
  deciders: ['attention', 'finance'],
  leaders: ['attention'],
  users: ['service', 'training'],
  products: ['product', 'certification'],
  support: ['technology', 'service'],
  exclusive: ['service', 'supply'],
  partnership: ['cooperation', 'technology'],
};

/** The questions that the newest answers answer with no, in the order of the training. What was not answered has to be asked first. */
export function weakPoints(entries: readonly Replaceability[]): ReplaceabilityQuestion[] {
  const newest = byDay(entries).at(-1);
  return newest === undefined ? [] : replaceabilityQuestions.filter((question) => newest[question] === false);
}
