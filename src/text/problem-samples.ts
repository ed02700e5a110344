import type { MdxFault, ProblemId, ProblemParams } from '../problem.ts';
import { bidBookSamples } from './problem-samples/bid-book.ts';
import { bidPriceSamples } from './problem-samples/bid-price.ts';
import { bidRequirementsSamples } from './problem-samples/bid-requirements.ts';
import { bidScoringSamples } from './problem-samples/bid-scoring.ts';
import { bidTenderSamples } from './problem-samples/bid-tender.ts';
import { bidTextSamples } from './problem-samples/bid-text.ts';
import { dealSamples } from './problem-samples/deal.ts';
import { importSamples } from './problem-samples/import.ts';
import { projectPlanSamples } from './problem-samples/project-plan.ts';
import { targetSamples } from './problem-samples/targets.ts';
import { taskSamples } from './problem-samples/tasks.ts';

/** What the check finds where the syntax of a body is at fault, and what it expects there; the commonest first. */
const mdxFaults: Record<MdxFault, [found: string, expected: string]> = {
  'unclosed-tag': ['<Callout>', ''],
  'less-than': ['5', ''],
  'html-comment': ['', ''],
  'angle-address': ['', ''],
  'crossed-tag': ['</Callout>', ''],
  'mismatched-tag': ['</kbd>', '</Callout>'],
  'closing-without-opening': ['', ''],
  'unclosed-brace': ['', ''],
  'curly-quote': ['“', ''],
  'unquoted-value': ['r', ''],
  'bad-character': ['，', ''],
  'unfinished-tag': ['', ''],
  'lazy-line': ['', ''],
  'import-text': ['', ''],
  'bad-expression': ['', ''],
  'bad-spread': ['', ''],
  'bad-closing-tag': ['', ''],
  'lost-tag': ['', ''],
  'too-deep': ['', ''],
};

const fileKinds = ['account', 'visit', 'opportunity', 'playbook', 'bid', 'chapter', 'library'] as const;

/**
 * Facts as the checks give them, in every form that changes the words: what the tests say them of, and, the first two of
 * each, what the handbook shows. A problem without
 * samples does not compile.
 */
