import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { codeDigest, openPlanCache, type PlanCache } from './plan-cache.ts';
import { playbookFolder } from './source.ts';

/** Where a run reads and writes, and on which day it is. */
export interface Context {
  /** Folder that holds `accounts/` and `content/`. */
  root: string;
  /** Folder that holds `content/playbook/`: the root where it has a playbook of its own, else the project. */
  playbookRoot: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** `<root>/.cache`: everything in it can be made again. */
  cacheDir: string;
  plans: PlanCache;
  /** Digest of the code that parses files of authors and simulates their schedules. */
  code: string;
}

/** What parses plans and simulates their schedules, and the versions of the parsers it uses. */
const codePaths = [
  'src/mdx',
  'src/schemas',
  'src/workspace',
  'src/domain/schedule',
  'src/problem.ts',
  'src/nearest.ts',
  'src/settings.ts',
  'package-lock.json',
];

/** Names under which scripts pass on to Astro's modules what they know: the project, the root, the day and the language of messages. */
export const projectVariable = 'PLANBOOK_PROJECT';
export const languageVariable = 'PLANBOOK_LANG';
export const rootVariable = 'PLANBOOK_ROOT';
export const todayVariable = 'PLANBOOK_TODAY';

/**
 * The context of a run, from the environment and the clock that are passed in. `projectRoot` holds `src/`; it is also the root unless the
 * environment names another.
 */
export function openContext({
  projectRoot,
  env,
  now,
}: {
  projectRoot: string;
  env: Record<string, string | undefined>;
  now: Date;
}): Context {
  const root = resolve(env[rootVariable] ?? projectRoot);
  const cacheDir = join(root, '.cache');
  return {
    root,
    playbookRoot: existsSync(join(root, playbookFolder)) ? root : projectRoot,
    today: env[todayVariable] ?? localDate(now),
    cacheDir,
    plans: openPlanCache(join(cacheDir, 'plans')),
    code: codeDigest(projectRoot, codePaths),
  };
}

/** Tells Astro's own modules, which are loaded apart from this process's, what the command knows. */
export function passOn({ root, today }: Pick<Context, 'root' | 'today'>, projectRoot: string): void {
  process.env[projectVariable] = projectRoot;
  process.env[rootVariable] = root;
  process.env[todayVariable] = today;
}

/** The folder of the project that runs, for modules that Astro loads from elsewhere than they were written. */
export const projectOf = (env: Record<string, string | undefined>): string => env[projectVariable] ?? process.cwd();

/** The calendar day where the machine stands. */
export const localDate = (now: Date): string =>
  [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
