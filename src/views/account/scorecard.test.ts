import { describe, expect, test } from 'vitest';
import { planOf, type Written, workspaceOf } from '../../domain/cases.ts';
import { type PlaybookPage, playbookOf } from '../../domain/playbook/playbook.ts';
import { defaultSettings } from '../../settings.ts';
import { textFor } from '../../text/index.ts';
import { buildSite, type SiteAccount } from '../site.ts';
import { buildHealth } from './health.ts';
import { buildScorecard } from './scorecard.ts';

const text = textFor('en', 'CNY');
const card: PlaybookPage<'scorecards'> = {
  id: 'value',
  kind: 'scorecards',
  file: 'content/playbook/scorecards/value.mdx',
  data: {
    title: '客户价值',
    titleEn: 'Value',
    summary: '评分。',
    order: 1,
    related: [],
    purpose: 'customer-value',
    criteria: ['sales', 'growth', 'benchmark', 'effort'].map((id) => ({
      id,
      title: id,
      titleEn: id,
      group: `组 ${id}`,
      groupEn: `Group ${id}`,
      weight: 1,
    })),
  },
  body: { pieces: [], headings: [], files: [], mentions: [] },
};
const built = (written: Written, pages = [card]) => {
  const workspace = workspaceOf([planOf('one', written)], defaultSettings, '2026-11-20', {
    playbook: playbookOf(pages),
  });
  const site = buildSite(workspace, []);
  const account = site.byId.get('one') as SiteAccount;
  return { card: buildScorecard(account, site, text), health: buildHealth(account, site, text) };
};
const scoring = (asOf: string, scores: Record<string, number>) => ({
  asOf,
  scores: Object.entries(scores).map(([criterion, score]) => ({ criterion, score })),
});

describe('the scorecard of an account', () => {
  test('shows the newest scoring; what is not scored is missing in the table, the radar and the count', () => {
    const { card: view } = built({ scorecard: [scoring('2026-10-01', { sales: 5, growth: 4, benchmark: 3 })] });
    expect(view).toMatchObject({
      total: '80',
      scored: '3 of 4 criteria scored',
      change: null,
      trend: null,
      history: [],
    });
    expect(view?.rows.map(({ criterion, score }) => `${criterion} ${score}`)).toEqual([
      'sales 5',
      'growth 4',
      'benchmark 3',
      'effort null',
    ]);
    expect(view?.radar?.axes).toEqual(['Group sales 100', 'Group growth 80', 'Group benchmark 60']);
  });

  test('shows the way from one scoring to the next, and the one before as a second line only where it is whole', () => {
    const now = scoring('2026-10-01', { sales: 5, growth: 4, benchmark: 3 });
    const { card: whole } = built({ scorecard: [now, scoring('2026-04-01', { sales: 3, growth: 3, benchmark: 3 })] });
    expect(whole?.change).toBe('+20 since 2026-04-01');
    expect(whole?.trend?.points.map(({ figure }) => figure)).toEqual(['60', '80']);
    expect(whole?.radar?.before).toEqual([60, 60, 60]);
    const { card: partly } = built({ scorecard: [now, scoring('2026-04-01', { sales: 5 })] });
    expect(partly?.radar?.before).toBeNull();
    expect(partly?.change).toBe('−20 since 2026-04-01');
  });

  test('two measures are no radar', () => {
    expect(built({ scorecard: [scoring('2026-10-01', { sales: 5, growth: 4 })] }).card?.radar).toBeNull();
  });

  test('without scores, or without a scorecard to score against, it is a gap and no empty section', () => {
    const scored = { scorecard: [scoring('2026-10-01', { sales: 5 })] };
    expect(built({}).card).toBeNull();
    expect(built({}).health.gaps.map(({ key }) => key)).toEqual(['scorecard']);
    expect(built(scored, []).card).toBeNull();
    expect(built(scored, []).health.gaps.map(({ key }) => key)).toEqual(['content/playbook/scorecards']);
    expect(built(scored).health.gaps).toEqual([]);
  });
});

describe('health in words', () => {
  test('a part without data is shown as missing, with what is missing; nothing to judge by is no figure', () => {
    const { health } = built({});
    expect(health).toMatchObject({ value: null, band: null, known: '1 of 5 parts have data' });
    const knowledge = health.parts.find(({ id }) => id === 'knowledge');
    expect(knowledge).toMatchObject({ score: null, facts: [], missing: 'Missing: information inventory', raise: [] });
  });

  test('says why a part has its score and what raises it, the weakest fact first', () => {
    const { health } = built({ objective: 'Win the project' });
    const plan = health.parts.find(({ id }) => id === 'plan');
    expect(plan?.score).toBe('33');
    expect(plan?.facts.map((fact) => `${fact.text} ${fact.points}`)).toEqual([
      'no open action 0',
      'there is an objective 100',
      'strengths and weaknesses not analysed 0',
    ]);
    expect(plan?.raise).toHaveLength(2);
  });
});
