import { priceGap } from '../../domain/opportunity/review.ts';
import type { ReasonEffect } from '../../schemas/win-loss.ts';
import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';

/** How the deal ended and why [KAE F10]. */
export interface ReviewView {
  facts: { label: string; value: string; author: boolean }[];
  /** Those that spoke for us first; empty while it was not reviewed. */
  reasons: { factor: string; effect: ReasonEffect; effectLabel: string; text: string }[];
  lessons: string[];
  reviewed: boolean;
}

/** Null while the deal is open. */
export function buildReview(
  { opportunity }: SiteOpportunity,
  { plan }: SiteAccount,
  _site: Site,
  { ui, labels, format }: Text,
): ReviewView | null {
  const { result, review } = opportunity.data;
  if (result === undefined) return null;
  const words = ui.project;
  const winner = plan.data.competitors.find(({ id }) => id === review?.winner)?.name ?? review?.winner;
  const gap = review && priceGap(review);
  const money = (amount: number | undefined): string | undefined =>
    amount === undefined ? undefined : format.money(amount);
  const facts: [label: string, value: string | undefined, author?: boolean][] = [
    [words.result, labels.resultState[result.state]],
    [words.closed, result.date],
    [words.contract, money(result.value)],
    [words.decidedBy, review?.decidedBy, true],
    [words.winner[result.state], winner, true],
    [words.ourPrice, money(review?.ourPrice)],
    [words.theirPrice, money(review?.theirPrice)],
    [words.gap, gap ? gapWords(gap, words, format) : undefined],
    [words.reviewed, review?.date],
  ];
  return {
    facts: facts.flatMap(([label, value, author = false]) => (value === undefined ? [] : [{ label, value, author }])),
    reasons: (review?.reasons ?? [])
      .toSorted((a, b) => (a.effect === b.effect ? 0 : a.effect === 'for' ? -1 : 1))
      .map(({ factor, effect, text }) => ({
        factor: labels.reasonFactor[factor],
        effect,
        effectLabel: labels.reasonEffect[effect],
        text,
      })),
    lessons: review?.lessons ?? [],
    reviewed: review !== undefined,
  };
}

function gapWords(
  { amount, share }: { amount: number; share: number | null },
  words: Text['ui']['project'],
  format: Text['format'],
): string {
  if (amount === 0) return words.equal;
  const percent = share === null ? null : format.percent(Math.abs(share));
  return (amount > 0 ? words.higher : words.lower)(format.money(Math.abs(amount)), percent);
}
