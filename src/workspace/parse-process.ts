import { loadSource } from './load.ts';
import type { ParseTask } from './parse-ahead.ts';
import { openPlanCache } from './plan-cache.ts';

// A process of parse-ahead.ts.
process.once('message', ({ root, playbookRoot, cache, code, sources }: ParseTask) => {
  const plans = openPlanCache(cache);
  for (const source of sources) {
    const { digest } = loadSource({ root, playbookRoot, code, plans }, source);
    plans.forget(digest);
    process.send?.(source.file);
  }
  process.disconnect?.();
});
