import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Located } from '../problem.ts';
import type { Account } from '../schemas/account.ts';
import { playbookKinds } from '../schemas/playbook.ts';
import { defaultSettings } from '../settings.ts';
import { checkStored, checkWorkspace } from './check.ts';
import { type FileStore, fileOf, type StoredFile, storedEntry, syncFile, syncFiles, watched } from './collection.ts';
import { type Context, openContext } from './context.ts';
import { maxBytes, maxDataBytes } from './decode.ts';
import { withExcerpts } from './excerpts.ts';
import { linkOnTheWay, listFiles } from './files.ts';
import { loadRoot, parsedOf } from './load.ts';
import { loadPeople } from './load-people.ts';
import { loadSettings } from './load-settings.ts';
import { parseSource } from './parse.ts';
import { type Source, sourceOf } from './source.ts';

const temp = mkdtempSync(join(tmpdir(), 'planbook-workspace-'));
afterAll(() => rmSync(temp, { recursive: true }));
const today = '2026-11-21';
const projectRoot = new URL('../..', import.meta.url).pathname;

/** A root with the given files, opened. */
let roots = 0;
function rootOf(files: Record<string, string>) {
  roots += 1;
  const root = join(temp, `root-${roots}`);
  // Its own, if empty, playbook: the project's is not what these tests are about.
  mkdirSync(join(root, 'content/playbook'), { recursive: true });
  for (const [path, text] of Object.entries(files)) write(root, path, text);
  return openContext({ projectRoot, env: { PLANBOOK_ROOT: root, PLANBOOK_TODAY: today }, now: new Date(0) });
}
function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const least = [
  'name: 华北银行',
  'industry: 金融',
  'owner: chen-jing',
  'updated: 2026-11-16',
  'summary: 先争取信息部。',
  'unit: dmu',
  'mode: relation',
  'lifecycle: customer',
];
const team = ['team:', '  - {id: chen-jing, name: 陈静, function: account-manager}'];
const plan = (...more: string[]): string =>
  [
    '---',
    ...least,
    ...(more.some((line) => line.startsWith('team:')) ? [] : team),
    ...more,
    '---',
    '',
    '正文。',
    '',
  ].join('\n');
const at = (id: string): string => `accounts/${id}/account.mdx`;
const check = (context: ReturnType<typeof rootOf>) => checkWorkspace(loadRoot(context), defaultSettings, today);
const errors = (context: ReturnType<typeof rootOf>): string[] =>
  check(context)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ id, file, line, where }) => `${file.split('/')[1]} ${line} ${id} ${where}`.trim());

test('the files of a root are told apart', () => {
  const roots = rootOf({
    [at('b')]: plan(),
    [at('a')]: plan(),
    [at('a/sub')]: plan(),
    'accounts/a/notes.md': 'x',
    'accounts/a/site.png': 'x',
    'accounts/a/.hidden.mdx': 'x',
    'accounts/.git/account.mdx': 'x',
    'accounts/c/list.pdf': 'x',
    'accounts/README.md': 'x',
    'content/settings.yaml': '',
  });
  mkdirSync(join(roots.root, 'accounts/empty'));
  expect(listFiles(roots)).toEqual({
    plans: [
      { kind: 'account', id: 'a', file: at('a') },
      { kind: 'account', id: 'b', file: at('b') },
    ],
    visits: [],
    opportunities: [],
    playbook: [],
    bids: [],
    chapters: [],
    library: [],
    foldersWithoutBid: [],
    foldersWithoutPlan: ['accounts/c'],
    unexpected: ['accounts/README.md', 'accounts/a/notes.md', 'accounts/a/sub/account.mdx'],
    assets: ['accounts/a/site.png', 'accounts/c/list.pdf'],
  });
});

test('a root without accounts is empty, not an error', () => {
  expect(check(rootOf({})).findings).toEqual([]);
});

test('symbolic links lead nowhere', () => {
  const context = rootOf({ [at('a')]: plan(), 'elsewhere/account.mdx': plan(), 'elsewhere/secret.pdf': 'x' });
  symlinkSync(join(context.root, 'elsewhere'), join(context.root, 'accounts/linked'));
  symlinkSync(join(context.root, 'elsewhere/secret.pdf'), join(context.root, 'accounts/a/secret.pdf'));
  mkdirSync(join(context.root, 'accounts/c'));
  symlinkSync(join(context.root, 'elsewhere/account.mdx'), join(context.root, at('c')));
  expect(listFiles(context)).toEqual({
    plans: [{ kind: 'account', id: 'a', file: at('a') }],
    visits: [],
    opportunities: [],
    playbook: [],
    bids: [],
    chapters: [],
    library: [],
    foldersWithoutBid: [],
    foldersWithoutPlan: [],
    unexpected: ['accounts/a/secret.pdf', 'accounts/c/account.mdx', 'accounts/linked'],
    assets: [],
  });
  // Nor does a new file go through one.
  expect(linkOnTheWay(context.root, 'accounts/linked/visits/x.mdx')).toBe('accounts/linked');
  expect(linkOnTheWay(context.root, 'accounts/a/visits/x.mdx')).toBe(null);
});

