import { type CheckInput, checkPlans } from '../domain/check.ts';
import type { Workspace } from '../domain/plan.ts';
import { byPlace, type Finding, type Located, type Path, type ReferenceTarget } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { checkFiles, checkLinks } from './check-files.ts';
import type { WorkspaceFiles } from './files.ts';
import { buildWorkspace, type LoadedRoot, parsedOf } from './load.ts';
import { type LoadedPeople, peopleFile } from './load-people.ts';
import { locate } from './locate.ts';
import type { Parsed } from './parse.ts';
import type { Positions } from './positions.ts';
import { type Entries, type Entry, type Source, sourceOf } from './source.ts';

export interface Checked {
  workspace: Workspace;
  /** Sorted by file, line, column and id. */
  findings: Located[];
}

/** The findings of files that are already in the site's store. */
export function checkStored(
  stored: readonly { entry: Entry; positions: Positions }[],
  { files, people }: { files: WorkspaceFiles; people: LoadedPeople },
  settings: Settings,
  today: string,
): Checked {
  const whole = stored.map((one) => ({ ...one, partial: false, standIns: [], findings: [], digest: '' }));
  const ofKind = <Kind extends Source['kind']>(kind: Kind) =>
    whole.filter(({ entry }) => sourceOf(entry.file)?.kind === kind) as Parsed[] as Parsed<Entries[Kind]>[];
  const loaded = { plans: ofKind('account'), visits: ofKind('visit'), playbook: ofKind('playbook') };
  return checkWorkspace({ files, ...loaded, people: { ...people, findings: [] } }, settings, today);
}

/** Everything wrong or suspicious in a workspace, but for Mermaid syntax, which needs a browser (`src/render/fences.ts`). */
export function checkWorkspace(loaded: LoadedRoot, settings: Settings, today: string): Checked {
  const { files, people } = loaded;
  const [plans, visits, playbook] = [halves(loaded.plans), halves(loaded.visits), halves(loaded.playbook)];
  const parts = { plans: plans.whole, visits: visits.whole, playbook: playbook.whole, people: people.people };
  const workspace = buildWorkspace(parts, settings, today);
  const input: CheckInput = {
    workspace,
    accountIds: files.plans.map(({ id }) => id),
    pageIds: files.playbook.map(({ id }) => id),
    partial: plans.partial,
    partialVisits: visits.partial,
    partialPages: playbook.partial,
  };
  const all = parsedOf(loaded);
  const entries = [plans, visits, playbook].flatMap((half) => [...half.whole, ...half.partial]);
  const found = [...checkFiles(files), ...checkPlans(input), ...checkLinks(entries, files)];
  const byFile = new Map(all.flatMap((one) => (one.entry ? [[one.entry.file, one] as const] : [])));
  const findings = found.flatMap((one) => {
    const parsed = byFile.get(one.file);
    if (followsFrom(parsed?.standIns ?? [], accountOf(one.file, byFile)?.standIns ?? [], one)) return [];
    if (one.file === peopleFile) return [locate(one, people.positions, people.people)];
    return [locate(one, parsed?.positions ?? '', parsed?.entry?.data)];
  });
  return {
    workspace,
    findings: [...all.flatMap((one) => one.findings), ...people.findings, ...findings].sort(byPlace),
  };
}

/** The entries that were read whole, and those of files with errors. */
function halves<One extends Entry>(parsed: readonly Parsed<One>[]): { whole: One[]; partial: One[] } {
  const of = (partial: boolean): One[] =>
    parsed.flatMap((one) => (one.entry && one.partial === partial ? [one.entry] : []));
  return { whole: of(false), partial: of(true) };
}

/** The plan whose lists hold what a file refers to. */
function accountOf(file: string, byFile: ReadonlyMap<string, Parsed>): Parsed | undefined {
  const source = sourceOf(file);
  return source?.kind === 'visit' ? byFile.get(`accounts/${source.account}/account.mdx`) : byFile.get(file);
}

/** The list of a plan that holds what is referred to; none for what stands in files of its own. */
const listOf: Partial<Record<ReferenceTarget, string>> = {
  stakeholder: 'stakeholders',
  'team-member': 'team',
  factor: 'factors',
  project: 'projects',
  'information-item': 'information',
};

/** Whether a finding only follows from a value that is missing or refused, which is a finding of its own. `ofAccount`: those of its account's plan. */
function followsFrom(standIns: readonly Path[], ofAccount: readonly Path[], found: Finding): boolean {
  const { at } = found;
  if ('path' in at && standIns.some((path) => startsWith(at.path, path))) return true;
  if (found.id === 'unknown-reference') {
    const list = listOf[found.params.target];
    return ofAccount.some((path) => list !== undefined && path[0] === list && (path.length < 3 || path[2] === 'id'));
  }
  if (found.id !== 'compliance-missing' || !('path' in at)) return false;
  const compliance = [...at.path.slice(0, 2), 'compliance'];
  return standIns.some((path) => startsWith(path, compliance));
}

const startsWith = (path: Path, start: Path): boolean => start.every((part, index) => path[index] === part);
