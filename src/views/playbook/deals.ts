import { stageStanding } from '../../domain/opportunity/stage.ts';
import type { PlaybookPage } from '../../domain/playbook/playbook.ts';
import type { Text } from '../../text/index.ts';
import { byDay, type DealRow, dealRow } from '../project/table.ts';
import type { Site } from '../site.ts';

/** The open opportunities that stand at a stage, or go along a pipeline. */
export interface PlaybookDeals {
  /** How many there are and what they are worth. */
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
  const value = found.reduce((sum, { one }) => sum + one.opportunity.data.value, 0);
  return {
    sum: text.ui.project.sum(found.length, text.format.money(value)),
    rows: found.slice(0, mostDeals).map(({ account, one }) => dealRow(one, account, site, text)),
  };
}
