import type { z } from 'zod';
import type { account } from '../../src/schemas/account.ts';
import { dayIn, filled, pick, type Random, type Slots } from './random.ts';
import * as words from './words.ts';

type Frontmatter = z.input<typeof account>;
type Stakeholder = NonNullable<Frontmatter['stakeholders']>[number];

export interface Person {
  name: string;
  title: string;
  department: string;
}

/** One of ours: account manager, engineer and business manager of a team, in this order. */
export interface Staff {
  id: string;
  name: string;
  function: 'account-manager' | 'technical' | 'business';
}

export const personId = (at: number): string => `person-${at + 1}`;
export const personName = (random: Random): string => pick(random, words.surnames) + pick(random, words.givenNames);

/** The twelve of a customer, in the order of `words.positions`. */
export const peopleOf = (random: Random): Person[] =>
  words.positions.map(([title, department]) => ({ name: personName(random), title, department }));

/** Places in the chart: who decides, who is against us, who guides us. */
const deciders = 4;
const opponent = 6;
const coach = 9;

/** A key person as a plan that is well kept has him: six steps, influence and layer for all, response mode and win-results for those who matter. */
export function stakeholderOf(
  { name, title, department }: Person,
  at: number,
  random: Random,
  slots: Slots,
): Stakeholder {
  const superior = words.positions[at]?.[2] ?? null;
  const asOf = dayIn(random, 9);
  const matters = at < deciders || at === opponent || at === coach;
  return {
    id: personId(at),
    name,
    title,
    department,
    keyDepartment: at > 2 && at < 8,
    ...(superior === null ? {} : { reportsTo: personId(superior) }),
    role: at === 0 || at === 2 ? 'approver' : at === 1 ? 'decider' : at < 9 ? 'evaluator' : 'user',
    style: pick(random, ['driver', 'amiable', 'analytical', 'expressive'] as const),
    relation: relationOf(at, random),
    contact: pick(random, ['brief', 'repeated', 'deep'] as const),
    circle: at < 3 ? 'decision' : at < 7 ? 'inner' : 'outside',
    ...(at > 2 && superior !== null ? { influences: [personId(superior)] } : {}),
    buyingInfluences: influencesOf(at),
    influence: at < deciders ? 'high' : at < 8 ? 'medium' : 'low',
    layer: at < 3 ? 'decision' : at < 8 ? 'management' : 'execution',
    ...(matters
      ? { responseMode: responseModeOf(at, random, slots, asOf), winResult: winResultOf(random, slots, asOf) }
      : {}),
    ...(at < 6 ? { needs: [needOf(at, random, slots)] } : {}),
    evidence: pick(random, ['known', 'known', 'assumed'] as const),
    asOf,
    note: filled('关心{product}的运行数据，希望{month}前看到结论。', slots),
  };
}

function relationOf(at: number, random: Random): Stakeholder['relation'] {
  if (at === coach) return 'champion';
  if (at === opponent) return 'opponent';
  return at < 3
    ? pick(random, ['supporter', 'neutral'] as const)
    : pick(random, ['supporter', 'supporter', 'neutral', 'nonsupporter'] as const);
}

function influencesOf(at: number): Stakeholder['buyingInfluences'] {
  if (at === 2) return ['economic'];
  if (at === coach) return ['coach', 'user'];
  return at > coach ? ['user'] : at > 2 ? ['technical'] : [];
}

const responseModeOf = (at: number, random: Random, slots: Slots, asOf: string): Stakeholder['responseMode'] => ({
  mode: at === opponent ? 'overconfident' : pick(random, ['growth', 'trouble', 'trouble', 'even-keel'] as const),
  rating: at === opponent ? -3 : pick(random, [-1, 0, 1, 2, 3, 4]),
  present: filled(pick(random, words.presents), slots),
  change: filled(pick(random, words.changes), slots),
  evidence: 'known',
  asOf,
});

const winResultOf = (random: Random, slots: Slots, asOf: string): Stakeholder['winResult'] => ({
  result: filled(pick(random, words.results), slots),
  win: filled(pick(random, words.wins), slots),
  evidence: 'assumed',
  asOf,
});

const needOf = (at: number, random: Random, slots: Slots): NonNullable<Stakeholder['needs']>[number] => ({
  level: pick(random, ['safety', 'belonging', 'esteem', 'self-actualisation'] as const),
  scope: at % 2 === 0 ? 'organisational' : 'personal',
  stated: at % 3 !== 0,
  text: filled(pick(random, words.needs), slots),
});

/** Whom the account manager, the engineer and the business manager talk to: people of their own layer. */
const counterparts = [
  [3, 4, 5, 6, 7],
  [5, 9, 10],
  [8, 11],
] as const;

/** Our side: who talks to whom, and what he is to two of them today. */
export const teamOf = (staff: readonly Staff[]): Frontmatter['team'] =>
  staff.map((member, at) => {
    const theirs = (counterparts[at] ?? []).map(personId);
    return {
      ...member,
      counterparts: theirs,
      layer: at === 0 ? ('management' as const) : ('execution' as const),
      relations: theirs.slice(0, 2).map((stakeholder) => ({
        stakeholder,
        today: 'credible-source' as const,
        wanted: 'problem-solver' as const,
      })),
    };
  });
