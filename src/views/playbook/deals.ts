import { stageStanding } from '../../domain/opportunity/stage.ts';
import type { PlaybookPage } from '../../domain/playbook/playbook.ts';
import type { Text } from '../../text/index.ts';
import { byDay, type DealRow, dealRow } from '../project/table.ts';
import type { Site } from '../site.ts';

/** The open opportunities that stand at a stage, or go along a pipeline. */
export interface PlaybookDeals {
  /** How many there are and what they are worth, as the funnel counts them: those marked omitted stand beside. */
  sum: string;
  /** By the day of the decision, at most `mostDeals`. */
  rows: DealRow[];
}

const mostDeals = 30;

/** Null for pages of other kinds, and where no deal stands. */
export function buildPlaybookDeals(page: PlaybookPage, site: Site, text: Text): PlaybookDeals | null {
  if (page.kind !== 'stages' && page.kind !== 'pipelines') return null;
  const { playbook } = site.workspace;
  const found = site.accounts
    .flatMap((account) => account.opportunities.map((one) => ({ account, one })))
    .filter(
      ({
        one: {
          opportunity: { data },
        },
      }) => {
        if (data.result !== undefined) return false;
        if (page.kind === 'pipelines') return data.pipeline === page.id;
        const standing = stageStanding(data, playbook);
        return standing !== null && standing.stages[standing.declared ?? -1]?.id === page.id;
      },
    )
    .sort((a, b) => byDay(a.one, b.one));
  if (found.length === 0) return null;
  const isOmitted = ({ one }: (typeof found)[number]): boolean => one.opportunity.data.forecast === 'omitted';
  const omitted = found.filter(isOmitted);
  const said = (words: (n: number, money: string) => string, deals: typeof found): string =>
    words(deals.length, text.format.money(deals.reduce((sum, { one }) => sum + one.opportunity.data.value, 0)));
  const words = text.ui.project;
  return {
    sum: [
      said(
        words.sum,
        found.filter((one) => !isOmitted(one)),
      ),
      ...(omitted.length > 0 ? [said(words.omitted, omitted)] : []),
    ].join(text.locale === 'en' ? ' ' : ''),
    rows: found.slice(0, mostDeals).map(({ account, one }) => dealRow(one, account, site, text)),
  };
}
