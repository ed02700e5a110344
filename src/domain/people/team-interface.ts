import type { Account } from '../../schemas/account.ts';
import type { TeamFunction, TeamMember } from '../../schemas/team.ts';
import { presentPeople } from './person-status.ts';

/**
 * The interface between our team and the customer [KAD B8]. In a bow-tie the account manager alone faces them; in a diamond every function of
 * ours talks to its own people there; between the two it is mixed. Counterparts who are gone count for nobody.
 */
export type InterfaceShape = 'bow-tie' | 'mixed' | 'diamond' | 'none';

export interface TeamInterface {
  shape: InterfaceShape;
  /** Functions of the team, other than the account manager, that talk to nobody there themselves. In order of appearance. */
  onlyThroughManager: TeamFunction[];
}

type Sides = Pick<Account, 'team' | 'stakeholders'>;

function talkingOf(sides: Sides): TeamMember[] {
  const there = new Set(presentPeople(sides).map(({ id }) => id));
  return sides.team.filter(({ counterparts }) => counterparts.some((id) => there.has(id)));
}

/** Id of the only member who talks to somebody there; null where there is none or more than one. */
export function onlyThread(sides: Sides): string | null {
  const [only, another] = talkingOf(sides);
  return only === undefined || another !== undefined ? null : only.id;
}

export function teamInterface(sides: Sides): TeamInterface {
  const direct = new Set(talkingOf(sides).map((member) => member.function));
  const silent = [...new Set(sides.team.map((member) => member.function))].filter((name) => !direct.has(name));
  return {
    shape: shapeOf(direct, silent),
    onlyThroughManager: silent.filter((name) => name !== 'account-manager'),
  };
}

/**
 *   who talks to them          the others of the team        shape
 *   nobody                     any                           none
 *   only account managers      any                           bow-tie
 *   the account manager too    every function talks          diamond
 *   anything else                                            mixed
 */
function shapeOf(direct: ReadonlySet<TeamFunction>, silent: readonly TeamFunction[]): InterfaceShape {
  if (direct.size === 0) return 'none';
  if (direct.size === 1 && direct.has('account-manager')) return 'bow-tie';
  return silent.length === 0 && direct.has('account-manager') ? 'diamond' : 'mixed';
}