test('names and places that make no page are said', () => {
  const context = rootOf({ [at('North Bank')]: plan(), 'accounts/c/list.pdf': 'x', 'accounts/c/notes.md': 'x' });
  const found = check(context).findings.filter(({ id }) => /file/.test(id));
  expect(found.map(({ id, file, params }) => [id, file, params])).toEqual([
    ['bad-file-name', at('North Bank'), { of: 'account', name: 'North Bank', suggestion: 'north-bank' }],
    ['missing-account-file', at('c'), { folder: 'accounts/c' }],
    [
      'unexpected-file',
      'accounts/c/notes.md',
      {
        name: 'accounts/c/notes.md',
        expected: [
          'accounts/<id>/account.mdx',
          'accounts/<id>/visits/<date>-<name>.mdx',
          'accounts/<id>/opportunities/<name>.mdx',
        ],
      },
    ],
  ]);
});

test('names and places of bids and of the library that make no page are said', () => {
  const context = rootOf({
    'content/bids/台式机/bid.mdx': 'x',
    'content/bids/lost/chapters/服务.mdx': 'x',
    'content/bids/lost/notes.md': 'x',
    'content/library/people/wu-min.mdx': 'x',
    'content/library/cases/wu-min.mdx': 'x',
    'content/library/other/a.mdx': 'x',
  });
  const found = check(context).findings.filter(({ id }) => /file|duplicate/.test(id));
  expect(found.map(({ id, file }) => [id, file])).toEqual([
    ['missing-bid-file', 'content/bids/lost/bid.mdx'],
    ['bad-file-name', 'content/bids/lost/chapters/服务.mdx'],
    ['unexpected-file', 'content/bids/lost/notes.md'],
    ['bad-file-name', 'content/bids/台式机/bid.mdx'],
    ['unexpected-file', 'content/library/other/a.mdx'],
    ['duplicate-id', 'content/library/people/wu-min.mdx'],
  ]);
  // Only places in the same part of the content are said.
  expect(found.flatMap(({ params }) => ('expected' in params ? [params.expected] : []))).toEqual([
    ['content/bids/<id>/bid.mdx', 'content/bids/<id>/chapters/<name>.mdx'],
    ['content/library/<kind>/<id>.mdx'],
  ]);
});

test('a link to a file that is not there is said with the one that is near', () => {
  const context = rootOf({
    [at('a')]: plan().replace('正文。', '[乙](../b/account.mdx)\n[图](site.pgn.pdf)\n[丙](../bb/account.mdx)'),
    [at('b')]: plan(),
    'accounts/a/site.png.pdf': 'x',
  });
  expect(
    check(context)
      .findings.filter(({ id }) => id === 'broken-link')
      .map(({ line, params }) => [line, (params as { nearest: string }).nearest]),
  ).toEqual([
    [15, './site.png.pdf'],
    [16, '../b/account.mdx'],
  ]);
});

test('errors of syntax, of the schema and of the rules in one file are all said in one run', () => {
  const context = rootOf({
    [at('bank')]: plan(
      'parent: nobody',
      'unkown: 1',
      'stakeholders:',
      '  - {id: boss, title: 总裁, role: chef, reportsTo: bos}',
      '  - {id: boss, title: 副总裁}',
      'spend:',
      '  - {year: 2025, buyingPower: 0, ourSales: 1, source: 年报, asOf: 2026-03-01}',
      'actions:',
      '  - {id: gift, text: 送礼, way: gift, owner: chen-jin, due: 2026-13-01}',
    ).replace('正文。', '<Person id="bos" /> {a}'),
  });
  expect(errors(context)).toEqual([
    'bank 12 unknown-reference parent',
    'bank 13 unknown-key unkown',
    'bank 15 bad-enum stakeholders[1] "总裁" › role',
    'bank 15 unknown-reference stakeholders[1] "总裁" › reportsTo',
    'bank 16 duplicate-id stakeholders[2] "副总裁" › id',
    'bank 18 buying-power-zero spend[1] › buyingPower',
    'bank 20 compliance-missing actions[1] "送礼" › way',
    'bank 20 unknown-reference actions[1] "送礼" › owner',
    'bank 20 bad-date actions[1] "送礼" › due',
    'bank 23 unknown-reference',
    'bank 23 mdx-expression',
  ]);
});

