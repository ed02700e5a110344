import { decides } from '../people/relations.ts';
import { isAnalysed } from '../people/signs.ts';
import { atPeople, type RedFlagRule } from './rule.ts';

/** A unit that buys, and either nobody of it is there in the plan, or people are analysed and none of them decides [KAD B1]. */
export const noDecider: RedFlagRule = {
  id: 'no-decider',
  severity: 'high',
  looksAt: 'people',
  find: (situation) =>
    situation.data.unit === 'dmu' &&
    (situation.people.length === 0 || situation.data.stakeholders.some(isAnalysed)) &&
    !situation.people.some(({ person }) => decides(person))
      ? [atPeople('no-decider', situation, { anybody: situation.people.length > 0 })]
      : [],
};
