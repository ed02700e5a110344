import { finding } from '../../../problem.ts';
import type { BidRule } from '../check.ts';

/** The four jobs of a bid share the whole of the scoring rule [G1]: their weights add up to 100. */
export const checkStrategy: BidRule = ({ file, data }) => {
  const sum = Math.round(data.jobs.reduce((total, { weight }) => total + weight, 0) * 100) / 100;
  return data.jobs.length === 0 || sum === 100
    ? []
    : [finding('jobs-weights', file, { path: ['jobs'], key: true }, { sum })];
};