const talks = ['team:', '  - {id: chen-jing, name: 陈静, function: account-manager, counterparts: [boss]}'];
test.each([
  ['a missing id', ['stakeholders:', '  - {title: 总裁}', ...talks], ['missing-key']],
  ['a refused id', ['stakeholders:', '  - {id: Big Boss, title: 总裁}', ...talks], ['bad-id']],
  [
    'two missing ids',
    ['stakeholders:', '  - {title: 总裁}', '  - {title: 副总裁}', ...talks],
    ['missing-key', 'missing-key'],
  ],
  ['a list that is no list', ['stakeholders: 总裁', ...talks], ['wrong-type']],
  ['a misspelt list', ['stakeholder:', '  - {id: boss, title: 总裁}', ...talks], ['unknown-key']],
  [
    'too many factors',
    [
      'factors:',
      ...Array.from({ length: 61 }, (_, n) => `  - {id: f${n}, text: 甲, kind: strength, control: weak}`),
      'actions:',
      '  - {id: a, text: 拜访, way: visit, factor: f1, owner: chen-jing, due: 2027-01-01}',
    ],
    ['too-many'],
  ],
  ['a refused reference', ['parent: North Bank'], ['bad-id']],
  [
    'refused sales',
    ['spend:', '  - {year: 2025, buyingPower: 10, ourSales: many, source: 年报, asOf: 2026-03-01}'],
    ['wrong-type'],
  ],
  [
    'a refused year',
    [
      'spend:',
      '  - {year: last, buyingPower: 10, ourSales: 1, source: 年报, asOf: 2026-03-01}',
      '  - {year: this, buyingPower: 10, ourSales: 1, source: 年报, asOf: 2026-03-01}',
    ],
    ['wrong-type', 'wrong-type'],
  ],
  [
    'a refused amount of a gift',
    [
      'actions:',
      '  - {id: a, text: 送礼, way: gift, owner: chen-jing, due: 2027-01-01, compliance: {recipient: organisation, amount: much, purpose: 推广, approver: 合规, approvedOn: 2026-11-01}}',
    ],
    ['wrong-type'],
  ],
  [
    'a misspelt approval',
    [
      'actions:',
      '  - {id: a, text: 送礼, way: gift, owner: chen-jing, due: 2027-01-01, complience: {recipient: organisation}}',
    ],
    ['unknown-key'],
  ],
  [
    'a relation that is none, of which a goal is no lowering',
    [
      'stakeholders: [{id: boss, title: 总裁, relation: neutral}]',
      'keyPersonPlans:',
      '  - {id: k, stakeholder: boss, from: neutrl, to: supporter, activities: [拜访], people: [chen-jing], due: 2027-01-01}',
    ],
    ['bad-enum'],
  ],
  [
    'a refused day of a scoring, where another has the day that stands in',
    ['replaceability:', '  - {asOf: x, deciders: true}', '  - {asOf: 2000-01-01, deciders: true}'],
    ['bad-date'],
  ],
  [
    'a refused year, where another is the year that stands in',
    [
      'spend:',
      '  - {year: x, buyingPower: 10, ourSales: 1, source: 年报, asOf: 2026-03-01}',
      '  - {year: 2000, buyingPower: 10, ourSales: 1, source: 年报, asOf: 2026-03-01}',
    ],
    ['wrong-type'],
  ],
  [
    'a refused id, where another is the id that stands in',
    ['stakeholders:', '  - {id: Big Boss, title: 总裁}', '  - {id: unknown, title: 职员}'],
    ['bad-id'],
  ],
  [
    'a refused day of leaving',
    ['stakeholders:', '  - {id: boss, title: 总裁, status: left, statusSince: 2026-13-01}'],
    ['bad-date'],
  ],
  ['a refused owner', ['actions:', '  - {id: a, text: 拜访, way: visit, owner: 陈静, due: 2027-01-01}'], ['bad-id']],
])('%s is one finding each, with no others in its train', (_what, more, ids) => {
  expect(
    check(rootOf({ [at('bank')]: plan(...more) }))
      .findings.map(({ id }) => id)
      .filter((id) => id !== 'designation-quota'),
  ).toEqual(ids);
});

test('what repeats a healthy value beside a refused one is still said', () => {
  const context = rootOf({
    [at('bank')]: plan(
      'stakeholders:',
      '  - {id: Big Boss, title: 总裁}',
      '  - {id: clerk, title: 职员}',
      '  - {id: clerk, title: 科员}',
      'keyPersonPlans:',
      '  - {id: k, stakeholder: clerk, from: neutral, to: opponent, activities: [拜访], people: [chen-jing], due: 2027-01-01}',
    ),
  });
  expect(errors(context)).toEqual([
    'bank 13 bad-id stakeholders[1] "总裁" › id',
    'bank 15 duplicate-id stakeholders[3] "科员" › id',
    'bank 17 goal-lowers-relation keyPersonPlans[1] "k" › to',
  ]);
});

