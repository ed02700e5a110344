import type { Finding, Path, ProblemId, ReferenceTarget } from '../problem.ts';
import { idPattern } from '../schemas/base.ts';
import type { Parsed } from './parse.ts';
import { valueAt } from './schema-findings.ts';
import { sourceOf } from './source.ts';

type ByFile = ReadonlyMap<string, Pick<Parsed, 'entry' | 'standIns'>>;

/** Whether a finding only follows from a value that is missing or refused, which is a finding of its own. `byFile`: the files that could be read, also in part. */
export function isFollowUp(found: Finding, byFile: ByFile): boolean {
  const { at, file } = found;
  const standIns = byFile.get(file)?.standIns ?? [];
  if ('path' in at && standIns.some((path) => startsWith(at.path, path))) return true;
  // A chapter whose file has a name that is refused is none yet.
  if (found.id !== 'bad-file-name' && isRefusedChapter(file)) return true;
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
    // One of the names may be none.
    case 'raci-two-accountable':
      return 'path' in at && standIns.some((path) => startsWith(path, at.path));
    case 'duplicate-purpose':
      return (byFile.get(found.params.other)?.standIns ?? []).some((path) => path[0] === found.params.key);
    case 'stage-without-pipeline':
      return isPageInDoubt('pipelines', 'stages', byFile);
    case 'task-duration':
      return (
        'path' in at &&
        standIns.some((path) => startsWith(path, at.path) && decidesDuration.has(path[at.path.length] ?? ''))
      );
    case 'estimate-order':
      return 'path' in at && standIns.some((path) => startsWith(path, at.path));
    case 'schedule-missing':
      return standIns.some(([key]) => key === 'schedule');
    case 'mandatory-unanswered':
      return 'path' in at && (standIns.some((path) => startsWith(path, at.path)) || isBidInDoubt(found, byFile));
    case 'dependency-cycle':
      return isCycleInDoubt(found.params.cycle, byFile.get(file));
    default:
      return isBidInDoubt(found, byFile);
  }
}

/** Parts of a bid that rules on it, its chapters and what it uses hold a finding against. */
const behind: Partial<Record<ProblemId, readonly Path[]>> = {
  'mandatory-unanswered': [
    ['tender', 'markers'],
    ['tender', 'dates'],
  ],
  'mandatory-negative': [['tender', 'markers']],
  'marker-unknown': [['tender', 'markers']],
  'validity-short': [['tender', 'validityDays']],
  'deposit-expires': [
    ['tender', 'dates'],
    ['tender', 'validityDays'],
    ['price', 'validityDays'],
  ],
  'evidence-expired': [['tender', 'dates']],
  'blind-leak': [['bidder'], ['volumes']],
  'blind-style': [['volumes']],
  'price-line-total': [['price']],
  'price-total': [['price']],
  'price-capitals': [['price']],
  'price-over-ceiling': [['price'], ['tender']],
  'price-outside-volume': [['price'], ['volumes']],
  'deposit-late': [['tender', 'dates']],
  'dates-out-of-order': [['tender', 'dates']],
  'last-days-open': [
    ['tender', 'dates'],
    ['tender', 'markers'],
  ],
};

/** Whether what a finding is held against, in the bid of its file, is a stand-in or holds one. */
const isBidInDoubt = ({ id, file }: Finding, byFile: ByFile): boolean =>
  (behind[id] ?? []).some((part) =>
    (bidOf(file, byFile)?.standIns ?? []).some((path) => startsWith(path, part) || startsWith(part, path)),
  );

/** Keys of a task that say how long it takes, or that nothing has to. */
const decidesDuration: ReadonlySet<string | number> = new Set([
  'duration',
  'estimate',
  'milestone',
  'started',
  'done',
  'tasks',
]);

/** Whether a task of a circle has an id or a dependency that is a stand-in. */
function isCycleInDoubt(cycle: readonly string[], own: Pick<Parsed, 'entry' | 'standIns'> | undefined): boolean {
  return (own?.standIns ?? []).some((path) => {
    const key = path.findLastIndex((part) => part === 'after' || part === 'id');
    const name = valueAt(own?.entry?.data, [...path.slice(0, key), 'name']);
    return path[0] === 'tasks' && key > 0 && cycle.includes(String(name));
  });
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
    case 'communication-audience':
      return ['people', 'audience'];
    case 'communication-when':
      return ['frequency', 'date'];
    case 'residual-higher':
      return ['probability', 'impact'];
    case 'mandatory-negative':
      return ['marker'];
    case 'response-contradicts':
      return ['deviation'];
    // Whether one of us or of them is meant.
    case 'unknown-reference':
      return 'path' in found.at && found.at.path[0] === 'commitments' ? ['by'] : [];
    default:
      return [];
  }
}

