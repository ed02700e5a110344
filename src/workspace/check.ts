import { posix } from 'node:path';
import { checkPlans } from '../domain/check.ts';
import type { Plan, Workspace } from '../domain/plan.ts';
import { nearest } from '../nearest.ts';
import { byPlace, type Finding, finding, type Located, type Path } from '../problem.ts';
import { idPattern, toId } from '../schemas/base.ts';
import type { Settings } from '../settings.ts';
import type { WorkspaceFiles } from './files.ts';
import { buildWorkspace, type LoadedPlans } from './load.ts';
import { locate } from './locate.ts';
import type { Positions } from './positions.ts';

export interface Checked {
  workspace: Workspace;
  /** Sorted by file, line, column and id. */
  findings: Located[];
}

/** The findings of plans that are already in the site's store. */
export function checkStored(
  stored: readonly { plan: Plan; positions: Positions }[],
  files: WorkspaceFiles,
  settings: Settings,
  today: string,
): Checked {
  return checkWorkspace(
    { files, parsed: stored.map((one) => ({ ...one, partial: false, standIns: [], findings: [], digest: '' })) },
    settings,
    today,
  );
}

/** Everything wrong or suspicious in a workspace, but for Mermaid syntax, which needs a browser (`src/render/fences.ts`). */
export function checkWorkspace({ files, parsed }: LoadedPlans, settings: Settings, today: string): Checked {
  const read = parsed.flatMap((one) => (one.plan ? [{ ...one, plan: one.plan }] : []));
  const whole = read.filter((one) => !one.partial).map((one) => one.plan);
  const partial = read.filter((one) => one.partial).map((one) => one.plan);
  const workspace = buildWorkspace(whole, settings, today);
  const accountIds = files.plans.map((plan) => plan.id);
  const byFile = new Map(read.map((one) => [one.plan.file, one]));
  const found = [
    ...checkFiles(files),
    ...checkPlans({ workspace, accountIds, partial }),
    ...checkLinks([...whole, ...partial], files),
  ];
  const findings = found.flatMap((one) => {
    const plan = byFile.get(one.file);
    if (plan && followsFrom(plan.standIns, one)) return [];
    return [locate(one, plan?.positions ?? '', plan?.plan.data)];
  });
  return { workspace, findings: [...parsed.flatMap((one) => one.findings), ...findings].sort(byPlace) };
}

const listOf = { account: null, stakeholder: 'stakeholders', 'team-member': 'team', factor: 'factors' } as const;

/** Whether a finding only follows from a value that is missing or refused, which is a finding of its own. */
function followsFrom(standIns: readonly Path[], found: Finding): boolean {
  const { at } = found;
  if ('path' in at && standIns.some((path) => startsWith(at.path, path))) return true;
  if (found.id === 'unknown-reference') {
    const list = listOf[found.params.target];
    return standIns.some((path) => path[0] === list && (path.length < 3 || path[2] === 'id'));
  }
  if (found.id !== 'compliance-missing' || !('path' in at)) return false;
  const compliance = [...at.path.slice(0, 2), 'compliance'];
  return standIns.some((path) => startsWith(path, compliance));
}

const startsWith = (path: Path, start: Path): boolean => start.every((part, index) => path[index] === part);

/** Names and places of files that make no page. */
function checkFiles(files: WorkspaceFiles): Finding[] {
  const start = { line: 1, column: 1 };
  return [
    ...files.plans
      .filter(({ id }) => !idPattern.test(id))
      .map(({ id, file }) => finding('bad-file-name', file, start, { name: id, suggestion: toId(id) })),
    ...files.foldersWithoutPlan.map((folder) =>
      finding('missing-account-file', `${folder}/account.mdx`, start, { folder }),
    ),
    ...files.unexpected.map((file) =>
      finding('unexpected-file', file, start, { name: file, expected: ['accounts/<id>/account.mdx'] }),
    ),
  ];
}

/** A path as an author writes it in a link. */
function relativeTo(folder: string, path: string): string {
  const way = posix.relative(folder, path);
  return way.startsWith('.') ? way : `./${way}`;
}

/** Relative links and images that lead to no file. */
function checkLinks(plans: readonly Plan[], files: WorkspaceFiles): Finding[] {
  const known = new Set([...files.plans.map((plan) => plan.file), ...files.assets]);
  return plans.flatMap((plan) =>
    plan.body.files
      .filter(({ path }) => !known.has(path))
      .map(({ url, path, line, column }) => {
        const isPlan = path.endsWith('.mdx');
        const home = `${posix.dirname(plan.file)}/`;
        const near = nearest(
          path,
          [...known].filter((one) => one !== plan.file && (isPlan ? one.endsWith('.mdx') : one.startsWith(home))),
        );
        return finding('broken-link', plan.file, { line, column }, { url, nearest: near && relativeTo(home, near) });
      }),
  );
}
