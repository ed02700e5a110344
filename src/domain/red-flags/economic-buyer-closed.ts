import { personLabel } from '../people/relations.ts';
import { isReceptive } from '../people/response-mode.ts';
import { atPerson, type RedFlagRule } from './rule.ts';

/** An economic buyer in one of the two modes that are not open to a proposal [SSM B4]. */
export const economicBuyerClosed: RedFlagRule = {
  id: 'economic-buyer-closed',
  severity: 'high',
  looksAt: 'people',
  find: (situation) =>
    situation.people.flatMap(({ person, index }) => {
      const mode = person.responseMode?.mode;
      return person.buyingInfluences.includes('economic') && mode !== undefined && !isReceptive(mode)
        ? [
            atPerson(
              'economic-buyer-closed',
              situation,
              index,
              'responseMode',
              { person: personLabel(person), mode },
              'mode',
            ),
          ]
        : [];
    }),
};
