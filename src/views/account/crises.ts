import { daysBetween } from '../../domain/dates.ts';
import type { Plan, Workspace } from '../../domain/plan.ts';
import { byUrgencyOfCrisis, isOpen } from '../../domain/relationship/relationship.ts';
import type { CrisisSeverity } from '../../schemas/crisis.ts';
import type { Text } from '../../text/index.ts';
import { memberNameIn, personLabelIn } from './person-label.ts';

/** The crisis log [KAD D5]: open ones first, the gravest of them first. */
export interface CrisisRow {
  id: string;
  event: string;
  date: string;
  severity: { key: CrisisSeverity; label: string };
  affected: string[];
  firstResponse: string | null;
  owner: string;
  measures: string | null;
  result: string | null;
  lesson: string | null;
  /** `已 12 天` while it is open, otherwise when it was closed. */
  state: string;
  open: boolean;
}

export function buildCrises({ data }: Plan, { today }: Workspace, { ui, labels, format }: Text): CrisisRow[] {
  const words = ui.relationship;
  return data.crises.toSorted(byUrgencyOfCrisis).map((crisis) => ({
    id: crisis.id,
    event: crisis.event,
    date: crisis.date,
    severity: { key: crisis.severity, label: labels.crisisSeverity[crisis.severity] },
    affected: crisis.affected.map((id) => personLabelIn(data, id)),
    firstResponse:
      crisis.firstResponseHours === undefined ? null : words.hours(format.number(crisis.firstResponseHours)),
    owner: memberNameIn(data, crisis.owner),
    measures: crisis.measures ?? null,
    result: crisis.result ?? null,
    lesson: crisis.lesson ?? null,
    state:
      crisis.closed === undefined
        ? words.openFor(Math.max(0, daysBetween(crisis.date, today)))
        : words.closed(crisis.closed),
    open: isOpen(crisis),
  }));
}

/** What stands at the top of the account page while any crisis is open. */
export interface OpenCrisesView {
  title: string;
  rows: { id: string; severity: string; event: string; openFor: string; owner: string; response: string }[];
}

/** Null where all is quiet. */
export function openCrises(rows: readonly CrisisRow[], { ui }: Text): OpenCrisesView | null {
  const words = ui.relationship;
  const open = rows.filter((row) => row.open);
  if (open.length === 0) return null;
  return {
    title: words.openCrises(open.length),
    rows: open.map((row) => ({
      id: row.id,
      severity: row.severity.label,
      event: row.event,
      openFor: row.state,
      owner: row.owner,
      response: row.firstResponse === null ? words.notResponded : words.respondedIn(row.firstResponse),
    })),
  };
}
