import type { Text } from '../../text/index.ts';
import { type Gap, gapsOf } from '../gap.ts';
import type { Site, SiteAccount } from '../site.ts';
import { type ClaimView, claimView } from './claim.ts';
import { type ObjectivePiece, objectivePieces } from './sales-objective.ts';
import { type SheetElement, sheetElements } from './sheet-elements.ts';

/** The strategic selling sheet [SSM C4]: the single sales objective and the six elements, each in a few words with the way to its section. */
export interface SalesSheetView {
  /** Null where nothing is written. */
  objective: ObjectivePiece[] | null;
  claim: ClaimView | null;
  elements: SheetElement[];
  gaps: Gap[];
}

export function buildSalesSheet(account: SiteAccount, site: Site, text: Text): SalesSheetView {
  const words = text.ui.salesSheet;
  const { data } = account.plan;
  const { salesObjective: objective, stakeholders: people } = data;
  const missing = (['what', 'amount', 'by', 'to'] as const).filter((part) => objective?.[part] === undefined);
  return {
    objective: objective === undefined ? null : objectivePieces(account.plan, text),
    claim: claimView(objective, site.workspace, text),
    elements: sheetElements(account, site, text),
    gaps: gapsOf([
      [
        missing.length > 0,
        'salesObjective',
        missing.length === 4
          ? words.gaps.objective
          : `${words.gaps.objective}${text.ui.of}${text.format.list(missing.map((part) => words.objectiveParts[part]))}`,
      ],
      [objective !== undefined && objective.funnel === undefined, 'salesObjective.funnel', words.gaps.funnel],
      [
        objective !== undefined && (objective.ourResult === undefined || objective.ourWin === undefined),
        'salesObjective.ourResult / ourWin',
        words.gaps.ourWins,
      ],
      [people.length > 0 && !people.some(({ responseMode }) => responseMode), 'responseMode', words.gaps.modes],
      [people.length > 0 && !people.some(({ winResult }) => winResult), 'winResult', words.gaps.wins],
      [data.idealCustomer.length === 0, 'idealCustomer', words.gaps.ideal],
    ]),
  };
}
