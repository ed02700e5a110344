import type { Diagram } from '../../diagrams/diagram.ts';
import { teamInterface as teamInterfaceDiagram } from '../../diagrams/team-interface.ts';
import { teamInterface } from '../../domain/people/team-interface.ts';
import type { Plan } from '../../domain/plan.ts';
import type { Text } from '../../text/index.ts';
import { nameOf } from './people.ts';

/** Our team and its interface to the customer [KAD B8]. */
export interface TeamView {
  diagram: Diagram | null;
  shape: string;
  /** A sentence, or null where every function has its own contact. */
  onlyThroughManager: string | null;
  rows: { id: string; name: string; function: string; counterparts: string[] }[];
}

export function buildTeam(plan: Plan, text: Text): TeamView {
  const { ui, labels, format } = text;
  const { stakeholders: people, team, name } = plan.data;
  const { active: _, ...gone } = labels.personStatus;
  const { shape, onlyThroughManager } = teamInterface(plan.data);
  const drawn = people.length > 0 && team.some((member) => member.counterparts.length > 0);
  return {
    diagram: drawn
      ? {
          text: teamInterfaceDiagram(team, people, labels.function, shape === 'bow-tie', gone),
          title: ui.account.teamTitle(name),
          description: ui.account.teamDescription(labels.interfaceShape[shape]),
        }
      : null,
    shape: ui.account.shape(labels.interfaceShape[shape]),
    onlyThroughManager:
      onlyThroughManager.length > 0
        ? ui.account.onlyThroughManager(format.list(onlyThroughManager.map((key) => labels.function[key])))
        : null,
    rows: team.map((member) => ({
      id: member.id,
      name: member.name,
      function: labels.function[member.function],
      counterparts: member.counterparts.map((id) => {
        const person = people.find((one) => one.id === id);
        return person ? nameOf(person, text) : id;
      }),
    })),
  };
}
