import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { ReferenceTarget } from '../problem.ts';
import { account } from '../schemas/account.ts';
import { unwrap } from '../workspace/schema-findings.ts';
import { least, planOf, shown, type Written } from './cases.ts';
import { checkReferences } from './references.ts';

const accounts = ['north-bank', 'own'];
const full: Written = {
  parent: 'north-bank',
  stakeholders: [
    { id: 'boss', title: '总裁' },
    { id: 'zhang-wei', title: '经理', reportsTo: 'boss', influences: ['boss', 'zhang-wei'], conflicts: ['boss'] },
  ],
  team: [
    {
      id: 'chen-jing',
      name: '陈静',
      function: 'account-manager',
      counterparts: ['boss', 'zhang-wei'],
      relations: [{ stakeholder: 'boss', today: 'vendor' }],
    },
  ],
  keyPersonPlans: [
    {
      id: 'boss',
      stakeholder: 'boss',
      from: 'neutral',
      to: 'supporter',
      activities: ['拜访'],
      people: ['chen-jing'],
      due: '2026-12-01',
    },
  ],
  factors: [{ id: 'delivery', text: '交货', kind: 'weakness', control: 'strong' }],
  actions: [
    {
      id: 'meet',
      text: '拜访',
      way: 'visit',
      factor: 'delivery',
      stakeholders: ['boss', 'zhang-wei'],
      owner: 'chen-jing',
      due: '2026-12-01',
    },
  ],
  competitors: [{ id: 'rival', name: '对手', relations: [{ stakeholder: 'zhang-wei', relation: 'champion' }] }],
  flags: [{ id: 'friend', kind: 'strength', text: '常来往', stakeholder: 'boss', asOf: '2026-05-01' }],
  information: [{ id: 'budget', level: 'important', topic: '预算', known: 'no', by: 'chen-jing' }],
  projects: [{ id: 'machine-room', name: '机房', influences: [{ stakeholder: 'boss', influence: 'high' }] }],
  needs: [{ id: 'patrol', kind: 'service', text: '巡检', stakeholder: 'boss', project: 'machine-room' }],
  decisionProcess: { steps: [{ text: '评审', stakeholders: ['boss', 'zhang-wei'] }] },
  crises: [
    { id: 'outage', event: '掉线', date: '2026-05-01', severity: 'high', affected: ['boss'], owner: 'chen-jing' },
  ],
  silenced: [{ rule: 'no-coach', stakeholder: 'boss', reason: '刚调来', until: '2026-12-01' }],
  playbook: ['first-visit'],
  services: [
    { id: 'report', audience: 'user', text: '月报', owner: 'chen-jing', stakeholders: ['boss'], due: '2026-12-01' },
  ],
};
const check = (written: Written) => checkReferences(planOf('own', written), accounts, ['first-visit']);

/** A copy of the full plan with another value at a path. */
function withValue(path: string, value: unknown): Written {
  const copy = structuredClone(full) as Record<string, unknown>;
  const parts = path.split('/');
  const last = parts.pop() as string;
  const parent = parts.reduce<Record<string, unknown>>((below, part) => below[part] as Record<string, unknown>, copy);
  parent[last] = value;
  return copy as Written;
}

/** Every field that holds an id, but is not one itself, as `owner` or `team, *, counterparts`. */
function referenceFields(schema: z.ZodType, path: string[] = []): string[] {
  const inner = unwrap(schema) as z.ZodType & { shape?: Record<string, z.ZodType>; element?: z.ZodType };
  if (inner.shape) return Object.entries(inner.shape).flatMap(([key, field]) => referenceFields(field, [...path, key]));
  if (inner.element) return referenceFields(inner.element, [...path, '*']);
  const takes = (value: string): boolean => inner.safeParse(value).success;
  return takes('an-id') && !takes('No Id') && path.at(-1) !== 'id' ? [path.join('/')] : [];
}