/** The lists of a plan that hold what is referred to; none for what stands in files of its own. */
const listsOf: Partial<Record<ReferenceTarget, readonly string[]>> = {
  stakeholder: ['stakeholders'],
  'team-member': ['team'],
  factor: ['factors'],
  project: ['projects'],
  'information-item': ['information'],
  competitor: ['competitors'],
  person: ['stakeholders', 'team'],
  resource: ['team'],
};

/** The part of an opportunity that holds what is referred to. */
const partOf: Partial<Record<ReferenceTarget, string>> = {
  task: 'tasks',
  resource: 'resources',
  goal: 'ogsm',
  strategy: 'ogsm',
  measure: 'ogsm',
};

/** The parts of a bid that hold what is referred to. */
const bidPartsOf: Partial<Record<ReferenceTarget, readonly string[]>> = {
  volume: ['volumes'],
  criterion: ['scoring'],
  'bid-item': ['scoring', 'requirements'],
  section: ['scoring', 'requirements', 'volumes'],
  attachment: ['attachments'],
};

/** The bid that a file belongs to, as far as it was read. */
function bidOf(file: string, byFile: ByFile) {
  const source = sourceOf(file);
  if (source?.kind === 'bid') return byFile.get(file);
  return source?.kind === 'chapter' ? byFile.get(`content/bids/${source.bid}/bid.mdx`) : undefined;
}

/** The plan whose people and opportunities a file names. */
function planOf(file: string, byFile: ByFile): string {
  const source = sourceOf(file);
  if (source?.kind === 'visit' || source?.kind === 'opportunity') return `accounts/${source.account}/account.mdx`;
  const account = valueAt(bidOf(file, byFile)?.entry?.data, ['account']);
  return typeof account === 'string' ? `accounts/${account}/account.mdx` : file;
}

const isRefusedChapter = (file: string): boolean => {
  const source = sourceOf(file);
  return source?.kind === 'chapter' && !idPattern.test(source.id);
};

/** Whether an id that is referred to may be one that could not be read. */
function isListInDoubt(target: ReferenceTarget, file: string, byFile: ByFile): boolean {
  const plan = planOf(file, byFile);
  const parts = bidPartsOf[target];
  const isInBid = [bidOf(file, byFile), byFile.get(file)].some((one) =>
    (one?.standIns ?? []).some(
      ([key, ...rest]) => parts?.includes(String(key)) && (rest.length < 2 || rest.at(-1) === 'id' || isItem(rest)),
    ),
  );
  if (isInBid) return true;
  const home = /^content\/bids\/[^/]+\//.exec(file)?.[0];
  // The chapter that is meant may be one whose name is refused.
  if (target === 'section' && home && [...byFile.keys()].some((one) => one.startsWith(home) && isRefusedChapter(one)))
    return true;
  const isInPlan = (byFile.get(plan)?.standIns ?? []).some(
    (path) => listsOf[target]?.includes(String(path[0])) && (path.length < 3 || path[2] === 'id'),
  );
  const part = partOf[target];
  // An item, a list of items or an id, at any depth.
  const isHere = (byFile.get(file)?.standIns ?? []).some(
    (path) =>
      part !== undefined &&
      path[0] === part &&
      (path.length === 1 ||
        path.at(-1) === 'id' ||
        path.at(-1) === 'tasks' ||
        (path.at(-2) === part && path.length > 1)),
  );
  return isInPlan || isHere;
}

/** `criteria.0.criteria.1`: an item of a list, or a list of them. */
const isItem = (path: Path): boolean => path.at(-1) === 'criteria' || path.at(-2) === 'criteria';

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
    // Tasks are told apart on all levels together.
    const isTask = path[0] === 'tasks' && at[0] === 'tasks' && path.at(-1) === 'id' && at.at(-1) === 'id';
    return isTask ? valueAt(twins?.entry?.data, path) === value : isTwin && valueAt(twins?.entry?.data, twin) === value;
  });
}

const startsWith = (path: Path, start: Path): boolean => start.every((part, index) => path[index] === part);