test.each([
  ['a word for the only activity', 'activities: 拜访', 'wrong-type keyPersonPlans[1] "k" › activities'],
  ['no activity', 'activities: []', 'empty-list keyPersonPlans[1] "k" › activities'],
  ['a number for the activities', 'activities: 3', 'wrong-type keyPersonPlans[1] "k" › activities'],
])('%s hides no other error of the file', (_what, activities, finding) => {
  const context = rootOf({
    [at('bank')]: plan(
      'parent: nobody',
      'stakeholders: [{id: boss, title: 总裁, reportsTo: bos}]',
      'keyPersonPlans:',
      `  - {id: k, stakeholder: boss, from: neutral, to: supporter, ${activities}, people: [chen-jin], due: 2027-01-01}`,
    ),
  });
  expect(errors(context).map((line) => line.split(' ').slice(2).join(' '))).toEqual([
    'unknown-reference parent',
    'unknown-reference stakeholders[1] "总裁" › reportsTo',
    finding,
    'unknown-reference keyPersonPlans[1] "k" › people[1]',
  ]);
});

test('one of us for a list of us, and a name for the team, hide no other error', () => {
  const context = rootOf({
    [at('a')]: plan('parent: nobody'),
    [visitAt('a', '2026-10-15-first')]: visit('2026-10-15', 'theirs: [nobody]').replace('[chen-jing]', 'chen-jin'),
    [at('b')]: plan('team: 陈静', 'parent: nobody'),
  });
  expect(errors(context)).toEqual([
    'a 12 unknown-reference parent',
    'a 3 wrong-type ours',
    'a 5 unknown-reference theirs[1]',
    'b 10 wrong-type team',
    'b 11 unknown-reference parent',
  ]);
});

test('of a file that says nothing of what it must, every kind is read in part', () => {
  const sources = [at('a'), visitAt('a', '2026-10-15-first'), ...playbookKinds.map((kind) => pageAt(kind, 'x'))];
  for (const file of sources) {
    const parsed = parseSource(sourceOf(file) as Source, new TextEncoder().encode('---\nx: 1\n---\n'));
    expect(parsed.entry, file).not.toBeNull();
  }
  const stage = page('阶段', 'probability: 10', 'goal: g', 'milestone: m', 'tasks: [t]', 'criteria: 标准');
  const { entry } = parseSource(sourceOf(pageAt('stages', 'x')) as Source, new TextEncoder().encode(stage));
  expect(entry).not.toBeNull();
});

test.each([
  ['nothing', '{text: 提供清单, who: chen-jing, due: 2027-01-01}', ['missing-key']],
  ['a wrong word', '{by: uns, text: 提供清单, who: chen-jing, due: 2027-01-01}', ['bad-enum']],
])('with %s for who promised, the promiser may be anybody', (_what, commitment, ids) => {
  const context = rootOf({
    [at('a')]: plan(),
    [visitAt('a', '2026-10-15-first')]: visit('2026-10-15', 'outcome: advance', `commitments: [${commitment}]`),
  });
  expect(
    check(context)
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ id }) => id),
  ).toEqual(ids);
});

test('pages of the playbook that could be read in part make others neither repeat nor lead nowhere', () => {
  const style = (...more: string[]) => page('风格', 'signs: [x]', 'dos: [x]', 'donts: [x]', ...more);
  const criterion = '  - {id: c, title: 甲, titleEn: A, group: 乙, groupEn: B, weight: 1}';
  const scorecard = (purpose: string, first = criterion) => page('评分', `purpose: ${purpose}`, 'criteria:', first);
  const course = (id: string) => `  - {id: ${id}, day: 1, title: 甲, titleEn: A, text: 乙}`;
  const context = rootOf({
    [pageAt('styles', 'a-style')]: style('style: x'),
    ...Object.fromEntries(
      ['driver', 'amiable', 'analytical', 'expressive'].map((one) => [pageAt('styles', one), style(`style: ${one}`)]),
    ),
    [pageAt('scorecards', 'a-card')]: scorecard('x'),
    [pageAt('scorecards', 'b-card')]: scorecard('customer-value'),
    [pageAt('scorecards', 'c-card')]: scorecard('ideal-customer'),
    [pageAt('curriculum', 'a')]: page('课程', 'courses:', course('Course 1')),
    [pageAt('curriculum', 'b')]: page('课程', 'courses:', course('unknown')),
    [pageAt('roles', 'r')]: page('岗位', 'duties: [甲]', 'courses: [course-1]'),
    [pageAt('pipelines', 'p')]: page('流程', 'stages: 3'),
    [pageAt('stages', 's')]: page(
      '阶段',
      'probability: 10',
      'goal: g',
      'milestone: m',
      'tasks: [t]',
      'criteria: [{id: c, text: 甲}]',
    ),
  });
  expect(check(context).findings.map(({ id, file }) => `${id} ${file.split('/').slice(2).join('/')}`)).toEqual([
    'bad-id curriculum/a.mdx',
    'wrong-type pipelines/p.mdx',
    'bad-enum scorecards/a-card.mdx',
    'bad-enum styles/a-style.mdx',
  ]);
});

