import { buildTree } from '../domain/customer-tree.ts';
import type { Plan, Workspace } from '../domain/plan.ts';
import { playbookOf } from '../domain/playbook.ts';
import { finding } from '../problem.ts';
import { ourPeople } from '../schemas/our-people.ts';
import type { Settings } from '../settings.ts';
import type { Context } from './context.ts';
import { listFiles, readBytes, type WorkspaceFiles } from './files.ts';
import { locate } from './locate.ts';
import { type ParsedPlan, parsePlan } from './parse-plan.ts';
import { planKey } from './plan-cache.ts';

type Reader = Pick<Context, 'root' | 'plans' | 'code'>;

export interface LoadedPlans {
  files: WorkspaceFiles;
  /** In order of id; one for each plan file. */
  parsed: ParsedPlan[];
}

/** Reads and parses every plan of a root; unchanged files come from the cache. */
export function loadPlans(reader: Reader, onProgress?: (done: number, total: number) => void): LoadedPlans {
  const files = listFiles(reader.root);
  const parsed = files.plans.map(({ id, file }, index) => {
    const one = loadPlan(reader, id, file);
    onProgress?.(index + 1, files.plans.length);
    return one;
  });
  return { files, parsed };
}

export function loadPlan({ root, plans, code }: Reader, id: string, file: string): ParsedPlan {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(root, file);
  } catch {
    return unreadable(file);
  }
  const key = planKey(file, bytes, code);
  const kept = plans.read(key);
  if (kept) return kept;
  const parsed = { ...parsePlan(id, file, bytes), digest: key };
  plans.write(key, parsed);
  return parsed;
}

/** A plan of which nothing is known; it may be gone since the folder was listed. */
const unreadable = (file: string): ParsedPlan => ({
  plan: null,
  partial: true,
  standIns: [],
  positions: '',
  findings: [locate(finding('unreadable-file', file, { line: 1, column: 1 }, { name: file }), '', null)],
  digest: '',
});

/** The workspace of the plans that were read whole. */
export function buildWorkspace(plans: readonly Plan[], settings: Settings, today: string): Workspace {
  const sorted = [...plans].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    plans: sorted,
    byId: new Map(sorted.map((plan) => [plan.id, plan])),
    tree: buildTree(sorted),
    visits: new Map(),
    playbook: playbookOf([]),
    people: ourPeople.parse({}),
    settings,
    today,
  };
}
