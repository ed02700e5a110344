import { expect, test } from 'vitest';
import { planOf, visitOf, type Written, workspaceOf } from '../../domain/cases.ts';
import { textFor } from '../../text/index.ts';
import { buildFiveSteps } from './five-steps.ts';
import { buildInformation } from './information.ts';

const text = textFor('zh-CN', 'CNY');
const item = (id: string, level: string, known: string) => ({ id, level, topic: id, known }) as never;

test('until somebody has been there, public and limited questions are due', () => {
  const plan = planOf('bank', { information: [item('a', 'public', 'no'), item('b', 'exclusive', 'no')] });
  const visits = (day: string) => new Map([['bank', [visitOf('bank', day)]]]);
  const sentence = (known: Parameters<typeof workspaceOf>[3]) =>
    buildInformation(plan, workspaceOf([plan], undefined, undefined, known), text)?.dueNow;
  expect(sentence({})).toContain('还有 1 项');
  // A visit that is still to come prepares nothing.
  expect(sentence({ visits: visits('2026-12-01') })).toContain('还有 1 项');
  expect(sentence({ visits: visits('2026-11-01') })).toContain('2026-11-01 初访至今');
});

test('open questions and known items hold every item between them, once', () => {
  const information = ['yes', 'no', 'assumed', 'yes'].map((known, index) => item(`i${index}`, 'limited', known));
  const plan = planOf('bank', { information });
  const view = buildInformation(plan, workspaceOf([plan]), text);
  expect(view?.questions.map(({ id }) => id)).toEqual(['i1', 'i2']);
  expect(view?.known.map(({ id }) => id)).toEqual(['i0', 'i3']);
  expect(view?.coverage[1]?.cells[0]?.words).toBe('已掌握 2/4、推测 1');
});

test('a plan without items has no inventory; the five steps say so in their gaps', () => {
  const plan = planOf('bank');
  expect(buildInformation(plan, workspaceOf([plan]), text)).toBeNull();
  expect(buildFiveSteps(plan, workspaceOf([plan]), text).gaps.map(({ key }) => key)).toEqual([
    'information',
    'projects',
    'needs',
    'decisionProcess',
  ]);
});

function stepsView(written: Written) {
  const plan = planOf('bank', written);
  return buildFiveSteps(plan, workspaceOf([plan]), text);
}

test('a project says who has high influence on it, where that is not so on the whole, and how sure we are', () => {
  const { projects } = stepsView({
    stakeholders: [
      { id: 'boss', title: '总裁', influence: 'high' },
      { id: 'it', title: '经理', influence: 'low' },
    ],
    projects: [
      { id: 'p', name: '机房', influences: [{ stakeholder: 'it', influence: 'high' }], evidence: 'assumed' },
      { id: 'q', name: '终端' },
    ],
  });
  expect(projects.map(({ high, differs, claim }) => [high, differs, claim?.sure?.word])).toEqual([
    [['总裁', '经理'], [{ person: '经理', words: '对本项目影响大，总体影响小' }], '推测'],
    [['总裁'], [], undefined],
  ]);
});

test('a step leads to what it stands on, or to its own section where that is empty', () => {
  const anchors = (written: Written): string[] => stepsView(written).steps.map(({ anchor }) => anchor);
  expect(anchors({})).toEqual(['people', 'five-steps', 'five-steps', 'five-steps', 'actions']);
  expect(anchors({ decisionProcess: { steps: [] } })[3]).toBe('five-steps');
  const full: Written = {
    projects: [{ id: 'p', name: '机房' }],
    needs: [{ id: 'n', kind: 'service', text: '巡检' }],
    decisionProcess: { money: '总行专项' },
  };
  expect(anchors(full)).toEqual(['people', 'projects', 'needs', 'decision-process', 'actions']);
});

test('what only a part of the projects has is said as a part', () => {
  const { steps } = stepsView({
    projects: [
      { id: 'p', name: '机房', budget: 10 },
      { id: 'q', name: '终端' },
    ],
  });
  expect(steps[1]?.criteria.map(({ met, partly }) => [met, partly])).toEqual([
    [true, null],
    [true, '1/2'],
    [false, null],
    [false, null],
  ]);
});