const fields: [path: string, target: ReferenceTarget, near: string, meant: string][] = [
  ['owner', 'team-member', 'chen-jin', 'chen-jing'],
  ['parent', 'account', 'north-bnak', 'north-bank'],
  ['stakeholders/1/reportsTo', 'stakeholder', 'bos', 'boss'],
  ['stakeholders/1/influences/1', 'stakeholder', 'zhang-wie', 'zhang-wei'],
  ['team/0/counterparts/1', 'stakeholder', 'zhangwei', 'zhang-wei'],
  ['stakeholders/1/conflicts/0', 'stakeholder', 'bosss', 'boss'],
  ['team/0/relations/0/stakeholder', 'stakeholder', 'boos', 'boss'],
  ['keyPersonPlans/0/stakeholder', 'stakeholder', 'bss', 'boss'],
  ['keyPersonPlans/0/people/0', 'team-member', 'chenjing', 'chen-jing'],
  ['actions/0/factor', 'factor', 'delivry', 'delivery'],
  ['actions/0/stakeholders/1', 'stakeholder', 'zhang-wei2', 'zhang-wei'],
  ['actions/0/owner', 'team-member', 'chen-jng', 'chen-jing'],
  ['competitors/0/relations/0/stakeholder', 'stakeholder', 'zang-wei', 'zhang-wei'],
  ['flags/0/stakeholder', 'stakeholder', 'bows', 'boss'],
  ['information/0/by', 'team-member', 'chen-jign', 'chen-jing'],
  ['projects/0/influences/0/stakeholder', 'stakeholder', 'bos', 'boss'],
  ['needs/0/stakeholder', 'stakeholder', 'bosz', 'boss'],
  ['needs/0/project', 'project', 'machine-rom', 'machine-room'],
  ['decisionProcess/steps/0/stakeholders/1', 'stakeholder', 'zhag-wei', 'zhang-wei'],
  ['crises/0/affected/0', 'stakeholder', 'bss', 'boss'],
  ['crises/0/owner', 'team-member', 'chn-jing', 'chen-jing'],
  ['silenced/0/stakeholder', 'stakeholder', 'bosss', 'boss'],
  ['services/0/owner', 'team-member', 'chen-jig', 'chen-jing'],
  ['services/0/stakeholders/0', 'stakeholder', 'boos', 'boss'],
  ['playbook/0', 'playbook-page', 'frist-visit', 'first-visit'],
];
/** What refers to a scorecard is looked for in scorecard.ts. */
const criteria = ['idealCustomer/*/criterion', 'scorecard/*/scores/*/criterion'];

test('no field of the schema that refers to something is forgotten', () => {
  expect(referenceFields(account).sort()).toEqual(
    [...criteria, ...fields.map(([path]) => path.replace(/\d+/g, '*'))].sort(),
  );
});

test('references that lead somewhere are silent', () => {
  expect(check(full)).toEqual([]);
});

test.each(fields)(
  'a mistyped id in %s is said there, once, with the %s that was meant',
  (path, target, value, meant) => {
    const findings = check(withValue(path, value));
    expect(shown(findings)).toEqual([`unknown-reference ${path}`]);
    expect(findings[0]?.params).toMatchObject({ target, value, nearest: meant });
  },
);

test.each(fields)('an id in %s that resembles nothing has no suggestion', (path) => {
  expect(
    check(withValue(path, 'xyzzy-0000-xyzzy')).map(({ params }) => (params as { nearest: string | null }).nearest),
  ).toEqual([null]);
});

test('an id of another kind does not count', () => {
  expect(shown(check(withValue('owner', 'boss')))).toEqual(['unknown-reference owner']);
  expect(shown(check(withValue('actions/0/factor', 'meet')))).toEqual(['unknown-reference actions/0/factor']);
});

test('people and accounts named in the text are checked, too', () => {
  const plan = planOf('own', full, {
    mentions: [
      { target: 'stakeholder', value: 'boss', line: 90, column: 3 },
      { target: 'stakeholder', value: 'zhang-wie', line: 91, column: 4 },
      { target: 'account', value: 'own', line: 92, column: 1 },
      { target: 'account', value: 'south-bank', line: 93, column: 2 },
    ],
  });
  expect(shown(checkReferences(plan, accounts, ['first-visit']))).toEqual([
    'unknown-reference 91:4',
    'unknown-reference 93:2',
  ]);
});

test('at most twelve known ids are named, sorted', () => {
  const many = Array.from({ length: 30 }, (_, n) => ({ id: `p${String(29 - n).padStart(2, '0')}`, title: '经理' }));
  const [finding] = check({ stakeholders: many, team: [{ ...least.team[0], counterparts: ['nobody-at-all'] }] });
  expect(finding?.params).toMatchObject({
    known: Array.from({ length: 12 }, (_, n) => `p${String(n).padStart(2, '0')}`),
  });
});

test.each([
  'stakeholders',
  'team',
  'factors',
  'actions',
  'competitors',
  'flags',
  'information',
  'projects',
  'needs',
  'crises',
  'services',
] as const)('an id used three times in %s is said at the second and third', (list) => {
  const items = full[list] as { id: string }[];
  const findings = check({ ...full, [list]: [...items, items[0], items[0]] });
  expect(shown(findings)).toEqual([
    `duplicate-id ${list}/${items.length}/id`,
    `duplicate-id ${list}/${items.length + 1}/id`,
  ]);
  expect(findings[0]?.params).toEqual({ value: items[0]?.id, list, first: 1 });
});

test('the same id in two lists is no duplicate', () => {
  expect(
    check({
      ...full,
      competitors: [{ id: 'boss', name: '对手' }],
      factors: [{ id: 'delivery', text: '交货', kind: 'weakness', control: 'strong' }],
    }),
  ).toEqual([]);
});
