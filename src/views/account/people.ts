import type { Diagram } from '../../diagrams/diagram.ts';
import { orgChart } from '../../diagrams/org-chart.ts';
import { isGone } from '../../domain/people/person-status.ts';
import { balance, personLabel } from '../../domain/people/relations.ts';
import { type ChartNode, reportingChart } from '../../domain/people/reporting.ts';
import {
  type Analysis,
  contactSigns,
  isAnalysed,
  relationSigns,
  roleSigns,
  signsOf,
  styleSigns,
  unknownSign,
} from '../../domain/people/signs.ts';
import type { Plan, Workspace } from '../../domain/plan.ts';
import type { Relation, Stakeholder } from '../../schemas/stakeholder.ts';
import type { Text } from '../../text/index.ts';
import { stylePageUrl } from '../playbook/playbook.ts';
import { type ClaimView, claimView } from './claim.ts';
import { type ReorganisationRow, reorganisationRows } from './reorganisations.ts';

/** The people part: who says yes, who says no, who talks to whom? */
export interface PeopleView {
  /** Null without people. */
  chart: Diagram | null;
  /** In the order of the reporting chart. */
  rows: PersonRow[];
  balance: string;
  /** Newest first. */
  reorganisations: ReorganisationRow[];
  legend: { label: string; items: { sign: string; word: string }[] }[];
}

/** One sign, `?` where it is unknown. */
export interface SignItem {
  label: string;
  sign: string;
  word: string;
}

export interface PersonRow {
  id: string;
  title: string;
  name: string | null;
  /** 0 for the head of a chart. */
  depth: number;
  department: string | null;
  keyDepartment: boolean;
  reportsTo: string | null;
  /** Empty for a person who is not analysed. */
  signs: string;
  /** The same signs with their words: role, style, relation, contact. Empty for a person who is not analysed. */
  signList: SignItem[];
  role: string | null;
  style: string | null;
  /** Where the playbook tells how to deal with this style. */
  styleUrl: string | null;
  relation: { key: Relation; label: string } | null;
  contact: string | null;
  circle: string | null;
  influences: string[];
  buyingInfluences: string[];
  /** That the person has left or moved, and since when; null for whoever is there. */
  gone: string | null;
  claim: ClaimView | null;
  note: string | null;
}

export function buildPeople(plan: Plan, workspace: Workspace, text: Text): PeopleView {
  const { ui, labels } = text;
  const people = plan.data.stakeholders;
  const { active: _, ...gone } = labels.personStatus;
  const roots = reportingChart(people);
  const { supporters, opponents } = balance(people, workspace.settings.influence.weights);
  const sign = <Key extends string>(label: string, signs: Record<Key, string>, words: Record<Key, string>) => ({
    label,
    items: (Object.keys(signs) as Key[]).map((key) => ({ sign: signs[key], word: words[key] })),
  });
  return {
    chart:
      people.length === 0
        ? null
        : {
            trunk: true,
            text: orgChart(roots, undefined, gone),
            title: ui.account.chartTitle(plan.data.name),
            description: ui.account.chartDescription(people.length, people.filter(isAnalysed).length),
          },
    rows: inChartOrder(roots).map(({ person, depth }) => personRow(person, depth, workspace, people, text)),
    balance: ui.account.balance(supporters, opponents),
    reorganisations: reorganisationRows(plan, workspace, text),
    legend: [
      sign(ui.account.role, roleSigns, labels.role),
      sign(ui.account.style, styleSigns, labels.style),
      sign(ui.account.relation, relationSigns, labels.relation),
      sign(ui.account.contact, contactSigns, labels.contact),
    ],
  };
}

const inChartOrder = (nodes: readonly ChartNode[], depth = 0): { person: Stakeholder; depth: number }[] =>
  nodes.flatMap((node) => [{ person: node.person, depth }, ...inChartOrder(node.reports, depth + 1)]);

/** Role, style, relation and contact as signs with their words. */
export function signItems(
  person: Analysis,
  { ui, labels }: Text,
): [role: SignItem, style: SignItem, relation: SignItem, contact: SignItem] {
  const item = <Key extends string>(
    label: string,
    key: Key | undefined,
    signs: Record<Key, string>,
    words: Record<Key, string>,
  ): SignItem =>
    key === undefined ? { label, sign: unknownSign, word: ui.unknown } : { label, sign: signs[key], word: words[key] };
  return [
    item(ui.account.role, person.role, roleSigns, labels.role),
    item(ui.account.style, person.style, styleSigns, labels.style),
    item(ui.account.relation, person.relation, relationSigns, labels.relation),
    item(ui.account.contact, person.contact, contactSigns, labels.contact),
  ];
}

/** What a person is called in tables: title and name, and that he has left or moved. */
export const nameOf = (person: Stakeholder, { ui, labels }: Text): string =>
  isGone(person) ? ui.people.named(personLabel(person), labels.personStatus[person.status]) : personLabel(person);

/** How a person stands to us: the sign and its word. */
export const relationItem = (person: Analysis, text: Text): SignItem => signItems(person, text)[2];

function personRow(
  person: Stakeholder,
  depth: number,
  workspace: Workspace,
  people: readonly Stakeholder[],
  text: Text,
): PersonRow {
  const { labels } = text;
  const titleOf = (id: string): string => people.find((one) => one.id === id)?.title ?? id;
  return {
    id: person.id,
    title: person.title,
    name: person.name ?? null,
    depth,
    department: person.department ?? null,
    keyDepartment: person.keyDepartment,
    reportsTo: person.reportsTo ? titleOf(person.reportsTo) : null,
    signs: signsOf(person),
    signList: isAnalysed(person) ? signItems(person, text) : [],
    role: person.role ? labels.role[person.role] : null,
    style: person.style ? labels.style[person.style] : null,
    styleUrl: person.style ? stylePageUrl(person.style, workspace.playbook, text) : null,
    relation: person.relation ? { key: person.relation, label: labels.relation[person.relation] } : null,
    contact: person.contact ? labels.contact[person.contact] : null,
    circle: person.circle ? labels.circle[person.circle] : null,
    influences: person.influences.map(titleOf),
    buyingInfluences: person.buyingInfluences.map((key) => labels.buyingInfluence[key]),
    gone: goneOf(person, text),
    claim: claimView(person, workspace, text),
    note: person.note ?? null,
  };
}

function goneOf(person: Stakeholder, { ui, labels }: Text): string | null {
  if (!isGone(person)) return null;
  const { status, statusSince } = person;
  const word = labels.personStatus[status];
  return statusSince === undefined ? word : ui.people.gone(word, statusSince);
}
