import { personLabel } from '../../domain/people/relations.ts';
import type { Account } from '../../schemas/account.ts';

/** How a plan's person is called in tables; an id that nobody has stays as it is. */
export function personLabelIn({ stakeholders }: Pick<Account, 'stakeholders'>, id: string): string {
  const person = stakeholders.find((one) => one.id === id);
  return person ? personLabel(person) : id;
}

/** The same for our own people. */
export const memberNameIn = ({ team }: Pick<Account, 'team'>, id: string): string =>
  team.find((member) => member.id === id)?.name ?? id;
