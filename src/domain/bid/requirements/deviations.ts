import type { Deviation, RequirementKind } from '../../../schemas/bid/requirement.ts';
import type { MarkerMeaning } from '../../../schemas/bid/tender.ts';
import type { Bid } from '../bid.ts';
import type { Book } from '../book/book.ts';
import { type Spot, spotOf } from '../book/targets.ts';
import { meaningOf } from './markers.ts';

/** A line of a deviation table [G3]: 序号、条款号、要求、响应、偏离、证明文件所在位置、备注. */
export interface DeviationRow {
  /** Id of the requirement. */
  id: string;
  /** Place in the table, from 1. */
  number: number;
  /** Number of the clause in the tender. */
  clause: string | null;
  marker: string | null;
  /** What the marker means in this tender. */
  meaning: MarkerMeaning;
  /** The clause, word for word. */
  requirement: string;
  response: string | null;
  deviation: Deviation | null;
  /** Where the proof stands, as its author names it and in the books; `spot` is null where it is in none of them. */
  evidence: { target: string; spot: Spot | null }[];
  note: string | null;
}

/**
 * The deviation table of a kind of requirements, in the order of the register, which is that of the tender. `deviations`: those that deviate, either way,
 * alone; they keep their number in the whole table, so that a reader finds them there.
 */
export function deviationRows(
  { data }: Bid,
  kind: RequirementKind,
  books: readonly Book[],
  rows: 'all' | 'deviations' = 'all',
): DeviationRow[] {
  return data.requirements
    .filter((one) => one.kind === kind)
    .map(({ id, number, marker, text, response, deviation, evidence, note }, at) => ({
      id,
      number: at + 1,
      clause: number ?? null,
      marker: marker ?? null,
      meaning: meaningOf(marker, data.tender),
      requirement: text,
      response: response ?? null,
      deviation: deviation ?? null,
      evidence: evidence.map((target) => ({ target, spot: spotOf(target, books) })),
      note: note ?? null,
    }))
    .filter(({ deviation }) => rows === 'all' || deviation === 'positive' || deviation === 'negative');
}
