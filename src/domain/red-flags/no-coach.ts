import { atPeople, type RedFlagRule } from './rule.ts';

/** A unit that buys, and nobody inside shows us the way [SSM B2]. */
export const noCoach: RedFlagRule = {
  id: 'no-coach',
  severity: 'medium',
  looksAt: 'people',
  find: (situation) =>
    situation.data.unit === 'dmu' &&
    situation.data.stakeholders.length > 0 &&
    !situation.people.some(({ person }) => person.buyingInfluences.includes('coach'))
      ? [atPeople('no-coach', situation, {})]
      : [],
};
