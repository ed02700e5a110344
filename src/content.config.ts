import { defineCollection } from 'astro:content';
import { fileURLToPath } from 'node:url';
import { widthOf } from './diagrams/label.ts';
import { plain, printProblems } from './print-problems.ts';
import { account } from './schemas/account.ts';
import { defaultLocale, defaultSettings } from './settings.ts';
import { cliTextFor, localeFrom, textFor } from './text/index.ts';
import { type PlanStore, syncPlan, syncPlans, watchedFolder } from './workspace/collection.ts';
import { openContext } from './workspace/context.ts';
import type { ParsedPlan } from './workspace/parse-plan.ts';

const locale = localeFrom(process.env) ?? defaultLocale;
const text = textFor(locale, defaultSettings.site.currency);

/** The problems of a file in words; what else a plan may have wrong is for the check. */
const inWords = ({ findings }: ParsedPlan): string =>
  `\n${printProblems(findings.map(text.problem), { severity: text.ui.severity, hint: `${cliTextFor(locale).problems.hint}:` }, plain, widthOf)}\n`;

const accounts = defineCollection({
  loader: {
    name: 'planbook-accounts',
    load: async ({ store, watcher, logger, config }) => {
      const context = openContext({ projectRoot: fileURLToPath(config.root), env: process.env, now: new Date() });
      const plans = store as unknown as PlanStore;
      const tell = (parsed: ParsedPlan | null): void => {
        if (parsed && parsed.findings.length > 0) logger.warn(inWords(parsed));
      };
      for (const parsed of syncPlans(plans, context)) tell(parsed);
      watcher?.add(watchedFolder(context));
      watcher?.on('all', (event, path) => {
        if (event === 'unlink') syncPlans(plans, context);
        else if (event === 'add' || event === 'change') tell(syncPlan(plans, context, path));
      });
    },
  },
  // For editors only: what the layer keeps of a plan is less (workspace/collection.ts).
  schema: account,
});

export const collections = { accounts };
