import type { Finding, Path, ReferenceTarget } from '../problem.ts';
import type { Parsed } from './parse.ts';
import { valueAt } from './schema-findings.ts';
import { sourceOf } from './source.ts';

type ByFile = ReadonlyMap<string, Pick<Parsed, 'entry' | 'standIns'>>;

/** Whether a finding only follows from a value that is missing or refused, which is a finding of its own. `byFile`: the files that could be read, also in part. */
export function isFollowUp(found: Finding, byFile: ByFile): boolean {
  const { at, file } = found;
  const standIns = byFile.get(file)?.standIns ?? [];
  if ('path' in at && standIns.some((path) => startsWith(at.path, path))) return true;
  if (
    'path' in at &&
    keysBeside(found).some((key) => standIns.some((path) => startsWith(path, [...at.path.slice(0, 2), key])))
  )
    return true;
  switch (found.id) {
    case 'unknown-reference':
      return isListInDoubt(found.params.target, file, byFile);
    case 'duplicate-id':
    case 'listed-twice':
    case 'duplicate-year':
    case 'duplicate-date':
      return 'path' in at && hasFalseTwin(found, at.path, byFile);
    case 'duplicate-purpose':
      return (byFile.get(found.params.other)?.standIns ?? []).some((path) => path[0] === found.params.key);
    case 'stage-without-pipeline':
      return isPageInDoubt('pipelines', 'stages', byFile);
    default:
      return false;
  }
}

/** Keys of the same item that a finding depends on besides the one it stands at. */
function keysBeside(found: Finding): readonly string[] {
  switch (found.id) {
    case 'goal-lowers-relation':
      return ['from'];
    case 'status-without-date':
      return ['statusSince'];
    case 'compliance-missing':
      return ['compliance'];
    case 'dates-out-of-order':
      return found.params.earlierKey === 'approvedOn' ? ['compliance'] : [found.params.earlierKey];
    // Whether one of us or of them is meant.
    case 'unknown-reference':
      return 'path' in found.at && found.at.path[0] === 'commitments' ? ['by'] : [];
    default:
      return [];
  }
}

/** The list of a plan that holds what is referred to; none for what stands in files of its own. */
const listOf: Partial<Record<ReferenceTarget, string>> = {
  stakeholder: 'stakeholders',
  'team-member': 'team',
  factor: 'factors',
  project: 'projects',
  'information-item': 'information',
};

/** Whether an id that is referred to may be one that could not be read. */
function isListInDoubt(target: ReferenceTarget, file: string, byFile: ByFile): boolean {
  const list = listOf[target];
  const source = sourceOf(file);
  const plan =
    source?.kind === 'visit' || source?.kind === 'opportunity' ? `accounts/${source.account}/account.mdx` : file;
  return (byFile.get(plan)?.standIns ?? []).some(
    (path) => list !== undefined && path[0] === list && (path.length < 3 || path[2] === 'id'),
  );
}

/** Whether a page of a kind has a stand-in at or below a key. */
const isPageInDoubt = (page: string, key: string, byFile: ByFile): boolean =>
  [...byFile].some(([file, { standIns }]) => {
    const source = sourceOf(file);
    return source?.kind === 'playbook' && source.page === page && standIns.some((path) => path[0] === key);
  });

/** Whether what a value repeats is a stand-in: the same value, at the same key of another item. */
function hasFalseTwin(found: Finding, at: Path, byFile: ByFile): boolean {
  const own = byFile.get(found.file);
  const value = valueAt(own?.entry?.data, at);
  // Courses are told apart in all pages together: `content/playbook/curriculum/a.mdx › courses`.
  const other = found.id === 'duplicate-id' ? byFile.get(found.params.list.split(' › ', 1)[0] as string) : undefined;
  const twins = other ?? own;
  return (twins?.standIns ?? []).some((path) => {
    const twin = [...path, ...at.slice(path.length)];
    const isTwin = twin.length === at.length && twin.every((part, i) => part === at[i] || typeof at[i] === 'number');
    return isTwin && valueAt(twins?.entry?.data, twin) === value;
  });
}

const startsWith = (path: Path, start: Path): boolean => start.every((part, index) => path[index] === part);