test('an account whose file has errors is still an account that others may name', () => {
  const context = rootOf({
    [at('bank')]: plan('x: 1'),
    [at('broken')]: 'no frontmatter',
    [at('branch')]: plan('parent: bank'),
    [at('other')]: plan('parent: broken'),
  });
  expect(errors(context)).toEqual(['bank 12 unknown-key x', 'broken 1 missing-frontmatter']);
});

test('findings come sorted by file, line and column', () => {
  const context = rootOf({
    [at('b')]: plan('z: 1', 'y: 2'),
    [at('a')]: plan('parent: a', 'stakeholders: [{id: x, title: 甲, reportsTo: x, mood: 1}]'),
  });
  const places = check(context).findings.map(({ file, line, column }) => [file, line, column] as const);
  expect(places).toEqual(places.toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2])));
  expect(places.length).toBeGreaterThan(4);
});

test('what comes from the cache is what a fresh reading gives', () => {
  const files = {
    [at('a')]: plan('stakeholders: [{id: x, title: 甲}]'),
    [at('b')]: plan('x: 1'),
    [at('c')]: '\uFEFF',
    [at('d')]: plan().replace('正文。', '{a} <Callout>b</Callout>'),
  };
  const context = rootOf(files);
  const first = loadRoot(context);
  const second = loadRoot(context);
  expect(second).toEqual(first);
  for (const [index, one] of second.plans.entries()) {
    const source = first.files.plans[index] as (typeof first.files.plans)[number];
    const fresh = parseSource(source, new TextEncoder().encode(files[source.file]));
    const { digest: _digest, ...rest } = one;
    expect(rest).toEqual(JSON.parse(JSON.stringify(fresh)));
  }
});

