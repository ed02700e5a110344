import { type GoNoGo, goNoGoOf } from '../../domain/bid/tender/go-no-go.ts';
import type { Text } from '../../text/index.ts';
import type { Site, SiteBid } from '../site.ts';

/** Whether to bid [KAD G1]: the questions, what they advise, and what was decided. */
export interface DecisionView {
  rows: {
    text: string;
    score: number;
    kill: boolean;
    /** A question that ends the bid, and it does. */
    killed: boolean;
    note: string | null;
  }[];
  sum: string;
  /** What the score advises, and from which share on. */
  advice: string;
  isAgainst: boolean;
  /** The decision with who took it and when, or that it is open. */
  decision: string;
  decided: 'go' | 'no-go' | null;
  override: string | null;
}

/** Null where no question is written. */
export function buildDecision(
  { bid }: SiteBid,
  { workspace: { settings } }: Site,
  { ui, format }: Text,
): DecisionView | null {
  const { goNoGo } = bid.data;
  if (goNoGo === undefined) return null;
  const words = ui.warRoom;
  const found: GoNoGo = goNoGoOf(goNoGo, settings.bids.goFrom);
  const { decision, decidedBy, date, override } = goNoGo;
  return {
    rows: goNoGo.questions.map(({ text, score, kill, note }) => ({
      text,
      score,
      kill,
      killed: kill && score === 0,
      note: note ?? null,
    })),
    sum: words.goScore(found.score, found.most, format.percent(found.score / found.most)),
    advice:
      found.kills.length > 0
        ? words.adviceKilled(found.kills.length)
        : words.advice[found.advice](format.percent(settings.bids.goFrom)),
    isAgainst: decision !== undefined && decision !== found.advice,
    decision:
      decision === undefined
        ? words.undecided
        : words.decidedBy(words.decisionOf[decision], [decidedBy, date].filter((one) => one !== undefined).join(' ')),
    decided: decision ?? null,
    override: override ?? null,
  };
}
