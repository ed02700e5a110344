import type { Plan } from '../../domain/plan.ts';
import { giftsAndEvents } from '../../domain/strategy/actions.ts';
import type { Text } from '../../text/index.ts';

/** A line of the register of gifts and events [KAD C3], as a compliance officer reads it. */
export interface GiftRow {
  id: string;
  date: string;
  /** Not given yet. */
  planned: boolean;
  way: string;
  text: string;
  recipient: string | null;
  amount: string | null;
  purpose: string | null;
  approver: string | null;
  approvedOn: string | null;
}

/** The latest first. */
export const buildGifts = ({ data }: Plan, { labels, format }: Text): GiftRow[] =>
  giftsAndEvents(data.actions).map(({ id, text, way, due, done, compliance }) => ({
    id,
    date: done ?? due,
    planned: done === undefined,
    way: labels.way[way],
    text,
    recipient: compliance?.recipient === undefined ? null : labels.recipient[compliance.recipient],
    amount: compliance?.amount === undefined ? null : format.money(compliance.amount),
    purpose: compliance?.purpose ?? null,
    approver: compliance?.approver ?? null,
    approvedOn: compliance?.approvedOn ?? null,
  }));
