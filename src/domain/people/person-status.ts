import type { Stakeholder } from '../../schemas/stakeholder.ts';

type Post = Pick<Stakeholder, 'status'>;

/** Whether somebody holds his post no longer: he has left the customer or moved to another post [SSM B6]. */
export const isGone = <Person extends Post>(
  person: Person,
): person is Person & { status: Exclude<Stakeholder['status'], 'active'> } => person.status !== 'active';

/** The people who still hold their post, in the order of the plan: who is gone neither helps nor endangers. */
export const presentPeople = <Person extends Post>({ stakeholders }: { stakeholders: readonly Person[] }): Person[] =>
  stakeholders.filter((person) => !isGone(person));
