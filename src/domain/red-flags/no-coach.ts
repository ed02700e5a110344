import { atPeople, type RedFlagRule } from './rule.ts';

/**
 * A unit that buys, and nobody inside shows us the way [SSM B2]. Where nobody at all is there `no-decider` says so, and of a coach who left
 * `coach-left` speaks: one gap, one finding.
 */
export const noCoach: RedFlagRule = {
  id: 'no-coach',
  severity: 'medium',
  looksAt: 'people',
  find: (situation) =>
    situation.data.unit === 'dmu' &&
    situation.people.length > 0 &&
    !situation.data.stakeholders.some((person) => person.buyingInfluences.includes('coach'))
      ? [atPeople('no-coach', situation, {})]
      : [],
};
