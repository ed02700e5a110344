import type { Diagram } from '../../src/diagrams/diagram.ts';
import { defaultSettings, locales } from '../../src/settings.ts';
import { textFor } from '../../src/text/index.ts';
import { buildAccount } from '../../src/views/account.ts';
import { accountDiagrams } from '../../src/views/diagrams.ts';
import { buildOnePage } from '../../src/views/one-page.ts';
import { buildSite } from '../../src/views/site.ts';
import { listFiles, readBytes } from '../../src/workspace/files.ts';
import { buildWorkspace } from '../../src/workspace/load.ts';
import { parsePlan } from '../../src/workspace/parse-plan.ts';
import { benchDay } from './workspace.ts';

/** All diagrams of a root's pages, and the org charts alone. Nothing is read from or written to a cache. */
export function readDiagrams(root: string): { all: Diagram[]; charts: Diagram[] } {
  const plans = listFiles(root).plans.flatMap(({ id, file }) => parsePlan(id, file, readBytes(root, file)).plan ?? []);
  const site = buildSite(buildWorkspace(plans, defaultSettings, benchDay), []);
  const views = locales.flatMap((locale) => {
    const text = textFor(locale, defaultSettings.site.currency);
    return site.accounts.map((account) => ({
      page: buildAccount(account, site, text),
      sheet: buildOnePage(account, site, text),
    }));
  });
  return {
    all: views.flatMap(({ page, sheet }) => accountDiagrams(page, sheet)),
    charts: views.slice(0, plans.length).flatMap(({ page }) => page.people.chart ?? []),
  };
}