test('the cache forgets plans that are gone, and a damaged entry is read again', () => {
  const context = rootOf({ [at('a')]: plan(), [at('b')]: plan() });
  const first = loadRoot(context);
  const folder = join(context.cacheDir, 'plans');
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{"plan":');
  expect(loadRoot(context)).toEqual(first);
  rmSync(join(context.root, 'accounts/b'), { recursive: true });
  const again = openContext({
    projectRoot,
    env: { PLANBOOK_ROOT: context.root, PLANBOOK_TODAY: today },
    now: new Date(0),
  });
  loadRoot(again);
  again.plans.prune();
  expect(readdirSync(folder)).toHaveLength(1);
});

test('a changed file is read anew, the same text in another place, too', () => {
  const context = rootOf({ [at('a')]: plan(), [at('b')]: plan() });
  const digests = loadRoot(context).plans.map(({ digest }) => digest);
  expect(new Set(digests).size).toBe(2);
  write(context.root, at('a'), plan('objective: 目标'));
  const changed = loadRoot(context).plans;
  expect(changed[0]?.entry?.data.objective).toBe('目标');
  expect(changed[1]?.digest).toBe(digests[1]);
});

test('progress counts every plan', () => {
  const steps: string[] = [];
  loadRoot(rootOf({ [at('a')]: plan(), [at('b')]: plan() }), (done, total) => steps.push(`${done}/${total}`));
  expect(steps).toEqual(['1/2', '2/2']);
});

function memoryStore(): FileStore & { entries: Map<string, StoredFile> } {
  const entries = new Map<string, StoredFile>();
  return {
    entries,
    keys: () => [...entries.keys()],
    get: (id) => entries.get(id),
    set: (entry) => Boolean(entries.set(entry.id, entry)),
    delete: (id) => void entries.delete(id),
  };
}

test('a plan with errors leaves its last good state on the site; a plan that is gone goes', () => {
  const context = rootOf({ [at('a')]: plan(), [at('b')]: plan() });
  const store = memoryStore();
  syncFiles(store, context);
  write(context.root, at('a'), plan('x: 1'));
  expect(syncFile(store, context, join(context.root, at('a')))?.findings).toHaveLength(1);
  const shown = () =>
    [...store.entries.values()]
      .flatMap((one) => storedEntry(one, context.plans))
      .map(({ entry }) => entry.data as Account);
  expect(shown()[0]?.name).toBe('华北银行');
  write(context.root, at('a'), plan('objective: 新目标'));
  syncFile(store, context, join(context.root, at('a')));
  expect(shown()[0]?.objective).toBe('新目标');
  rmSync(join(context.root, 'accounts/b'), { recursive: true });
  syncFiles(store, context);
  expect(store.keys()).toEqual([at('a')]);
  expect(syncFile(store, context, join(context.root, 'accounts/a/site.png'))).toBeNull();
});

test("the site's store gives the same findings as the files", () => {
  const context = rootOf({
    [at('a')]: plan(
      'stakeholders: [{id: x, title: 甲, role: decider, contact: none}]',
      'actions: [{id: a, text: 拜访, way: visit, owner: chen-jing, due: 2026-01-01}]',
    ),
  });
  const store = memoryStore();
  syncFiles(store, context);
  const stored = [...store.entries.values()].flatMap((entry) => storedEntry(entry, context.plans));
  expect(
    checkStored(
      stored,
      { files: listFiles(context), people: loadPeople(context.root), attachments: [] },
      defaultSettings,
      today,
    ).findings,
  ).toEqual(check(context).findings);
  expect(check(context).findings.length).toBeGreaterThan(3);
});

test('the day and the root of a run come from outside, else from the clock and the project', () => {
  const context = rootOf({});
  expect(context.today).toBe(today);
  expect(
    openContext({ projectRoot, env: { PLANBOOK_ROOT: context.root }, now: new Date(2026, 0, 9, 23, 59) }).today,
  ).toBe('2026-01-09');
});

test.each([
  ['no file', {}, [], 0.5],
  ['an empty file', { 'content/settings.yaml': '' }, [], 0.5],
  ['one changed figure', { 'content/settings.yaml': 'radp:\n  retainable: 0.6\n' }, [], 0.6],
  ['a misspelt key', { 'content/settings.yaml': '# 说明\nrapd:\n  retainable: 0.6\n' }, ['unknown-key 2:1 rapd'], 0.5],
  [
    'a figure out of range',
    { 'content/settings.yaml': 'radp:\n  retainable: 60\n' },
    ['out-of-range 2:15 radp › retainable'],
    0.5,
  ],
  [
    'lines in the wrong order',
    { 'content/settings.yaml': 'radp:\n  retainable: 0.1\n  levels: [3, 2, 1]\n' },
    ['settings-order 2:15 radp › retainable', 'settings-order 3:11 radp › levels'],
    0.1,
  ],
  [
    'bands of health in the wrong order',
    { 'content/settings.yaml': 'health:\n  bands: [67, 34]\n' },
    ['settings-order 2:10 health › bands'],
    0.5,
  ],
  ['broken YAML', { 'content/settings.yaml': 'radp: [\n' }, ['yaml-syntax'], 0.5],
  ['a list', { 'content/settings.yaml': '- a\n' }, ['wrong-type 1:1'], 0.5],
] as [string, Record<string, string>, string[], number][])('settings: %s', (_what, files, found, retainable) => {
  const { settings, findings } = loadSettings(rootOf(files).root);
  expect(
    findings.map(({ id, line, column, where }) =>
      id === 'yaml-syntax' ? id : `${id} ${line}:${column} ${where}`.trim(),
    ),
  ).toEqual(found);
  expect(settings.radp.retainable).toBe(retainable);
});

test('links and a folder in the place of a plan are told, and never followed', () => {
  const context = rootOf({
    [at('huabei')]: plan(),
    'outside/account.mdx': plan(),
    'accounts/odd/account.mdx/note.txt': 'x',
  });
  symlinkSync(join(context.root, 'outside'), join(context.root, 'accounts/linked'));
  mkdirSync(join(context.root, 'accounts/linked-file'));
  symlinkSync(join(context.root, 'outside/account.mdx'), join(context.root, at('linked-file')));
  const unexpected = check(context).findings.filter(({ id }) => id === 'unexpected-file');
  expect(unexpected.map(({ file }) => file)).toEqual(['accounts/linked', at('linked-file'), at('odd')]);
  for (const id of ['linked', 'linked-file', 'odd'])
    expect(syncFile({} as FileStore, context, join(context.root, at(id)))).toBeNull();
});

const visitAt = (account: string, name: string): string => `accounts/${account}/visits/${name}.mdx`;
const pageAt = (kind: string, id: string): string => `content/playbook/${kind}/${id}.mdx`;
const visit = (date: string, ...more: string[]): string =>
  ['---', `date: ${date}`, 'ours: [chen-jing]', 'objective: 了解预算', ...more, '---', '', '说了预算。', ''].join('\n');
const page = (title: string, ...more: string[]): string =>
  ['---', `title: ${title}`, 'titleEn: Page', 'summary: 一句话。', ...more, '---', '', '正文。', ''].join('\n');
const people = 'people:\n  - {id: chen-jing, name: 陈静, capacity: 8}\n';

test('visits, the playbook and our people are read beside the plans', () => {
  const context = rootOf({
    [at('a')]: plan(),
    [at('b')]: plan(),
    [visitAt('a', '2026-10-15-first')]: visit('2026-10-15', 'outcome: advance'),
    [visitAt('a', '2026-12-01-next')]: visit('2026-12-01'),
    [visitAt('a', '2026-11-05-second')]: visit('2026-11-05', 'outcome: continuation'),
    [pageAt('tools', 'spin')]: page('SPIN', 'order: 2'),
    [pageAt('tools', 'man')]: page('MAN', 'order: 1'),
    [pageAt('guides', 'first-visit')]: page('初次拜访'),
    'content/people.yaml': people,
  });
  const { workspace, findings } = check(context);
  expect([...workspace.visits].map(([id, visits]) => [id, visits.map((one) => one.id)])).toEqual([
    ['a', ['2026-12-01-next', '2026-11-05-second', '2026-10-15-first']],
  ]);
  expect(workspace.visits.get('a')?.[0]).toMatchObject({ account: 'a', file: visitAt('a', '2026-12-01-next') });
  expect(workspace.playbook.pages.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
    'tools/man',
    'tools/spin',
    'guides/first-visit',
  ]);
  expect(workspace.people.people[0]).toMatchObject({ id: 'chen-jing', capacity: 8 });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a root without a playbook has that of the project; one with an empty folder has none', () => {
  const { root, playbookRoot } = rootOf({});
  expect(playbookRoot).toBe(root);
  rmSync(join(root, 'content/playbook'), { recursive: true });
  const env = { PLANBOOK_ROOT: root, PLANBOOK_TODAY: today };
  const project = join(temp, 'project');
  write(project, pageAt('tools', 'man'), page('MAN'));
  write(root, at('a'), plan('playbook: [man]'));
  const context = openContext({ projectRoot: project, env, now: new Date(0) });
  expect(context.playbookRoot).toBe(project);
  const { workspace, findings } = check(context);
  expect(workspace.playbook.byId.get('man')?.file).toBe(pageAt('tools', 'man'));
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(fileOf(context, join(project, pageAt('tools', 'man')))).toBe(pageAt('tools', 'man'));
  expect(fileOf(context, join(root, at('a')))).toBe(at('a'));
  expect(
    withExcerpts([{ ...(findings[0] as Located), file: pageAt('tools', 'man'), line: 2 }], context)[0]?.excerpt,
  ).toBe('title: MAN');
});

