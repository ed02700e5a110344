import type { Plan } from '../../domain/plan.ts';
import { type ServiceState, serviceState } from '../../domain/relationship/relationship.ts';
import { serviceAudiences } from '../../schemas/relationship.ts';
import type { Text } from '../../text/index.ts';
import { memberNameIn, personLabelIn } from './person-label.ts';

/** Value-added services for one audience [KAE D6]. */
export interface ServicesView {
  audience: string;
  rows: ServiceRow[];
}

export interface ServiceRow {
  id: string;
  text: string;
  people: string[];
  owner: string;
  due: string;
  state: { key: ServiceState; label: string };
  followUp: string | null;
}

const serviceOrder: readonly ServiceState[] = ['overdue', 'planned', 'kept'];

/** Apart for deciders (push) and users (pull); what is late first, then by due date. */
export function buildServices({ data }: Plan, today: string, { ui, labels }: Text): ServicesView[] {
  const words = ui.relationship;
  return serviceAudiences.map((audience) => ({
    audience: labels.audience[audience],
    rows: data.services
      .filter((service) => service.audience === audience)
      .map((service) => ({ service, state: serviceState(service, today) }))
      .toSorted(
        (a, b) =>
          serviceOrder.indexOf(a.state) - serviceOrder.indexOf(b.state) ||
          (a.service.due < b.service.due ? -1 : a.service.due > b.service.due ? 1 : 0) ||
          (a.service.id < b.service.id ? -1 : 1),
      )
      .map(({ service, state }) => ({
        id: service.id,
        text: service.text,
        people: service.stakeholders.map((id) => personLabelIn(data, id)),
        owner: memberNameIn(data, service.owner),
        due: service.due,
        state: {
          key: state,
          label: service.kept === undefined ? words.serviceState[state] : words.kept(service.kept),
        },
        followUp: service.followUp ?? null,
      })),
  }));
}
