import { atPeople, type RedFlagRule } from './rule.ts';

/** A unit that buys, and nobody is known to say the final yes [SSM B2]. Where nobody at all is there `no-decider` says so. */
export const noEconomicBuyer: RedFlagRule = {
  id: 'no-economic-buyer',
  severity: 'high',
  looksAt: 'people',
  find: (situation) =>
    situation.data.unit === 'dmu' &&
    situation.people.length > 0 &&
    !situation.people.some(({ person }) => person.buyingInfluences.includes('economic'))
      ? [atPeople('no-economic-buyer', situation, {})]
      : [],
};
