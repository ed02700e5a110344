import type { BidScoringParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import { type ProblemWords, toBoth } from '../../problems.ts';

const keys = { claimed: 'claimed', likely: 'expected', low: 'worst' };
const ask = 'If the tender contradicts itself, ask the buyer in writing while questions are allowed.';

export const bidScoringProblems = (_labels: Labels, format: Format) =>
  ({
    'scoring-sum': {
      message: ({ group, sum, declared, of }) => {
        const unit = of === 'weights' ? '%' : ' points';
        return group === null
          ? `The criteria add up to ${sum}${unit} instead of ${declared}${unit}.`
          : `"${group}" says ${declared}${unit}, but what stands below it adds up to ${sum}${unit}.`;
      },
      hint: () => `Check max, weight and scoring.total against the tender. ${ask}`,
      advice: () => `Check the figures against the tender. ${ask}`,
    },
    'scoring-unreachable': {
      message: ({ criterion, declared, reachable }) =>
        `"${criterion}" has a maximum of ${declared} points, but its rule gives ${reachable} at most.`,
      hint: () => `Check max, awards, tiers, bands, parts and cap against the tender. ${ask}`,
      advice: () => `Check the rule against the tender. ${ask}`,
    },
    'scoring-exceeds': {
      message: ({ criterion, declared, reachable }) =>
        `"${criterion}" has a maximum of ${declared} points, but its items add up to ${reachable} and nothing caps them.`,
      hint: () => `Where the tender has a cap, write cap. ${ask}`,
      advice: () => `Check the rule against the tender. ${ask}`,
    },
    'scoring-bands': {
      message: ({ criterion, fault, from, to }) =>
        fault === 'gap'
          ? `The bands of "${criterion}" leave a gap: points between ${from} and ${to} are in none of them.`
          : from === to
            ? `The bands of "${criterion}" overlap: ${from} points are in two of them.`
            : `The bands of "${criterion}" overlap: ${from}–${to} points are in two of them.`,
      hint: () => `Check from and to of the bands against the tender. ${ask}`,
      advice: () => `Check the bands against the tender. ${ask}`,
    },
    'price-weight-low': {
      message: ({ weight, floor, kind }) =>
        `The price weighs ${weight}%, less than the ${floor}% that ${kind} must have (Order 87, art. 55).`,
      hint: () =>
        'Check the points of the price, tender.kind and tender.law; if they are right, ask the buyer in writing while questions are allowed.',
      advice: () => 'Check the tender; if it is so, ask the buyer in writing while questions are allowed.',
    },
    'scoring-size-factor': {
      message: ({ criterion, word }) =>
        `"${criterion}" gives points for "${word}": the size of a firm may not be scored (Caiku [2021] 22, art. 21).`,
      hint: () =>
        'Check the wording of the rule; if it is right, ask the buyer in writing while questions are allowed.',
      advice: () => 'Check the tender; if it is so, ask the buyer in writing while questions are allowed.',
    },
    'criterion-incomplete': {
      message: ({ criterion, missing }) =>
        ({
          mode: `"${criterion}" does not say how its points come about, so they can't be counted.`,
          max: `"${criterion}" has no maximum, so the total can't be counted.`,
          weight: `"${criterion}" has no weight, so the total can't be counted.`,
          formula: `"${criterion}" is the price, but has no formula.`,
        })[missing],
      hint: ({ missing }) =>
        ({
          mode: 'Write mode; if it is a group, write what stands below it in criteria.',
          max: 'Write max; where criteria are weighted, write scale: weights and each weight.',
          weight: 'Write weight; where the tender leaves it open, say in weightRule how it is found.',
          formula: 'Write type and the figures of the formula in price.',
        })[missing],
    },
    'group-with-mode': {
      message: ({ group, key }) =>
        `"${group}" is a group, whose points come from what stands below it; it can't have ${key}.`,
      hint: ({ key }) => `Remove ${key}, or move it to a criterion below.`,
    },
    'points-over-max': {
      message: ({ criterion, key, value, max }) =>
        `The ${keys[key]} points (${key}) of "${criterion}" are ${value}, above its maximum of ${max}.`,
      hint: () => 'Use the scale of the criterion itself; in a table of weights that is usually out of 100.',
    },
    'claim-over-deviations': {
      message: ({ criterion, claimed, count, possible }) =>
        `"${criterion}" claims ${claimed} points, but with ${count === 1 ? 'one negative deviation' : `${count} negative deviations`} in the register the rule gives ${possible} at most.`,
      hint: () => 'Change claimed, or check marker and deviation of the requirements.',
      advice: () => 'Check the negative deviations and change the claim.',
    },
    'claim-impossible': {
      message: ({ criterion, claimed, possible }) =>
        `"${criterion}" claims ${claimed} points, but the rule gives only ${format.either(possible)}, or 0.`,
      hint: () => 'Change claimed to the points of one of the bands or tiers.',
      advice: () => 'Claim the points of one of the bands or tiers.',
    },
    'marker-count': {
      message: ({ criterion, sign, step, meant, found }) =>
        `"${criterion}" takes ${step} points for each clause, so the tender has ${meant} clauses with ${sign}; the register has ${found}.`,
      hint: () => 'Complete or correct requirements: a clause without an answer counts as a negative deviation.',
      advice: () => 'Complete the register: a clause without an answer counts as a negative deviation.',
    },
    'points-order': {
      message: ({ criterion, low, likely, claimed }) =>
        `"${criterion}" has ${low} points at the worst, ${likely} expected and ${claimed} claimed, which is not in order.`,
      ...toBoth('Estimate again: the worst is at most what is expected, and that is at most what is claimed.'),
    },
    'criterion-uncovered': {
      message: ({ criterion, max }) =>
        `No chapter answers "${criterion}"${max === null ? '' : `, worth ${format.number(max)} of the total`}.`,
      hint: () =>
        'Name its id in covers of the chapter that answers it, or the place in its response; if you give the points up, write claimed: 0.',
      advice: () => 'Plan a chapter for it, or decide to give these points up.',
    },
    'chapter-covers-nothing': {
      message: ({ chapter }) => `The chapter "${chapter}" answers no criterion and no requirement.`,
      hint: () => 'Name in covers what it answers; give a form that the tender prescribes its number.',
      advice: () =>
        'Make clear which criteria or requirements the chapter is for: experts give no points for the rest.',
    },
  }) satisfies Pick<ProblemWords, keyof BidScoringParams>;
