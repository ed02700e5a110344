import { loadPlan } from './load.ts';
import type { ParseTask } from './parse-ahead.ts';
import { openPlanCache } from './plan-cache.ts';

// A process of parse-ahead.ts.
process.once('message', ({ root, cache, code, plans: part }: ParseTask) => {
  const plans = openPlanCache(cache);
  for (const { id, file } of part) {
    const { digest } = loadPlan({ root, code, plans }, id, file);
    plans.forget(digest);
    process.send?.(file);
  }
  process.disconnect?.();
});
