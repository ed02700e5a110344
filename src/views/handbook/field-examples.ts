import { stringify } from 'yaml';
import { redFlagRules } from '../../domain/red-flags/index.ts';
import type { RedFlagId } from '../../problem.ts';
import { type Field, type Form, groupIn } from './field-walk.ts';

/** Ids and figures in examples, by the path of the field or by its key; texts are words (src/text/field-examples.ts). */
const ids: Record<string, string> = {
  owner: 'chen-jing',
  parent: 'huilan-bank',
  factor: 'local-team',
  'factors.id': 'local-team',
  'actions.id': 'first-visit',
  'team.id': 'chen-jing',
  'people.id': 'chen-jing',
  'competitors.id': 'haitai',
  'flags.id': 'finance-unknown',
  'information.id': 'budget',
  'projects.id': 'phase-2',
  'needs.id': 'on-site',
  'crises.id': 'node-down',
  'services.id': 'training',
  'units.id': 'xiangjiang',
  'stages.criteria.id': 'need-confirmed',
  'scorecards.criteria.id': 'our-sales',
  'curriculum.courses.id': 'needs',
  'stakeholders.reportsTo': 'vice-president',
  'stakeholders.influences': 'head-of-production',
  'stakeholders.conflicts': 'head-of-finance',
  project: 'phase-2',
  ours: 'chen-jing',
  person: 'chen-jing',
  course: 'needs',
  courses: 'needs',
  role: 'account-manager',
  roles: 'account-manager',
  stages: 'qualify',
  tools: 'spin',
  pages: 'spin',
  playbook: 'spin',
  related: 'spin',
  criterion: 'our-sales',
  'idealCustomer.criterion': 'need-fit',
  by: 'chen-jing',
  'keyPersonPlans.people': 'chen-jing',
  information: 'budget',
  pipeline: 'project-sale',
  stage: 'project-sale-technical',
  'evidence.stage': 'project-sale-technical',
  'evidence.criterion': 'technical-yes',
  'review.winner': 'haitai',
  competitors: 'haitai',
  measure: 'report-signed',
  'tasks.id': 'rehearsal',
  'tasks.resources.resource': 'test-cluster',
  'resources.id': 'test-cluster',
  'charter.milestones.task': 'rehearsal',
  'charter.manager': 'chen-jing',
  'organisation.roles.reportsTo': 'fang-cheng',
  'ogsm.goals.id': 'first-order',
  'ogsm.strategies.id': 'own-data',
  'ogsm.strategies.goals': 'first-order',
  'ogsm.measures.id': 'report-signed',
  'ogsm.measures.strategy': 'own-data',
  'risks.id': 'no-contact',
  'communications.id': 'weekly-report',
  responsible: 'systems-manager',
  consulted: 'operations-manager',
  informed: 'head-of-finance',
  accountable: 'chen-jing',
  unit: 'changsha',
  account: 'huilan-bank',
  opportunity: 'desktops-2026',
  covers: 'cases',
  reviewers: 'chen-jing',
  library: 'iso-9001',
  volume: 'technical-volume',
  'attachments.id': 'test-report',
  'targets.people': 'head-of-production',
  'tender.amendments.affects': 'delivery',
  'scoring.criteria.id': 'cases',
  'scoring.criteria.dependsOn': 'certificates',
  'scoring.gates.id': 'qualification',
  'requirements.id': 'cpu',
  'price.items.id': 'desktop-a',
  'price.rivals.competitor': 'haitai',
  'volumes.id': 'technical-volume',
};
const figures: Record<string, number> = {
  year: 2025,
  buyingPower: 8_000_000,
  ourSales: 1_920_000,
  amount: 120,
  'salesObjective.amount': 3_600_000,
  budget: 6_000_000,
  competitiveness: 3,
  expectedPrice: 3_600_000,
  price: 52_000,
  material: 31_000,
  otherVariable: 4_000,
  units: 240,
  rating: 3,
  score: 4,
  'satisfaction.score': 86,
  n: 42,
  yearlyUnits: 499,
  capacity: 6,
  firstResponseHours: 2,
  probability: 25,
  weight: 5,
  day: 2,
  order: 10,
  value: 3_200_000,
  ourPrice: 2_712_000,
  theirPrice: 2_590_000,
  duration: 5,
  remaining: 2,
  'tasks.estimate.o': 3,
  'tasks.estimate.m': 5,
  'tasks.estimate.p': 13,
  'tasks.cost': 26_000,
  'tasks.resources.units': 0.5,
  'resources.rate': 1_500,
  'charter.budget': 480_000,
  'ogsm.goals.number': 320,
  'risks.probability': 3,
  'risks.impact': 5,
  'risks.residual.probability': 2,
  'risks.residual.impact': 4,
  'targets.year': 2027,
  'targets.amount': 12_000_000,
  'targets.months': 1_000_000,
};
const day = '2026-11-13';
/** Days that are still to come. */
const days: Record<string, string> = {
  due: '2026-12-15',
  by: '2027-03-31',
  until: '2026-12-31',
  'units.specialists.until': day,
  closing: '2027-03-19',
  deadline: '2027-03-12',
  startNoEarlier: '2026-12-01',
  'schedule.start': '2026-11-16',
  'schedule.asOf': '2026-11-20',
  'tasks.started': '2026-11-17',
  'tasks.done': '2026-11-19',
  'schedule.exceptions.from': '2027-02-20',
  'schedule.exceptions.to': '2027-02-21',
  'charter.milestones.date': '2026-12-25',
};
/** Values that go together, where the first allowed one would not. */
const choices: Record<string, string> = {
  'silenced.rule': 'decider-not-contacted',
  'keyPersonPlans.from': 'nonsupporter',
  'keyPersonPlans.to': 'neutral',
  'schedule.calendar': 'china',
  'resources.kind': 'equipment',
  'review.reasons.effect': 'against',
  'review.reasons.factor': 'price',
  'result.state': 'won',
  forecast: 'commit',
};

