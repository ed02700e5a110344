import { expect, test } from 'vitest';
import { planOf, today, type Written, workspaceOf } from '../../domain/cases.ts';
import { replaceabilityQuestions } from '../../schemas/relationship.ts';
import { locales } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildCrises, openCrises } from './crises.ts';
import { buildRelationship } from './relationship.ts';

const text = textFor('zh-CN', 'CNY');
const viewOf = (written: Written, words = text) => {
  const plan = planOf('bank', written);
  return buildRelationship(plan, workspaceOf([plan]), words);
};

test.each(locales)('%s: a plan that says nothing has six gaps and no empty table', (locale) => {
  const { gaps, ...parts } = viewOf({}, textFor(locale, 'CNY'));
  expect(Object.values(parts).every((part) => part === null || (Array.isArray(part) && part.length === 0))).toBe(true);
  expect(gaps.map(({ key }) => key)).toEqual([
    'replaceability',
    'organisedRelations',
    'sellerStage',
    'profitLever',
    'satisfaction',
    'services',
  ]);
});

test('a no points to what to do; a yes and an unanswered question do not', () => {
  const { replaceability } = viewOf({
    replaceability: [{ asOf: '2026-11-01', departments: true, deciders: false }],
  });
  expect(replaceability?.rows.map(({ answers, todo }) => [answers[0]?.label, todo !== null])).toEqual([
    ['是', false],
    ['否', true],
    ...replaceabilityQuestions.slice(2).map(() => ['未答', false]),
  ]);
  expect(replaceability).toMatchObject({ score: '1/8', change: null, days: [{ answered: '答 2 问' }] });
});

test('the newest answers stand side by side, oldest left, and the rest is counted', () => {
  const days = ['01', '02', '03', '04', '05', '06', '07'].map((month) => ({ asOf: `2026-${month}-01`, users: true }));
  const view = viewOf({ replaceability: days.toReversed() }).replaceability;
  expect(view?.days.map(({ asOf }) => asOf.slice(5, 7))).toEqual(['03', '04', '05', '06', '07']);
  expect(view?.older).toContain('2');
});

test("the profit lever says the training's example in figures and in a sentence", () => {
  const profitLever = { price: 1000, material: 800, otherVariable: 100, units: 100 };
  const { lever } = viewOf({ profitLever });
  expect(lever?.rows.map(({ earning, change, share }) => [earning, change, share])).toEqual([
    ['10,000', null, null],
    ['10,100', '+100', '+1.0%'],
    ['11,000', '+1,000', '+10.0%'],
    ['9,000', '−1,000', '−10.0%'],
  ]);
  expect(lever?.says).toContain('10 倍');
  const loss = viewOf({ profitLever: { ...profitLever, price: 850 } }).lever;
  expect(loss?.says).toBeNull();
  expect(loss?.rows.map(({ earning }) => earning)).toEqual(['−5,000', '−5,050', '−4,150', '−5,850']);
});

test('services to deciders and to users stand apart, the late ones first; the missing side is a gap', () => {
  const service = (id: string, audience: 'decider' | 'user', due: string) =>
    ({ id, audience, text: id, owner: 'chen-jing', due }) as const;
  const view = viewOf({
    services: [service('b', 'user', '2026-12-01'), service('a', 'user', '2026-11-01')],
  });
  expect(view.services.map(({ rows }) => rows.map(({ id, state }) => `${id} ${state.key}`))).toEqual([
    ['a overdue', 'b planned'],
  ]);
  expect(view.gaps.filter(({ key }) => key === 'services').map(({ label }) => label)).toEqual([
    '增值服务：面向决策者（推）',
  ]);
});

test('an open crisis stands at the top, with its days and its first response', () => {
  const crisis = { id: 'outage', event: '掉线', severity: 'high', owner: 'chen-jing' } as const;
  const banner = (crises: NonNullable<Written['crises']>) => {
    const plan = planOf('bank', { crises });
    return openCrises(buildCrises(plan, workspaceOf([plan]), text), text);
  };
  expect(banner([{ ...crisis, date: '2026-11-01', closed: today }])).toBeNull();
  expect(banner([{ ...crisis, date: '2026-11-11', firstResponseHours: 2.5 }])).toMatchObject({
    title: '有一起危机未了结',
    rows: [{ id: 'outage', openFor: '已 10 天', owner: '陈静', response: '首次响应 2.5 小时' }],
  });
  expect(banner([{ ...crisis, date: today }])?.rows[0]).toMatchObject({
    openFor: '今天发生',
    response: '尚无首次响应记录',
  });
});

test('who wants to sell solutions or advice and has nothing organised is told so', () => {
  const hintOf = (wanted: 'product' | 'solution' | 'consultant', until?: string) =>
    viewOf({
      sellerStage: { stage: 'product', wanted },
      organisedRelations: [{ kind: 'support', text: '驻场', since: '2026-01-01', ...(until && { until }) }],
    }).seller?.hint;
  expect(hintOf('consultant', '2026-06-30')).toContain('顾问型');
  expect(hintOf('solution', '2026-06-30')).toContain('方案型');
  expect(hintOf('product', '2026-06-30')).toBeNull();
  expect(hintOf('consultant')).toBeNull();
});
