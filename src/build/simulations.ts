import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Simulation, simulationOf } from '../domain/schedule/simulation.ts';
import type { OpportunityData } from '../schemas/opportunity.ts';
import type { Settings } from '../settings.ts';
import type { Context } from '../workspace/context.ts';

/** Simulations that are kept between runs: by far the dearest figures of a site, and the same as long as tasks, runs, seed and code are. */
export interface Simulations {
  of(data: OpportunityData, settings: Settings): Simulation | null;
  /** Forgets the files that were not asked for since this was opened. */
  prune(): void;
}

/** The ones of this process, the one that was asked for last at the end: Astro loads this module anew and would read every file again. */
const memory = shared('planbook.simulations', () => new Map<string, Simulation | null>());
const mostInMemory = 2000;

function shared<Value>(name: string, make: () => Value): Value {
  const all = globalThis as unknown as Record<symbol, Value>;
  all[Symbol.for(name)] ??= make();
  return all[Symbol.for(name)] as Value;
}

export function openSimulations({ cacheDir, code }: Pick<Context, 'cacheDir' | 'code'>): Simulations {
  const folder = join(cacheDir, 'simulations');
  const used = new Set<string>();
  const pathOf = (key: string): string => join(folder, `${key}.json`);
  const stored = (key: string): Simulation | null | undefined => {
    if (memory.has(key)) return memory.get(key);
    try {
      return JSON.parse(readFileSync(pathOf(key), 'utf8')) as Simulation | null;
    } catch {
      return undefined;
    }
  };
  return {
    of(data, settings) {
      const { simulationRuns, simulationSeed } = settings.projects;
      const key = hash('sha256', JSON.stringify([code, data.schedule, data.tasks, simulationRuns, simulationSeed]));
      used.add(`${key}.json`);
      const known = stored(key);
      const found = known === undefined ? simulationOf(data, settings) : known;
      memory.delete(key);
      memory.set(key, found);
      const [oldest] = memory.keys();
      if (memory.size > mostInMemory && oldest !== undefined) memory.delete(oldest);
      // What has nothing to simulate is known at once.
      if (known === undefined && found !== null) write(folder, pathOf(key), found);
      return found;
    },
    prune() {
      for (const name of filesOf(folder)) if (!used.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

function write(folder: string, path: string, found: Simulation): void {
  mkdirSync(folder, { recursive: true });
  const beside = `${path}.${process.pid}.tmp`;
  writeFileSync(beside, JSON.stringify(found));
  renameSync(beside, path);
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
