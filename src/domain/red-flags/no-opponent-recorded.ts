import { opposes } from '../people/relations.ts';
import { isAnalysed } from '../people/signs.ts';
import { atPeople, type RedFlagRule } from './rule.ts';

/** So many analysed people without anybody against us are too good to be true: look for the competitor's friends [SSM B6]. */
export const noOpponentRecorded: RedFlagRule = {
  id: 'no-opponent-recorded',
  severity: 'low',
  looksAt: 'people',
  find: (situation) =>
    situation.data.unit === 'dmu' &&
    situation.people.filter(({ person }) => isAnalysed(person)).length >=
      situation.settings.redFlagLimits.analysedPeople &&
    !situation.people.some(({ person }) => opposes(person))
      ? [atPeople('no-opponent-recorded', situation, {})]
      : [],
};
