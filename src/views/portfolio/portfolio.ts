import type { Text } from '../../text/index.ts';
import { buildMatrix, type MatrixView } from '../accounts/matrix.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import type { Site } from '../site.ts';
import { ourPeoplePath, urlOf } from '../url.ts';
import { buildCoverage, type CoverageView } from './coverage.ts';
import { buildPareto, type ParetoView } from './pareto.ts';
import { buildPlot, type PlotView } from './plot.ts';
import { buildQuotas, buildWorksheets, type QuotaRow, type WorksheetView } from './worksheets.ts';

/** The portfolio page: does the effort go where the value is? */
export interface PortfolioView {
  frame: PageFrame;
  /** Without accounts there is no portfolio. */
  empty: boolean;
  peopleUrl: string;
  pareto: ParetoView;
  matrix: MatrixView;
  quotas: QuotaRow[];
  worksheets: WorksheetView[];
  /** Null without a scorecard in the playbook. */
  plot: PlotView | null;
  coverage: CoverageView;
}

export const portfolioPath = '/portfolio/';

export function buildPortfolio(site: Site, text: Text): PortfolioView {
  const { settings, today } = site.workspace;
  return {
    frame: buildFrame({
      text,
      settings,
      today,
      path: portfolioPath,
      title: text.ui.portfolio.title,
      current: 'portfolio',
    }),
    empty: site.accounts.length === 0,
    peopleUrl: urlOf(text.locale, ourPeoplePath),
    pareto: buildPareto(site, text),
    matrix: buildMatrix(site, text),
    quotas: buildQuotas(site, text),
    worksheets: buildWorksheets(site, text),
    plot: buildPlot(site, text),
    coverage: buildCoverage(site, text),
  };
}
