import { decides } from '../people/relations.ts';
import { isAnalysed } from '../people/signs.ts';
import { atPeople, type RedFlagRule } from './rule.ts';

/** A unit that buys, people who are analysed, and none of them decides [KAD B1]. */
export const noDecider: RedFlagRule = {
  id: 'no-decider',
  severity: 'high',
  looksAt: 'people',
  find: (situation) =>
    situation.data.unit === 'dmu' &&
    situation.data.stakeholders.some(isAnalysed) &&
    !situation.people.some(({ person }) => decides(person))
      ? [atPeople('no-decider', situation, {})]
      : [],
};
