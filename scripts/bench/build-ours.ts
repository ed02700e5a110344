import { checkRoot } from '../../src/build/check.ts';
import { drawSite } from '../../src/build/diagrams.ts';
import { buildPages, pagesOf } from '../../src/build/site.ts';
import { silentSteps } from '../../src/build/steps.ts';
import { openContext } from '../../src/workspace/context.ts';
import { peakMemory } from './peak-memory.ts';

// A process of its own, started in a copy of the project: what `npm run build -- --no-pdf` does before the search index.
const projectRoot = process.cwd();
const context = openContext({ projectRoot, env: process.env, now: new Date() });
const checked = await checkRoot(context, silentSteps);
const error = checked.findings.find((one) => one.severity === 'error');
if (error) throw new Error(`${error.file}:${error.line} ${error.id}`);
const check = performance.now() / 1000;
const pages = await drawSite(checked, context, silentSteps);
const folder = await buildPages(context, projectRoot, { pages });
context.plans.prune();
console.log(JSON.stringify({ pages: pagesOf(folder).length, memory: peakMemory(), check }));
