import { expect, test } from 'vitest';
import { defaultSettings, settings } from './settings.ts';

test('without a settings file the figures are those of the training', () => {
  expect(defaultSettings).toEqual({
    site: { name: 'Planbook', currency: 'CNY' },
    radp: { retainable: 0.5, developable: 0.1, levels: [1_000_000, 3_000_000, 5_000_000] },
    designation: { buyingPower: 3_000_000, years: 3, headShare: 0.3, lowShare: 0.1, top: 3, strategic: 2 },
    strategy: { weights: { high: 3, medium: 2, low: 1 } },
    influence: { weights: { approver: 3, decider: 3, evaluator: 2, user: 1 } },
    compliance: { giftLimit: 200, eventLimit: 500 },
    review: { planDays: 28, contactDays: 90, upcomingDays: 14, silenceDays: 366 },
    redFlags: {},
    redFlagLimits: { rating: -4, analysedPeople: 3, metPeople: 3 },
    health: {
      weights: { people: 30, plan: 20, knowledge: 15, relationship: 20, freshness: 15 },
      bands: [34, 67],
    },
    portfolio: { paretoSales: 0.8, paretoEffort: 0.2 },
    projects: {
      riskBands: [5, 12],
      simulationRuns: 10_000,
      simulationSeed: 1,
      overload: 1,
      commitFrom: 50,
      reviewDays: 30,
      projectPaper: 'A4',
      communicationPaper: 'A4',
    },
    bids: expect.objectContaining({
      minDpi: 300,
      expiringDays: 60,
      depositPercent: 2,
      subjectiveLow: 0.6,
      subjectiveLikely: 0.85,
      goFrom: 0.6,
      decideDays: 15,
    }),
    staffing: { step: 250 },
  });
});

test('one figure may be changed without repeating the others', () => {
  expect(settings.parse({ designation: { top: 1 } }).designation).toEqual({ ...defaultSettings.designation, top: 1 });
});

test.each([
  { radp: { retainable: 1.1 } },
  { radp: { levels: [1, 2] } },
  { site: { currency: '元' } },
  { designation: { years: 0 } },
  { compliance: { giftLimit: -1 } },
])('%j is refused', (wrong) => {
  expect(settings.safeParse(wrong).success).toBe(false);
});