test('a visit with errors leaves its plan and the other visits as they are', () => {
  const context = rootOf({
    [at('a')]: plan(),
    [visitAt('a', '2026-10-15-first')]: visit('2026-10-15', 'outcome: won', 'theirs: [nobody]'),
    [visitAt('a', '2026-11-05-second')]: visit('2026-11-05', 'outcome: advance'),
  });
  const { workspace } = check(context);
  expect(workspace.byId.has('a')).toBe(true);
  expect(workspace.visits.get('a')?.map(({ id }) => id)).toEqual(['2026-11-05-second']);
  expect(errors(context)).toEqual(['a 5 bad-enum outcome', 'a 6 unknown-reference theirs[1]']);
});

test('a visit may name whom its plan has only in part', () => {
  const context = rootOf({
    [at('a')]: plan('stakeholders:', '  - {id: Big Boss, title: 总裁}'),
    [visitAt('a', '2026-10-15-first')]: visit('2026-10-15', 'outcome: advance', 'theirs: [boss]'),
    [at('b')]: '',
    [visitAt('b', '2026-10-15-first')]: visit('2026-10-15', 'outcome: advance', 'theirs: [boss]'),
  });
  expect(errors(context)).toEqual(['a 13 bad-id stakeholders[1] "总裁" › id', 'b 1 empty-file']);
});

test('a build without a change parses nothing again, of no kind', () => {
  const context = rootOf({
    [at('a')]: plan(),
    [visitAt('a', '2026-10-15-first')]: visit('2026-10-15'),
    [pageAt('tools', 'man')]: page('MAN'),
  });
  loadRoot(context);
  const counted: Context = {
    ...context,
    plans: { ...context.plans, write: (key) => expect.fail(`parsed again: ${key}`) },
  };
  expect(parsedOf(loadRoot(counted)).every(({ entry }) => entry !== null)).toBe(true);
});

test('the site follows a changed visit and a changed page, and keeps their last good state', () => {
  const file = visitAt('a', '2026-10-15-first');
  const context = rootOf({ [at('a')]: plan(), [file]: visit('2026-10-15'), [pageAt('tools', 'man')]: page('MAN') });
  const store = memoryStore();
  syncFiles(store, context);
  expect(store.keys()).toEqual([at('a'), file, pageAt('tools', 'man')]);
  const shown = () => {
    const stored = [...store.entries.values()].flatMap((one) => storedEntry(one, context.plans));
    const rest = { files: listFiles(context), people: loadPeople(context.root), attachments: [] };
    return checkStored(stored, rest, defaultSettings, today).workspace;
  };
  write(context.root, file, visit('2026-10-15', 'outcome: won'));
  expect(syncFile(store, context, join(context.root, file))?.findings).toHaveLength(1);
  expect(shown().visits.get('a')?.[0]?.data.objective).toBe('了解预算');
  write(context.root, file, visit('2026-10-15', 'outcome: advance'));
  syncFile(store, context, join(context.root, file));
  expect(shown().visits.get('a')?.[0]?.data.outcome).toBe('advance');
  write(context.root, pageAt('tools', 'man'), page('钱、权、需'));
  syncFile(store, context, join(context.root, pageAt('tools', 'man')));
  expect(shown().playbook.byId.get('man')?.data.title).toBe('钱、权、需');
  write(context.root, 'content/people.yaml', people);
  expect(shown().people.people).toHaveLength(1);
  rmSync(join(context.root, file));
  syncFiles(store, context);
  expect(shown().visits.size).toBe(0);
  expect(watched(context)).toContain(join(context.root, 'content/people.yaml'));
});

