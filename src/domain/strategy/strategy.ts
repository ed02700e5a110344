import type { Control, Factor, FactorKind } from '../../schemas/factor.ts';
import type { Settings } from '../../settings.ts';

/**
 * Factor quadrants [KAD C1] and the integrated strategy [KAD C2].
 *
 *              weak control   strong control
 *   strength   use            exert
 *   weakness   reduce         eliminate
 */
export const quadrants = ['exert', 'use', 'eliminate', 'reduce'] as const;
export type Quadrant = (typeof quadrants)[number];

export const strategies = ['blitz', 'delay', 'gamble', 'persevere', 'bide', 'leverage'] as const;
export type Strategy = (typeof strategies)[number];

const quadrantTable: Record<FactorKind, Record<Control, Quadrant>> = {
  strength: { strong: 'exert', weak: 'use' },
  weakness: { strong: 'eliminate', weak: 'reduce' },
};

/** The two dominant quadrants of each strategy. */
export const strategyQuadrants: Record<Strategy, readonly [Quadrant, Quadrant]> = {
  blitz: ['exert', 'use'],
  delay: ['eliminate', 'reduce'],
  gamble: ['use', 'reduce'],
  persevere: ['exert', 'eliminate'],
  bide: ['use', 'eliminate'],
  leverage: ['exert', 'reduce'],
};

export interface StrategyResult {
  /** Sum of the factors' weights in each quadrant. */
  weights: Record<Quadrant, number>;
  /** The strategies that the two heaviest quadrants give: none while fewer than two hold factors, one, or several when quadrants tie. In a fixed order. */
  candidates: Strategy[];
  /** Whether the choice is open because quadrants weigh the same. */
  tied: boolean;
}

export const quadrantOf = ({ kind, control }: Pick<Factor, 'kind' | 'control'>): Quadrant =>
  quadrantTable[kind][control];

/** The integrated strategy of a plan. The order of the factors never matters; a tie is returned as a choice, never broken. */
export function strategyOf(
  factors: readonly Pick<Factor, 'kind' | 'control' | 'priority'>[],
  settings: Settings['strategy'],
): StrategyResult {
  const weights: Record<Quadrant, number> = { exert: 0, use: 0, eliminate: 0, reduce: 0 };
  for (const factor of factors) weights[quadrantOf(factor)] += settings.weights[factor.priority];
  // Weights may have decimals: 0.1 + 0.2 must tie with 0.3.
  for (const quadrant of quadrants) weights[quadrant] = Math.round(weights[quadrant] * 1e6) / 1e6;
  const heaviest = quadrants.map((quadrant) => weights[quadrant]).sort((a, b) => b - a);
  const second = heaviest[1] as number;
  const isCandidate = (strategy: Strategy): boolean => {
    const pair = strategyQuadrants[strategy].map((quadrant) => weights[quadrant]).sort((a, b) => b - a);
    return pair[0] === heaviest[0] && pair[1] === second;
  };
  const candidates = second > 0 ? strategies.filter(isCandidate) : [];
  return { weights, candidates, tied: candidates.length > 1 };
}
