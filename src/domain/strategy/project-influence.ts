import type { Project } from '../../schemas/five-steps.ts';
import type { Degree, Stakeholder } from '../../schemas/stakeholder.ts';
import { isGone } from '../people/person-status.ts';

/** How much a person weighs in one project [SSM B3]: influence is judged deal by deal. */
export interface ProjectInfluence {
  person: Stakeholder;
  /** In this project: what the project says, else what is said of the person. */
  influence: Degree;
  /** What is said of the person; null where nothing is. */
  general: Degree | null;
}

/** Everybody in post whose influence on a project is known, in the order of the plan. */
export const influenceOn = (project: Pick<Project, 'influences'>, people: readonly Stakeholder[]): ProjectInfluence[] =>
  people
    .filter((person) => !isGone(person))
    .flatMap((person) => {
      const here = project.influences.find(({ stakeholder }) => stakeholder === person.id)?.influence;
      const influence = here ?? person.influence;
      return influence === undefined ? [] : [{ person, influence, general: person.influence ?? null }];
    });