test.each([
  ['no file', {}, []],
  ['an empty file', { 'content/people.yaml': '' }, []],
  ['a misspelt key', { 'content/people.yaml': 'peple: []\n' }, ['unknown-key 1:1 peple']],
  [
    'an id that is none',
    { 'content/people.yaml': 'people:\n  - {id: 陈静, name: 陈静}\n' },
    ['bad-id 2:10 people[1] "陈静" › id'],
  ],
  ['too much', { 'content/people.yaml': `# ${'x'.repeat(maxDataBytes)}\n` }, ['too-large 1:1']],
] as [string, Record<string, string>, string[]][])('our people: %s', (_what, files, found) => {
  const { people: read, findings } = loadPeople(rootOf(files).root);
  expect(findings.map(({ id, line, column, where }) => `${id} ${line}:${column} ${where}`.trim())).toEqual(found);
  expect(read).toEqual({ people: [], units: [], targets: [] });
});

test('a thousand people with their training can be read', () => {
  const training = Array.from({ length: 12 }, (_, n) => `{course: course-number-${n}, done: 2026-03-01}`).join(', ');
  const everybody = Array.from(
    { length: 1000 },
    (_, n) => `  - {id: colleague-${n}, name: 同事${n}, capacity: 8, training: [${training}]}`,
  );
  const text = `people:\n${everybody.join('\n')}\n`;
  expect(text.length).toBeGreaterThan(maxBytes);
  const { people: read, findings } = loadPeople(rootOf({ 'content/people.yaml': text }).root);
  expect(findings).toEqual([]);
  expect(read.people).toHaveLength(1000);
});

test('our people and the settings are never read through a link', () => {
  const { root } = rootOf({ 'outside/people.yaml': people, 'outside/settings.yaml': 'radp: {retainable: 0.9}\n' });
  symlinkSync(join(root, 'outside/people.yaml'), join(root, 'content/people.yaml'));
  symlinkSync(join(root, 'outside/settings.yaml'), join(root, 'content/settings.yaml'));
  const ours = loadPeople(root);
  expect(ours.people.people).toEqual([]);
  const { settings, findings } = loadSettings(root);
  expect(settings).toEqual(defaultSettings);
  expect([...ours.findings, ...findings].map(({ id, file, severity }) => `${severity} ${id} ${file}`)).toEqual([
    'error unreadable-file content/people.yaml',
    'error unreadable-file content/settings.yaml',
  ]);
  // Nor where a link leads nowhere, as if there were no file.
  rmSync(join(root, 'outside'), { recursive: true });
  expect(loadSettings(root).findings.map(({ id }) => id)).toEqual(['unreadable-file']);
});

test('the same heading and footnote in plan and visits have ids of their own', () => {
  const body = '## 现状\n\n见[^1]。\n\n[^1]: 访谈。\n';
  const context = rootOf({
    [at('a')]: plan().replace(
      '正文。',
      `${body}\n[去](visits/2026-10-15-first.mdx#现状)、[去](visits/2026-10-15-first.mdx)`,
    ),
    [visitAt('a', '2026-10-15-first')]: visit('2026-10-15').replace('说了预算。', `${body}\n[回](../account.mdx#现状)`),
  });
  const { workspace } = check(context);
  const bodies = [workspace.byId.get('a')?.body, workspace.visits.get('a')?.[0]?.body];
  const html = bodies.map((one) => JSON.stringify(one?.pieces).replaceAll('\\"', '"'));
  const ids = html.flatMap((text) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
  expect(new Set(ids).size).toBe(ids.length);
  expect(bodies[1]?.headings).toEqual([{ depth: 4, slug: '现状', id: 'v-2026-10-15-first_现状', text: '现状' }]);
  const links = [...`${html[0]}${html[1]}`.matchAll(/href="(\.\.[^"]+)"/g)].map(([, href]) =>
    decodeURIComponent(href ?? ''),
  );
  expect(links).toEqual(['../a/#v-2026-10-15-first_现状', '../a/#visit-2026-10-15-first', '../a/#h-现状']);
});
