import { join, resolve } from 'node:path';
import { codeDigest, openPlanCache, type PlanCache } from './plan-cache.ts';

/** Where a run reads and writes, and on which day it is. */
export interface Context {
  /** Folder that holds `accounts/` and `content/`. */
  root: string;
  /** `YYYY-MM-DD`. */
  today: string;
  /** `<root>/.cache`: everything in it can be made again. */
  cacheDir: string;
  plans: PlanCache;
  /** Digest of the code that parses plans. */
  code: string;
}

/** Names under which scripts pass root and day on to Astro's process. */
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
    today: env[todayVariable] ?? localDate(now),
    cacheDir,
    plans: openPlanCache(join(cacheDir, 'plans')),
    code: codeDigest(projectRoot, ['src/mdx', 'src/schemas', 'src/workspace']),
  };
}

/** The calendar day where the machine stands. */
export const localDate = (now: Date): string =>
  [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