export const samples: { [Id in ProblemId]: ProblemParams[Id][] } = {
  'not-utf8': [{ offset: 0 }],
  'too-large': [{ bytes: 300_000, max: 262_144 }],
  'unreadable-file': [{ name: 'content/settings.yaml' }],
  'empty-file': fileKinds.map((of) => ({ of })),
  'missing-frontmatter': fileKinds.map((of) => ({ of })),
  'unclosed-frontmatter': [{}],
  'bad-file-name': [
    { of: 'account', name: '华北 Bank', suggestion: 'bank' },
    { of: 'visit', name: '2026-11-5-预算.mdx', suggestion: '2026-11-05-visit.mdx' },
    { of: 'opportunity', name: '服务器.mdx', suggestion: 'my-opportunity.mdx' },
    { of: 'playbook', name: '问题库.mdx', suggestion: 'my-page.mdx' },
    { of: 'bid', name: '台式机', suggestion: 'my-bid' },
    { of: 'chapter', name: '服务方案.mdx', suggestion: 'my-chapter.mdx' },
    { of: 'library', name: '营业执照.mdx', suggestion: 'my-item.mdx' },
  ],
  'unexpected-file': [{ name: 'accounts/huilan-bank/notes.mdx', expected: ['accounts/<id>/account.mdx'] }],
  'missing-account-file': [{ folder: 'accounts/huilan-bank' }],
  'yaml-syntax': ['MISSING_CHAR', 'MULTILINE_IMPLICIT_KEY', 'BAD_DQ_ESCAPE'].map((code) => ({
    code,
    detail: 'English words of the parser',
  })),
  'duplicate-key': [{ key: 'name' }],
  'yaml-alias': [{ name: 'urgent' }],
  'unknown-key': [
    { key: 'nmae', nearest: 'name', allowed: ['name', 'title'] },
    { key: '行业', nearest: 'industry', allowed: ['name', 'industry'] },
    { key: 'mood', nearest: null, allowed: ['name', 'title'] },
    { key: '__proto__', nearest: null, allowed: [] },
  ],
  'missing-key': [
    { key: 'closing', about: { en: 'Expected day of the decision.', zh: '预计成交日期。' } },
    { key: 'name' },
  ],
  'wrong-type': [
    { expected: 'number', received: 'string', plain: '86' },
    { expected: 'array', received: 'string', plain: '[design]' },
    { expected: 'array', received: 'string' },
    { expected: 'string', received: 'empty' },
    ...(['string', 'number', 'int', 'boolean', 'tuple', 'object', 'currency', 'enum'] as const).map((expected) => ({
      expected,
      received: expected === 'string' ? 'number' : expected === 'object' ? 'string' : 'array',
    })),
  ],
  'bad-enum': [
    { value: 'decidr', allowed: ['approver', 'decider'], nearest: 'decider' },
    { value: '决策者', allowed: ['approver', 'decider'], nearest: null },
    { value: '0', allowed: ['none', 'brief', 'repeated', 'deep'], nearest: 'none' },
  ],
  'number-with-commas': [{ value: '4,000,000', plain: '4000000' }],
  'bad-date': [{ value: '2026年11月21日' }, { value: '2026-13-01' }],
  'bad-id': [
    { value: 'Zhang Wei', suggestion: 'zhang-wei' },
    { value: '张伟', suggestion: '', refersTo: 'zhang-wei' },
    { value: '张伟', suggestion: '' },
  ],
  'out-of-range': [
    { value: -1, min: 0, max: null },
    { value: 1e14, min: null, max: 1e13 },
  ],
  'empty-text': [{}],
  'too-long': [{ length: 401, max: 400 }],
  'empty-list': [{}],
  'no-answer': [{ keys: ['departments', 'deciders', 'leaders'] }],
  'control-character': [{ code: 'U+202E' }],
  'too-many': [{ count: 61, max: 60 }],
  'mdx-syntax': Object.entries(mdxFaults).map(([fault, [found, expected]]) => ({
    fault: fault as MdxFault,
    found,
    expected,
  })),
  'mdx-import': [{ statement: 'import Chart from "./chart.tsx"' }],
  'mdx-expression': [{ source: '260 + 40' }],
  'mdx-spread': [{ component: 'Callout' }],
  'unknown-component': [
    { name: 'Calout', nearest: 'Callout', allowed: ['Callout', 'Person'] },
    { name: 'Chart', nearest: null, allowed: ['Callout', 'Person'] },
  ],
  'unknown-attribute': [
    { component: 'Callout', attribute: 'knd', nearest: 'kind', allowed: ['kind'] },
    { component: 'kbd', attribute: 'class', nearest: null, allowed: [] },
  ],
  'missing-attribute': [{ component: 'Person', attribute: 'id' }],
  'bad-attribute': [
    { component: 'Callout', attribute: 'kind', value: 'rsk', allowed: ['note', 'risk'], nearest: 'risk' },
    { component: 'Person', attribute: 'id', value: 'Zhang Wei', allowed: [], nearest: null },
  ],
  'html-not-allowed': ['img', 'script', 'constructor'].map((tag) => ({ tag, allowed: ['br', 'kbd'] })),
  'unsafe-link': [
    { url: '/files/offer.pdf', scheme: '/' },
    { url: 'javascript:void(0)', scheme: 'javascript' },
  ],
  'remote-image': [{ url: 'https://example.com/site.png' }],
  'bad-image-type': [{ url: './site.svg', allowed: ['.png', '.jpg'] }],
  'broken-link': [
    { url: '../huilan-bnak/account.mdx', nearest: 'accounts/huilan-bank/account.mdx' },
    { url: '#service', nearest: null },
  ],
  'mermaid-syntax': [{ detail: 'IT --> Finance --' }],
  'mermaid-too-large': [{}],
  'mermaid-unsafe': [{ detail: '<image>' }],
  'unknown-reference': (
    [
      'account',
      'stakeholder',
      'team-member',
      'factor',
      'project',
      'stage',
      'volume',
      'section',
      'library-item',
      'attachment',
      'bid-item',
    ] as const
  ).flatMap((target) => [
    { target, value: 'bos', nearest: 'boss', known: ['boss', 'clerk'] },
    { target, value: 'bos', nearest: null, known: [] },
  ]),
  'duplicate-id': [{ value: 'it-head', list: 'stakeholders', first: 1 }],
  'listed-twice': [
    { value: 'volume', list: 'scores', first: 1 },
    { value: 'chen-jing', list: 'ours', first: 1 },
  ],
  'duplicate-page': [{ id: 'spin', other: 'content/playbook/tools/spin.mdx' }],
  'duplicate-purpose': [
    { key: 'purpose', value: 'customer-value', other: 'content/playbook/scorecards/value.mdx' },
    { key: 'style', value: 'driver', other: 'content/playbook/styles/driver.mdx' },
  ],
  'unknown-channel': [
    { unit: '江畔分公司', channel: '出租', nearest: '出租车', known: ['出租车', '公务车'] },
    { unit: '江畔分公司', channel: '公务车', nearest: null, known: [] },
  ],
  'staffing-short': [
    { unit: '长沙分公司', needed: 3, fullTime: 2, missing: 1, missingFullTime: 1 },
    { unit: '衡阳服务站', needed: 1, fullTime: 0, missing: 1, missingFullTime: 0 },
    { unit: '江畔分公司', needed: 2, fullTime: 1, missing: 0, missingFullTime: 1 },
  ],
  'channel-uncovered': [{ unit: '江畔分公司', channel: '出租车' }],
  'training-due': [
    { person: '周浩', courses: [{ title: '谈判与成交', titleEn: 'Negotiating and closing' }] },
    {
      person: '周浩',
      courses: [
        { title: '谈判与成交', titleEn: 'Negotiating and closing' },
        { title: '交付', titleEn: 'Delivery' },
      ],
    },
  ],
  'over-capacity': [{ person: '周浩', owned: 6, capacity: 5 }],
  'stage-without-pipeline': [{ id: 'project-sale-lead' }],
  'conflicting-name': [
    { id: 'chen-jing', name: '陈婧', otherName: '陈静', otherFile: 'accounts/huilan-bank/account.mdx' },
  ],
  'reporting-cycle': [{ cycle: ['it-head', 'cfo'] }, { cycle: ['it-head'] }],
  'tree-cycle': [{ cycle: ['huilan-bank', 'huilan-cards', 'huilan-leasing'] }],
  'spend-exceeds-buying-power': [{ year: 2025, buyingPower: 8_000_000, ourSales: 12_500_000 }],
  'buying-power-zero': [{ year: 2025 }],
  'buying-power-unknown': [{ year: 2025 }],
  'duplicate-year': [{ year: 2025 }],
  'no-complete-year': [{ currentYear: 2026 }],
  'designated-user-unit': [{ designation: 'top' }, { designation: 'strategic' }],
  'designation-unmet': [
    { designation: 'top', unmet: ['status', 'share'] },
    { designation: 'strategic', unmet: ['buying-power', 'three-years', 'benchmark'] },
  ],
  'designation-quota': [
    { owner: 'chen-jing', designation: 'top', count: 0, quota: 3, accounts: [] },
    { owner: 'chen-jing', designation: 'top', count: 1, quota: 3, accounts: ['huilan-bank'] },
    {
      owner: 'chen-jing',
      designation: 'strategic',
      count: 3,
      quota: 2,
      accounts: ['huilan-bank', 'junyue', 'brandtner-china'],
    },
  ],
  'action-overdue': [
    { action: '拜访信息部经理', due: '2026-11-01', days: 20 },
    { action: '拜访信息部经理', due: '2026-11-20', days: 1 },
  ],
  'action-unassessed': [{ action: '拜访信息部经理', done: '2026-11-01' }],
  'action-done-in-future': [{ done: '2026-12-01', today: '2026-11-21' }],
  'compliance-missing': [
    { way: 'gift', missing: ['recipient', 'amount', 'purpose', 'approver', 'approvedOn'] },
    { way: 'business-event', missing: ['amount'] },
  ],
  'gift-to-official': [
    { way: 'gift', action: '中秋走访' },
    { way: 'business-event', action: '年终答谢会' },
  ],
  'service-overdue': [
    { service: '每季度巡检并出具报告', due: '2026-11-01', days: 20 },
    { service: '每季度巡检并出具报告', due: '2026-11-20', days: 1 },
  ],
  'profit-lever-loss': [{ price: 1000, cost: 1000.5 }],
  'dates-out-of-order': [{ earlierKey: 'since', earlier: '2026-05-01', laterKey: 'until', later: '2026-01-31' }],
  'duplicate-date': [{ date: '2026-05-01', list: 'replaceability', first: 1 }],
  'compliance-over-limit': [{ amount: 260, limit: 200 }],
  'no-decider': [{ anybody: true }, { anybody: false }],
  'decider-not-contacted': [
    { person: '信息服务总监 陆明远', recorded: true },
    { person: '信息服务总监 陆明远', recorded: false },
  ],
  'decider-opposes': [
    { person: '市场总监', relation: 'nonsupporter' },
    { person: '市场总监', relation: 'opponent' },
  ],
  'no-economic-buyer': [{}],
  'several-economic-buyers': [{ people: ['总裁', '市场总监'] }],
  'no-coach': [{}],
  'no-opponent-recorded': [{}],
  'supporters-outweighed': [{ supporters: 3, opponents: 4 }],
  'single-thread': [{ member: '陈静' }],
  'unanalysed-person': [{ person: '市场总监', missing: ['role', 'style', 'relation', 'contact'] }],
  'status-without-date': [
    { person: '市场总监', status: 'left' },
    { person: '市场总监', status: 'moved' },
  ],
  'self-reference': [
    { person: '市场总监', key: 'influences' },
    { person: '市场总监', key: 'conflicts' },
  ],
  'counterpart-level': [
    { person: '市场总监', layer: 'decision', members: ['陈静'] },
    { person: '市场总监', layer: 'execution', members: ['陈静', '周浩'] },
  ],
  'goal-lowers-relation': [
    { person: '市场总监', from: 'supporter', to: 'neutral', now: false },
    { person: '市场总监', from: 'champion', to: 'supporter', now: true },
  ],
  'goal-outdated': [{ person: '市场总监', from: 'nonsupporter', relation: 'neutral' }],
  'key-person-plan-overdue': [
    { person: '市场总监', due: '2026-11-01', days: 20 },
    { person: '市场总监', due: '2026-11-20', days: 1 },
  ],
  'key-person-plan-gone': [
    { person: '市场总监', status: 'left', since: '2026-10-01' },
    { person: '市场总监', status: 'moved', since: null },
  ],
  'key-person-plan-unassessed': [{ person: '市场总监', done: '2026-11-01' }],
  'visit-date-differs': [{ date: '2026-11-06', named: '2026-11-05' }],
  'visit-not-yet': [{ key: 'outcome', date: '2026-12-01', today: '2026-11-21' }],
  'visit-without-outcome': [
    { date: '2026-11-20', days: 1 },
    { date: '2026-11-01', days: 20 },
  ],
  'information-due': [
    { topic: '网点数量', level: 'public', date: '2026-11-05', held: true },
    { topic: '采购办法', level: 'limited', date: '2026-11-28', held: false },
  ],
  'visited-after-leaving': [{ person: '信息部经理', since: '2026-10-01', date: '2026-11-05' }],
  'advance-without-commitment': [{ date: '2026-11-05' }],
  'commitment-overdue': [
    { by: 'customer', who: '信息部经理', promise: '提供预算表', due: '2026-11-01', days: 20 },
    { by: 'us', who: null, promise: '寄送样机', due: '2026-11-20', days: 1 },
  ],
  'analysis-older-than-visit': [
    { person: '信息部经理', asOf: '2026-10-01', date: '2026-11-05', neverMet: false },
    { person: '信息部经理', asOf: null, date: '2026-11-05', neverMet: false },
    { person: '信息部经理', asOf: '2026-11-10', date: '2026-11-05', neverMet: true },
  ],
  'review-overdue': [{ updated: '2026-10-01', days: 51, limit: 28 }],
  'date-in-future': [{ key: 'asOf', value: '2026-12-01', today: '2026-11-21' }],
  'crisis-open': [
    { event: '机房断电，产线停了四小时。', date: '2026-11-20', days: 1, severity: 'critical' },
    { event: '交货延误', date: '2026-11-01', days: 20, severity: 'low' },
  ],
  'low-rating': [{ person: '市场总监 蒋蔚', rating: -5 }],
  'economic-buyer-closed': [
    { person: '副行长', mode: 'even-keel' },
    { person: '副行长', mode: 'overconfident' },
  ],
  'coach-left': [
    { person: '运行经理', status: 'left', since: '2026-10-01' },
    { person: '运行经理', status: 'moved', since: null },
  ],
  'coach-weak': [
    { person: '运行经理', weak: ['execution'] },
    { person: '运行经理', weak: ['brief', 'outside'] },
  ],
  'influence-not-contacted': [
    { person: '市场总监', kinds: ['coach', 'user', 'technical', 'economic'], recorded: true },
    { person: '市场总监', kinds: ['technical'], recorded: false },
  ],
  reorganisation: [{ text: '信息部并入数字化中心。', date: '2026-09-01', days: 81 }],
  'no-win-results': [
    { person: '市场总监', missing: ['result', 'win'] },
    { person: '市场总监', missing: ['win'] },
  ],
  'information-missing': [
    { topic: '评标标准', level: 'exclusive', channel: '运行经理' },
    { topic: '预算', level: 'important', channel: null },
  ],
  'written-red-flag': [
    { text: '对手派驻了工程师。', whom: '市场总监', asOf: '2026-10-01', measure: '申请驻场名额' },
    { text: '采购冻结', whom: null, asOf: '2026-10-01', measure: null },
  ],
  'contact-outdated': [{ person: '副行长', last: '2026-05-01', days: 204, limit: 90 }],
  'silence-expired': [
    { rule: 'no-coach', whom: null, until: '2026-11-01', reason: '新任总监到岗后再定。' },
    { rule: 'low-rating', whom: '市场总监', until: '2026-11-01', reason: '预算已批' },
  ],
  'silence-too-long': [
    { rule: 'low-rating', whom: '市场总监', until: '2030-12-31', days: 1502, limit: 366 },
    { rule: 'no-coach', whom: null, until: '2028-01-01', days: 407, limit: 366 },
  ],
  'silence-unmatched': [
    { rule: 'single-thread', whom: null },
    { rule: 'low-rating', whom: '市场总监' },
  ],
  'skeleton-text': [
    { key: 'summary', value: '用一两句话写清我们处境如何、想要什么。' },
    { key: 'owner', value: 'my-id' },
    { key: 'value', value: '0' },
  ],
  'settings-order': [{ key: 'radp.levels' }, { key: 'radp.retainable' }, { key: 'health.bands' }],
  'sheet-overflow': [
    { plan: 'junyue', parts: [] },
    { plan: 'junyue', parts: ['左栏', '右栏'] },
  ],
  'sheet-fonts': [{ plan: 'junyue', detail: 'U+1F4A1.' }],
  'pdf-failed': [
    { plan: 'junyue', detail: 'page-missing' },
    { plan: 'junyue', detail: 'pages' },
  ],
  ...taskSamples,
  ...projectPlanSamples,
  ...bidScoringSamples,
  ...bidPriceSamples,
  ...bidTenderSamples,
  ...bidRequirementsSamples,
  ...bidTextSamples,
  ...bidBookSamples,
  ...dealSamples,
  ...targetSamples,
  ...importSamples,
};
