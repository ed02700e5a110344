import { type Finding, finding } from '../problem.ts';
import type { Stakeholder } from '../schemas/stakeholder.ts';
import type { Settings } from '../settings.ts';
import type { Plan } from './plan.ts';
import { isAnalysed } from './signs.ts';
import { teamInterface } from './team-interface.ts';

/** Approvers and deciders say yes; evaluators and users influence [KAD B1]. */
export const decides = (person: Pick<Stakeholder, 'role'>): boolean =>
  person.role === 'approver' || person.role === 'decider';
export const supports = (person: Pick<Stakeholder, 'relation'>): boolean =>
  person.relation === 'champion' || person.relation === 'supporter';
export const opposes = (person: Pick<Stakeholder, 'relation'>): boolean =>
  person.relation === 'nonsupporter' || person.relation === 'opponent';

/** How a person is called in findings: title, with the name where the plan has one. */
export const personLabel = ({ title, name }: Pick<Stakeholder, 'title' | 'name'>): string =>
  name ? `${title} ${name}` : title;

/** Weight of the supporters and of the opponents, by what their role counts in the settings; people without a role count 1. */
export function balance(
  people: readonly Stakeholder[],
  weights: Settings['influence']['weights'],
): { supporters: number; opponents: number } {
  const weight = (person: Stakeholder): number => (person.role ? weights[person.role] : 1);
  // Weights may have decimals: 0.1 + 0.2 must equal 0.3.
  const total = (some: Stakeholder[]): number =>
    Math.round(some.reduce((sum, person) => sum + weight(person), 0) * 1e6) / 1e6;
  return { supporters: total(people.filter(supports)), opponents: total(people.filter(opposes)) };
}

/** Dangers in the relations to a customer, found by rule [SSM B6]. Plans without people have none: there is nothing to judge yet. */
export function checkRelations(plan: Plan, settings: Settings): Finding[] {
  const { file, data } = plan;
  const people = data.stakeholders;
  if (people.length === 0) return [];
  const findings: Finding[] = [];
  const list = { path: ['stakeholders'], key: true };
  const at = (index: number, key: string) => ({ path: ['stakeholders', index, key] });
  const analysed = people.filter(isAnalysed);
  people.forEach((person, index) => {
    if (decides(person) && person.contact === 'none')
      findings.push(finding('decider-not-contacted', file, at(index, 'contact'), { person: personLabel(person) }));
    if (decides(person) && (person.relation === 'nonsupporter' || person.relation === 'opponent')) {
      findings.push(
        finding('decider-opposes', file, at(index, 'relation'), {
          person: personLabel(person),
          relation: person.relation,
        }),
      );
    }
    const missing = (['role', 'style', 'relation', 'contact'] as const).filter((key) => person[key] === undefined);
    if ((person.keyDepartment || isAnalysed(person)) && missing.length > 0) {
      findings.push(
        finding('unanalysed-person', file, { path: ['stakeholders', index] }, { person: personLabel(person), missing }),
      );
    }
  });
  if (data.unit === 'dmu') {
    if (analysed.length > 0 && !people.some(decides)) findings.push(finding('no-decider', file, list, {}));
    const economic = people.filter((person) => person.buyingInfluences.includes('economic'));
    if (economic.length === 0) findings.push(finding('no-economic-buyer', file, list, {}));
    if (economic.length > 1)
      findings.push(finding('several-economic-buyers', file, list, { people: economic.map(personLabel) }));
    if (!people.some((person) => person.buyingInfluences.includes('coach')))
      findings.push(finding('no-coach', file, list, {}));
    if (analysed.length >= 3 && !people.some(opposes)) findings.push(finding('no-opponent-recorded', file, list, {}));
  }
  const { supporters, opponents } = balance(people, settings.influence.weights);
  if (opponents > 0 && supporters <= opponents)
    findings.push(finding('supporters-outweighed', file, list, { supporters, opponents }));
  const contacted = people.filter((person) => person.contact !== undefined && person.contact !== 'none').length;
  const { singleThread } = teamInterface(data.team, contacted);
  if (singleThread !== null) {
    const member = data.team.find((one) => one.id === singleThread);
    findings.push(
      finding('single-thread', file, { path: ['team'], key: true }, { member: member?.name ?? singleThread }),
    );
  }
  return findings;
}
