import { defineCollection } from 'astro:content';
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { widthOf } from './diagrams/label.ts';
import { plain, printProblems } from './print-problems.ts';
import type { Located } from './problem.ts';
import { account } from './schemas/account.ts';
import { bid } from './schemas/bid/bid.ts';
import { chapter } from './schemas/bid/chapter.ts';
import { libraryKinds, librarySchemas } from './schemas/bid/library.ts';
import { opportunity } from './schemas/opportunity.ts';
import { playbookKinds, playbookSchemas } from './schemas/playbook.ts';
import { visit } from './schemas/visit.ts';
import { defaultLocale, defaultSettings, locales } from './settings.ts';
import { cliTextFor, localeFrom, textFor } from './text/index.ts';
import { type FileStore, fileOf, syncFile, syncFiles, touch, watched } from './workspace/collection.ts';
import { type Context, languageVariable, openContext, projectOf } from './workspace/context.ts';
import { withExcerpts } from './workspace/excerpts.ts';
import { listFiles, type Roots, sourcesOf } from './workspace/files.ts';
import { live } from './workspace/live.ts';
import { type LoadedRoot, parsedOf } from './workspace/load.ts';
import { loadPeople, peopleFile } from './workspace/load-people.ts';
import { loadSettings, settingsFile } from './workspace/load-settings.ts';
import { takeSettled } from './workspace/settled.ts';
import { bidsFolder, libraryFolder, playbookFolder, type Source } from './workspace/source.ts';

const asked = process.env[languageVariable];
const locale = locales.find((one) => one === asked) ?? localeFrom(process.env) ?? defaultLocale;
const text = textFor(locale, defaultSettings.site.currency);
const words = cliTextFor(locale);

/** The problems of a file in words; what else it may have wrong is for the check. */
const inWords = (findings: readonly Located[], roots: Roots): string =>
  `\n${printProblems(
    withExcerpts(findings, roots).map(text.problem),
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
    /** Takes up settings and our people, and all other files where they are given. */
    all(loaded?: LoadedRoot): void {
      if (loaded) {
        broken.clear();
        for (const { findings } of parsedOf(loaded)) if (findings[0]) broken.set(findings[0].file, findings);
      }
      this.set(settingsFile, loadSettings(context.root).findings);
      this.set(peopleFile, loadPeople(context.root).findings);
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

const files = defineCollection({
  loader: {
    name: 'planbook-files',
    load: async ({ store, watcher, logger }) => {
      const context = openContext({ projectRoot: projectOf(process.env), env: process.env, now: new Date() });
      const kept = store as unknown as FileStore;
      const loaded = syncFiles(kept, context);
      if (!watcher) return;
      const report = openReport(context);
      report.all(loaded);
      report.show(false);
      const before = new Set([
        ...[settingsFile, peopleFile].filter((file) => existsSync(join(context.root, file))),
        ...loaded.files.assets,
      ]);
      /** Takes up a change; returns whether the pages have to be loaded again, though no file in the store is another. */
      const update = (event: string, path: string): boolean => {
        const file = fileOf(context, path);
        const tell = (findings: readonly Located[]): void => {
          if (findings.length > 0) logger.warn(inWords(findings, context));
        };
        // A watcher first tells of every file that is there.
        const isNew = event !== 'add' || !before.has(file);
        before.delete(file);
        if (file === settingsFile || file === peopleFile) {
          if (!isNew) return false;
          report.all();
          tell(report.of(file));
          return true;
        }
        // The watcher is Vite's and tells of the program's files too.
        const folders = ['accounts', playbookFolder, bidsFolder, libraryFolder];
        if (!folders.some((folder) => file.startsWith(`${folder}/`))) return false;
        if (event === 'unlink' || event === 'unlinkDir') {
          report.all(syncFiles(kept, context));
          return true;
        }
        if (event !== 'add' && event !== 'change') return false;
        const parsed = syncFile(kept, context, path);
        // A picture or an attachment.
        if (parsed === null) return isNew;
        report.set(file, parsed.findings);
        tell(parsed.findings);
        return false;
      };
      watcher.add(watched(context));
      const take = (event: string, path: string): void => {
        try {
          const stale = update(event, path);
          if (stale) touch(kept, Date.now());
          report.show(stale);
        } catch (error) {
          // A file that vanishes while it is read: the next event tells of it.
          logger.warn(error instanceof Error ? error.message : String(error));
        }
      };
      watcher.on('all', (event, path) => takeSettled(path, () => take(event, path)));
    },
  },
});

/** Articles of the handbook, which belong to the program and are read from its folder whatever the root is. */
const handbook = defineCollection({
  loader: glob({
    base: './content/handbook',
    pattern: '*/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: z.strictObject({ title: z.string().min(1), summary: z.string().min(1) }),
});

/** For editors only: which schema the fields of a file have. Nothing reads these collections, and a build leaves them empty. */
const forEditors = (schema: z.ZodType, isOne: (source: Source) => boolean) =>
  defineCollection({
    loader: {
      name: 'planbook-editors',
      load: async ({ store, watcher, config }) => {
        store.clear();
        if (!watcher) return;
        const context = openContext({ projectRoot: projectOf(process.env), env: process.env, now: new Date() });
        for (const source of sourcesOf(listFiles(context)).filter(isOne)) {
          const base = source.kind === 'playbook' ? context.playbookRoot : context.root;
          const filePath = relative(fileURLToPath(config.root), join(base, source.file)).split(sep).join('/');
          store.set({ id: source.file, filePath, data: {} });
        }
      },
    },
    schema,
  });

export const collections = {
  files,
  handbook,
  accounts: forEditors(account, ({ kind }) => kind === 'account'),
  visits: forEditors(visit, ({ kind }) => kind === 'visit'),
  opportunities: forEditors(opportunity, ({ kind }) => kind === 'opportunity'),
  bids: forEditors(bid, ({ kind }) => kind === 'bid'),
  chapters: forEditors(chapter, ({ kind }) => kind === 'chapter'),
  ...Object.fromEntries(
    libraryKinds.map((kind) => [
      `library-${kind}`,
      forEditors(librarySchemas[kind], (source) => source.kind === 'library' && source.item === kind),
    ]),
  ),
  ...Object.fromEntries(
    playbookKinds.map((kind) => [
      `playbook-${kind}`,
      forEditors(playbookSchemas[kind], (source) => source.kind === 'playbook' && source.page === kind),
    ]),
  ),
};
