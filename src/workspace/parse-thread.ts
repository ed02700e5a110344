import { parentPort, workerData } from 'node:worker_threads';
import { loadPlan } from './load.ts';
import type { ParseTask } from './parse-ahead.ts';
import { openPlanCache } from './plan-cache.ts';

// A thread of parse-ahead.ts: parses its plans into the cache and sends a message for each.
const { root, cache: folder, code, plans } = workerData as ParseTask;
const cache = openPlanCache(folder);
for (const { id, file } of plans) {
  const { digest } = loadPlan({ root, code, plans: cache }, id, file);
  cache.forget(digest);
  parentPort?.postMessage(file);
}
