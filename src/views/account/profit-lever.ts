import type { Plan } from '../../domain/plan.ts';
import { type LeverCase, profitLever } from '../../domain/relationship/profit-lever.ts';
import type { Text } from '../../text/index.ts';

/** The profit lever [KAD D4]: the four cases in figures, and the sentence that they come to. */
export interface LeverView {
  /** In the words of the plan. */
  period: string | null;
  cost: string;
  says: string | null;
  rows: {
    case: LeverCase;
    label: string;
    price: string;
    units: string;
    earning: string;
    change: string | null;
    share: string | null;
  }[];
}

/** Null without figures. */
export function buildLever({ data }: Plan, { ui, format }: Text): LeverView | null {
  const words = ui.relationship;
  const figures = data.profitLever;
  if (figures === undefined) return null;
  const rows = profitLever(figures);
  const signed = (value: number, shown: (size: number) => string): string =>
    value > 0 ? `+${shown(value)}` : value < 0 ? `−${shown(-value)}` : shown(0);
  const changeOf = (of: LeverCase): number => rows.find((row) => row.case === of)?.change ?? 0;
  const times = changeOf('units-up') > 0 ? changeOf('price-up') / changeOf('units-up') : 0;
  return {
    period: figures.period ?? null,
    cost: words.leverCost(format.number(figures.material), format.number(figures.otherVariable)),
    says: times >= 1.05 ? words.leverSays(format.number(Math.round(times * 10) / 10)) : null,
    rows: rows.map(({ case: of, price, units, earning, change, share }) => ({
      case: of,
      label: words.leverCase[of],
      price: format.number(price),
      units: format.number(units),
      earning: earning < 0 ? signed(earning, format.number) : format.number(earning),
      change: of === 'today' ? null : signed(change, format.number),
      share: of === 'today' || share === null ? null : signed(share, format.share),
    })),
  };
}
