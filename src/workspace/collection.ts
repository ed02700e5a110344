import { join, relative, sep } from 'node:path';
import type { Plan } from '../domain/plan.ts';
import type { Context } from './context.ts';
import { isPlan } from './files.ts';
import { loadPlan, loadPlans } from './load.ts';
import { settingsFile } from './load-settings.ts';
import type { ParsedPlan } from './parse-plan.ts';

/**
 * What Astro's content layer keeps of a plan: which state of it the site shows. The plan itself is in the plan cache under that digest; the layer
 * would hold it as data, as text and as a module, and write all plans again for each change.
 */
export interface StoredPlan {
  id: string;
  filePath: string;
  digest: string;
  data: Record<never, never>;
}

/** The part of Astro's store that the collection uses. */
export interface PlanStore {
  keys(): string[];
  get(id: string): { digest?: string | number } | undefined;
  set(entry: StoredPlan): boolean;
  delete(id: string): void;
}

/** The plan in the state that the store names, with the positions of its keys; none where the cache was emptied meanwhile. */
export function storedPlan(
  { digest }: { digest?: string | number | undefined },
  plans: Context['plans'],
): { plan: Plan; positions: ParsedPlan['positions'] }[] {
  const parsed = plans.read(String(digest));
  return parsed?.plan ? [{ plan: parsed.plan, positions: parsed.positions }] : [];
}

/** Brings the store to what the files say. A plan with errors leaves its last good state in the store. */
export function syncPlans(store: PlanStore, context: Context): ParsedPlan[] {
  const { files, parsed } = loadPlans(context);
  const ids = new Set(files.plans.map((plan) => plan.id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const one of parsed) keep(store, context, one);
  return parsed;
}

/** Reads one changed file again; null for a path that is no plan, as a link to one. */
export function syncPlan(store: PlanStore, context: Context, path: string): ParsedPlan | null {
  const file = fileOf(context, path);
  const id = /^accounts\/([^/]+)\/account\.mdx$/.exec(file)?.[1];
  if (id === undefined || !isPlan(context.root, id)) return null;
  const parsed = loadPlan(context, id, file);
  keep(store, context, parsed);
  return parsed;
}

function keep(store: PlanStore, { plans }: Context, { plan, partial, digest }: ParsedPlan): void {
  const before = plan && store.get(plan.id)?.digest;
  if (plan === null || partial || before === digest) return;
  if (before !== undefined) plans.forget(String(before));
  store.set({ id: plan.id, filePath: plan.file, digest, data: {} });
}

/** Tells Astro that pages are older than what they are made of, though no plan changed: it works paths and views out anew only when its store does. */
export function touch(store: PlanStore, now: number): void {
  store.set({ id: '.touched', filePath: settingsFile, digest: String(now), data: {} });
}

/** A path as findings name it. */
export const fileOf = ({ root }: Context, path: string): string => relative(root, path).split(sep).join('/');

/** What a watcher has to look at. */
export const watched = ({ root }: Context): string[] => [join(root, 'accounts'), join(root, settingsFile)];
