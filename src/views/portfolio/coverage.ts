import { coverageStep, peopleCoverage } from '../../domain/people/people-coverage.ts';
import { layers } from '../../schemas/stakeholder.ts';
import { functions } from '../../schemas/team.ts';
import type { Text } from '../../text/index.ts';
import { type AccountLink, linkTo } from '../accounts/matrix.ts';
import type { Site } from '../site.ts';

/** Whom of them our functions talk to, account by account [KAD B8]. */
export interface CoverageView {
  functions: string[];
  layers: string[];
  /** Least covered first. */
  rows: { account: AccountLink; byFunction: CoverageCell[]; byLayer: CoverageCell[] }[];
  /** Accounts whose people nobody has recorded. */
  missing: AccountLink[];
}

export interface CoverageCell {
  label: string;
  /** Shading from 0 (nobody) to 4 (everybody); null for a cell that says nothing. */
  step: number | null;
  /** Empty, half full or full; null for a cell that says nothing. */
  sign: string | null;
  /** The cell in words. */
  words: string;
}

export function buildCoverage(site: Site, text: Text): CoverageView {
  const { labels, ui } = text;
  const words = ui.portfolio;
  const cell = (covered: number | null, of: number, label: string): CoverageCell =>
    covered === null || of === 0
      ? { label: covered === null ? '–' : '', step: null, sign: null, words: covered === null ? words.notInTeam : '' }
      : {
          label,
          step: coverageStep(covered, of),
          sign: covered === 0 ? '○' : covered < of ? '◐' : '●',
          words: words.coverageCell(covered, of),
        };
  const all = site.accounts.map((account) => ({ account, coverage: peopleCoverage(account.plan) }));
  const shareOf = ({ coverage }: (typeof all)[number]): number =>
    coverage.byLayer.reduce((sum, { covered }) => sum + covered, 0) / coverage.people;
  return {
    functions: functions.map((one) => labels.function[one]),
    layers: [...layers.map((one) => labels.layer[one]), words.noLayer],
    rows: all
      .filter(({ coverage }) => coverage.people > 0)
      .sort((a, b) => shareOf(a) - shareOf(b) || (a.account.plan.id < b.account.plan.id ? -1 : 1))
      .map(({ account, coverage }) => ({
        account: linkTo(account, text),
        byFunction: coverage.byFunction.map(({ covered }) =>
          cell(covered, coverage.people, `${covered}/${coverage.people}`),
        ),
        byLayer: coverage.byLayer.map(({ covered, of }) => cell(covered, of, `${covered}/${of}`)),
      })),
    missing: all.filter(({ coverage }) => coverage.people === 0).map(({ account }) => linkTo(account, text)),
  };
}
