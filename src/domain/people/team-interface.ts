import type { TeamFunction, TeamMember } from '../../schemas/team.ts';

/**
 * The interface between our team and the customer [KAD B8]. In a bow-tie the account manager alone faces them; in a diamond every function of
 * ours talks to its own people there; between the two it is mixed.
 */
export type InterfaceShape = 'bow-tie' | 'mixed' | 'diamond' | 'none';

export interface TeamInterface {
  shape: InterfaceShape;
  /** Functions of the team, other than the account manager, that talk to nobody there themselves. In order of appearance. */
  onlyThroughManager: TeamFunction[];
  /** The only member with counterparts, when there is exactly one and the account has at least three contacted people. */
  singleThread: string | null;
}

/** `contacted`: how many of their people have been met at all. */
export function teamInterface(team: readonly TeamMember[], contacted: number): TeamInterface {
  const talking = team.filter((member) => member.counterparts.length > 0);
  const direct = new Set(talking.map((member) => member.function));
  const silent = [...new Set(team.map((member) => member.function))].filter((name) => !direct.has(name));
  return {
    shape: shapeOf(direct, silent),
    onlyThroughManager: silent.filter((name) => name !== 'account-manager'),
    singleThread: talking.length === 1 && contacted >= 3 ? (talking[0] as TeamMember).id : null,
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