/** What a field of the settings is where the file does not say it: the severity of a red-flag rule. Null for other fields. */
export function severityAt(path: string): string | null {
  const [group, rule = ''] = path.split('.');
  return group === 'redFlags' && rule in redFlagRules ? redFlagRules[rule as RedFlagId].severity : null;
}

/** The value that an example shows; undefined where there are no words for it, or where it is a group that has its own example. */
function exampleValue(field: Part, texts: Texts): unknown {
  const { form, fallback } = field;
  switch (form.kind) {
    case 'text':
      return found(texts, field);
    case 'currency':
      return fallback;
    case 'id':
      return found(ids, field) ?? 'it-director';
    case 'date':
      return found(days, field) ?? day;
    case 'boolean':
      return fallback !== true;
    case 'number':
    case 'integer':
      return fallback ?? found(figures, field) ?? form.min ?? 1;
    case 'enum':
      return severityAt(field.path) ?? found(choices, field) ?? form.values[0];
    case 'figures':
      return fallback;
    case 'time':
      return '09:30';
    case 'one-of':
      return form.values.at(-1);
    case 'group':
    case 'again':
      return undefined;
    case 'list': {
      const item =
        form.of.kind === 'enum'
          ? form.of.values[0]
          : exampleValue({ ...field, form: form.of, fallback: undefined }, texts);
      return item === undefined ? undefined : Array.from({ length: Math.max(1, form.min) }, () => item);
    }
  }
}
type Texts = Record<string, string>;
type Part = Pick<Field, 'key' | 'path' | 'form' | 'fallback'>;

const found = <Value>(examples: Record<string, Value>, { key, path }: Part): Value | undefined =>
  examples[path] ?? (path === key ? undefined : examples[`*.${key}`]) ?? examples[key];

/** `relation: champion`, or null where the group's own example says more. */
export function lineOf(field: Field, texts: Texts): string | null {
  const value = exampleValue(field, texts);
  return value === undefined
    ? null
    : `${field.key}: ${stringify(value, { lineWidth: 0, collectionStyle: 'flow', flowCollectionPadding: false }).trim()}`;
}

/** Every required key of a group, and the first few others, as an author writes them at their place in the file; null where it holds only groups. */
export function exampleOf(path: string, fields: readonly Field[], isList: boolean, texts: Texts): string | null {
  const value = groupValue(fields, texts, 4);
  if (Object.keys(value).length === 0) return null;
  const keys = path === '' ? [] : path.split('.');
  const inner = isList ? [value] : value;
  const last = keys.at(-1);
  return yaml(last === undefined ? inner : { [last]: inner }).trim();
}

function groupValue(fields: readonly Field[], texts: Texts, more: number): Record<string, unknown> {
  const known = fields.map((field) => [field, exampleValue(field, texts) ?? nested(field, texts)] as const);
  const others = known.filter(([field, value]) => !field.required && value !== undefined).slice(0, more);
  const shown = known.filter((one) => one[0].required || others.includes(one));
  return Object.fromEntries(shown.map(([{ key }, value]) => [key, value]));
}

/** A required group has to stand in the example of the group around it. */
function nested({ form, required }: Field, texts: Texts): unknown {
  const fields = groupIn(form);
  if (!required || fields === null) return undefined;
  const value = groupValue(fields, texts, 0);
  return isListForm(form) ? [value] : value;
}

export const isListForm = (form: Form): boolean => form.kind === 'list';

const yaml = (value: unknown): string => stringify(value, { lineWidth: 0 });
