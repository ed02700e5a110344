import { type Finding, finding, type ProblemParams } from '../../problem.ts';
import { relations } from '../../schemas/stakeholder.ts';
import { isUnmet } from '../people/contact.ts';
import { personLabel } from '../people/relations.ts';
import type { Opportunity, Plan, Workspace } from '../plan.ts';
import { isUnreviewed } from '../red-flags/reorganisation.ts';
import { isManUnknown } from './man.ts';
import { type DealPeople, dealPeople } from './people.ts';
import { progressOf, stageStanding } from './stage.ts';
import { begunOn } from './state.ts';

/** How far a deal must be, in percent, before what it lacks tells that it will fail [SPS]: islands show at the technical, lost control at the business stage. */
const islandFrom = 50;
const controlFrom = 80;

/** Why project sales fail [SPS F1]: it cannot be moved, it is an information island, it is out of control. For open deals. */
export function checkFailures(opportunity: Opportunity, plan: Plan, workspace: Workspace): Finding[] {
  const people = dealPeople(opportunity, plan, workspace);
  const standing = stageStanding(opportunity.data, workspace.playbook);
  const progress = progressOf(opportunity.data, workspace.playbook) ?? 0;
  return [
    // A lead is found by phone: nobody can have met the decider yet.
    ...((standing?.declared ?? 0) > 0 ? stuck(opportunity, people) : []),
    ...(progress >= islandFrom ? island(opportunity, plan, people) : []),
    ...peopleChanged(opportunity, plan, people, workspace.today),
    ...(progress >= controlFrom
      ? [...rivals(opportunity, plan, people), ...topNotCovered(opportunity, plan, people)]
      : []),
  ];
}

/** Cannot move it: nobody is known to decide, or nobody of us has met any of those who do. */
function stuck({ file }: Opportunity, { deciders, unmet }: DealPeople): Finding[] {
  if (unmet.length < deciders.length) return [];
  const reason = deciders.length === 0 ? 'no-decider' : 'decider-not-met';
  return [finding('deal-stuck', file, { path: ['stage'] }, { reason, people: deciders.map(personLabel) })];
}

/** Information island: of somebody who takes part the relation to us is unknown, the needs of the deal, or who else offers. */
function island({ file, data }: Opportunity, plan: Plan, { involved }: DealPeople): Finding[] {
  const needs = plan.data.needs.some(({ project }) => data.project === undefined || project === data.project);
  const unknown: ProblemParams['deal-island']['unknown'] = [
    ...(involved.length === 0 || involved.some(({ relation }) => relation === undefined) ? ['relations' as const] : []),
    ...(!needs && isManUnknown(data, 'need') ? ['needs' as const] : []),
    ...(data.competitors.length === 0 ? ['competitors' as const] : []),
  ];
  return unknown.length > 0 ? [finding('deal-island', file, { path: ['stage'] }, { unknown })] : [];
}

const outOfControl = (
  { file }: Opportunity,
  reason: ProblemParams['deal-out-of-control']['reason'],
  what: string[],
): Finding => finding('deal-out-of-control', file, { path: ['stage'] }, { reason, what });

/**
 * Out of control: who decided has left since the deal began and nobody who decides has been met since that day, or a reorganisation since then after which
 * nobody has analysed the key persons anew. While nothing tells when the deal began, nothing is said.
 */
function peopleChanged(opportunity: Opportunity, { data }: Plan, people: DealPeople, today: string): Finding[] {
  const begun = begunOn(opportunity.data, today);
  if (begun === null) return [];
  const isMetSince = (day: string): boolean =>
    people.deciders.some(({ id, asOf = '' }) => (people.visited.get(id) ?? '') >= day || asOf >= day);
  return [
    ...people.gone.flatMap((person) =>
      person.statusSince !== undefined && person.statusSince >= begun && !isMetSince(person.statusSince)
        ? [outOfControl(opportunity, 'decider-left', [personLabel(person)])]
        : [],
    ),
    ...data.reorganisations.flatMap(({ date, reviewed, text }) =>
      date >= begun && isUnreviewed({ date, reviewed }, today)
        ? [outOfControl(opportunity, 'reorganisation', [text])]
        : [],
    ),
  ];
}

/** Out of control: late in the deal a competitor whom somebody who decides likes better than us, or of whom nobody has written what he is good and bad at. */
function rivals(opportunity: Opportunity, { data }: Plan, { deciders }: DealPeople): Finding[] {
  return data.competitors
    .filter(({ id }) => opportunity.data.competitors.includes(id))
    .flatMap(({ name, strengths, weaknesses, relations: theirs }) => {
      const favoured = deciders.some(({ id, relation: ours }) => {
        const relation = theirs.find(({ stakeholder }) => stakeholder === id)?.relation;
        return relation && ours && relations.indexOf(relation) < relations.indexOf(ours);
      });
      if (favoured) return [outOfControl(opportunity, 'rival-favoured', [name])];
      return strengths.length + weaknesses.length === 0 ? [outOfControl(opportunity, 'rival-unanalysed', [name])] : [];
    });
}

/** Out of control: late in the deal nobody of the customer's top layer is met by one of us. */
function topNotCovered(
  opportunity: Opportunity,
  { data }: Plan,
  { involved, deciders, visited }: DealPeople,
): Finding[] {
  const top = [...new Set([...deciders, ...involved])].filter(
    ({ layer, circle, role }) => layer === 'decision' || circle === 'decision' || role === 'approver',
  );
  const ours = new Set(data.team.flatMap(({ counterparts }) => counterparts));
  if (top.some((person) => ours.has(person.id) || !isUnmet(person, visited))) return [];
  return [outOfControl(opportunity, 'top-not-covered', top.map(personLabel))];
}
