import type { TeamFunction, TeamMember } from '../schemas/team.ts';

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
  const others = [...new Set(team.map((member) => member.function))].filter((name) => name !== 'account-manager');
  const direct = new Set(talking.map((member) => member.function));
  const onlyThroughManager = others.filter((name) => !direct.has(name));
  const shape: InterfaceShape =
    talking.length === 0
      ? 'none'
      : others.length > 0 && onlyThroughManager.length === 0
        ? 'diamond'
        : onlyThroughManager.length === others.length
          ? 'bow-tie'
          : 'mixed';
  return {
    shape,
    onlyThroughManager,
    singleThread: talking.length === 1 && contacted >= 3 ? (talking[0] as TeamMember).id : null,
  };
}
