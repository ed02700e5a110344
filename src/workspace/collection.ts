import { join, relative, sep } from 'node:path';
import type { Plan } from '../domain/plan.ts';
import type { Context } from './context.ts';
import { loadPlan, loadPlans } from './load.ts';
import type { ParsedPlan } from './parse-plan.ts';

/** What the site keeps of a plan in Astro's content layer: the frontmatter as data, the rest as one string of JSON, since Astro stores strings fastest. */
export interface StoredPlan {
  id: string;
  filePath: string;
  digest: string;
  data: Plan['data'];
  body: string;
}

/** The part of Astro's store that the collection uses. */
export interface PlanStore {
  keys(): string[];
  get(id: string): { digest?: string | number } | undefined;
  set(entry: StoredPlan): boolean;
  delete(id: string): void;
}

type Rest = { body: Plan['body']; positions: ParsedPlan['positions'] };

/** A plan as it was stored, with the positions of its keys. */
export function storedPlan({ id, filePath, data, body }: Pick<StoredPlan, 'id' | 'data'> & { filePath?: string | undefined; body?: string | undefined }): { plan: Plan; positions: ParsedPlan['positions'] } {
  const rest = JSON.parse(body ?? '') as Rest;
  return { plan: { id, file: filePath ?? `accounts/${id}/account.mdx`, data, body: rest.body }, positions: rest.positions };
}

/** Brings the store to what the files say. A plan with errors leaves its last good state in the store. */
export function syncPlans(store: PlanStore, context: Context): ParsedPlan[] {
  const { files, parsed } = loadPlans(context);
  const ids = new Set(files.plans.map((plan) => plan.id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const one of parsed) keep(store, one);
  return parsed;
}

/** Reads one changed file again; null for a path that is no plan. */
export function syncPlan(store: PlanStore, context: Context, path: string): ParsedPlan | null {
  const file = relative(context.root, path).split(sep).join('/');
  const id = /^accounts\/([^/]+)\/account\.mdx$/.exec(file)?.[1];
  if (id === undefined) return null;
  const parsed = loadPlan(context, id, file);
  keep(store, parsed);
  return parsed;
}

function keep(store: PlanStore, { plan, partial, positions, digest }: ParsedPlan): void {
  if (plan === null || partial || store.get(plan.id)?.digest === digest) return;
  const rest: Rest = { body: plan.body, positions };
  store.set({ id: plan.id, filePath: plan.file, digest, data: plan.data, body: JSON.stringify(rest) });
}

/** Folder that a watcher has to look at. */
export const watchedFolder = (context: Context): string => join(context.root, 'accounts');
