import type { Context } from '../workspace/context.ts';
import type { CheckedRoot } from './check.ts';
import { drawPages, type Pages, viewPages } from './pages.ts';
import { openSimulations } from './simulations.ts';
import type { Steps } from './steps.ts';

/** The views of a root without errors, with all their diagrams drawn. Throws `ChartFailed` for the first that could not be. */
export function drawSite(checked: CheckedRoot, context: Context, steps: Steps): Promise<Pages> {
  return steps.run('diagrams', async (onProgress) => {
    const simulations = openSimulations(context);
    const pages = viewPages(checked, simulations.of);
    simulations.prune();
    const [failed] = await drawPages(pages, context.cacheDir, { onProgress, signal: steps.signal });
    if (failed) throw failed;
    return pages;
  });
}
