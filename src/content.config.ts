import { defineCollection } from 'astro:content';
import { widthOf } from './diagrams/label.ts';
import { plain, printProblems } from './print-problems.ts';
import type { Located } from './problem.ts';
import { account } from './schemas/account.ts';
import { defaultLocale, defaultSettings, locales } from './settings.ts';
import { cliTextFor, localeFrom, textFor } from './text/index.ts';
import { fileOf, type PlanStore, syncPlan, syncPlans, touch, watched } from './workspace/collection.ts';
import { type Context, languageVariable, openContext, projectOf } from './workspace/context.ts';
import { withExcerpts } from './workspace/excerpts.ts';
import { listFiles } from './workspace/files.ts';
import { live } from './workspace/live.ts';
import { loadSettings, settingsFile } from './workspace/load-settings.ts';
import type { ParsedPlan } from './workspace/parse-plan.ts';

const asked = process.env[languageVariable];
const locale = locales.find((one) => one === asked) ?? localeFrom(process.env) ?? defaultLocale;
const text = textFor(locale, defaultSettings.site.currency);
const words = cliTextFor(locale);

/** The problems of a file in words; what else a plan may have wrong is for the check. */
const inWords = (findings: readonly Located[], root: string): string =>
  `\n${printProblems(
    withExcerpts(findings, root).map(text.problem),
    { severity: text.ui.severity, hint: words.labelled(words.problems.hint, '') },
    plain,
    widthOf,
  )}\n`;

/** Errors of syntax and schema of the files as they are, by file, for the banner of the live site. */
function openReport(context: Context) {
  const broken = new Map<string, Located[]>();
  const banner = (): string | null => {
    const [first] = [...broken.keys()].sort().flatMap((file) => broken.get(file) ?? []);
    if (!first) return null;
    const { file, line, column, message } = text.problem(first);
    return words.dev.stale(`${file}:${line}:${column}  ${message}`);
  };
  return {
    set(file: string, findings: readonly Located[]): void {
      if (findings.length > 0) broken.set(file, [...findings]);
      else broken.delete(file);
    },
    /** Takes up the settings, and all plans where they are given. */
    all(plans?: readonly ParsedPlan[]): void {
      if (plans) {
        broken.clear();
        for (const { findings } of plans) if (findings[0]) broken.set(findings[0].file, findings);
      }
      this.set(settingsFile, loadSettings(context.root).findings);
    },
    /** Shows what is wrong now; pages are loaded again when that changed, or when it is asked for. */
    show(reload: boolean): void {
      const before = live().problem;
      live().problem = banner();
      if (reload || live().problem !== before) live().reload();
    },
    of: (file: string): Located[] => broken.get(file) ?? [],
  };
}

const accounts = defineCollection({
  loader: {
    name: 'planbook-accounts',
    load: async ({ store, watcher, logger }) => {
      const context = openContext({ projectRoot: projectOf(process.env), env: process.env, now: new Date() });
      const plans = store as unknown as PlanStore;
      const parsed = syncPlans(plans, context);
      if (!watcher) return;
      const report = openReport(context);
      report.all(parsed);
      report.show(false);
      const before = new Set([settingsFile, ...listFiles(context.root).assets]);
      /** Takes up a change; returns whether the pages have to be loaded again, though no plan that they show is another. */
      const update = (event: string, path: string): boolean => {
        const file = fileOf(context, path);
        const tell = (findings: readonly Located[]): void => {
          if (findings.length > 0) logger.warn(inWords(findings, context.root));
        };
        // A watcher first tells of every file that is there.
        const isNew = event !== 'add' || !before.has(file);
        before.delete(file);
        if (file === settingsFile) {
          if (!isNew) return false;
          report.all();
          tell(report.of(file));
          return true;
        }
        // The watcher is Vite's and tells of the program's files too.
        if (!file.startsWith('accounts/')) return false;
        if (event === 'unlink' || event === 'unlinkDir') {
          report.all(syncPlans(plans, context));
          return true;
        }
        if (event !== 'add' && event !== 'change') return false;
        const parsed = syncPlan(plans, context, path);
        // A picture or an attachment.
        if (parsed === null) return isNew;
        report.set(file, parsed.findings);
        tell(parsed.findings);
        return false;
      };
      watcher.add(watched(context));
      watcher.on('all', (event, path) => {
        try {
          const stale = update(event, path);
          if (stale) touch(plans, Date.now());
          report.show(stale);
        } catch (error) {
          // A file that vanishes while it is read: the next event tells of it.
          logger.warn(error instanceof Error ? error.message : String(error));
        }
      });
    },
  },
  // For editors only: what the layer keeps of a plan is less (workspace/collection.ts).
  schema: account,
});

export const collections = { accounts };
