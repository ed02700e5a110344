import type { AttachmentFacts, Bid, Chapter, LibraryItem } from '../domain/bid/bid.ts';
import type { Opportunity, Plan, Visit, Workspace } from '../domain/plan.ts';
import { type PlaybookPage, playbookOf } from '../domain/playbook/playbook.ts';
import { buildTree } from '../domain/value/customer-tree.ts';
import { finding } from '../problem.ts';
import type { OurPeople } from '../schemas/our-people.ts';
import { playbookKinds } from '../schemas/playbook.ts';
import type { Settings } from '../settings.ts';
import { readAttachments } from './attachments.ts';
import type { Context } from './context.ts';
import { listFiles, readBytes, sourcesOf, type WorkspaceFiles } from './files.ts';
import { type LoadedPeople, loadPeople } from './load-people.ts';
import { namedFiles } from './named-files.ts';
import { broken, type Parsed, type ParsedOf, parseSource } from './parse.ts';
import { fileKey } from './plan-cache.ts';
import type { Entry, Source } from './source.ts';

export type Reader = Pick<Context, 'root' | 'playbookRoot' | 'plans' | 'code'>;

/** Everything that authors wrote below a root, one for each file in the order of their paths. */
export interface LoadedRoot {
  files: WorkspaceFiles;
  plans: Parsed<Plan>[];
  visits: Parsed<Visit>[];
  opportunities: Parsed<Opportunity>[];
  playbook: Parsed<PlaybookPage>[];
  bids: Parsed<Bid>[];
  chapters: Parsed<Chapter>[];
  library: Parsed<LibraryItem>[];
  people: LoadedPeople;
  /** Facts of the scans and PDF files below the folders of bids and of the library. */
  attachments: AttachmentFacts[];
}

/** Reads and parses every file of a root; unchanged ones come from the cache. */
export function loadRoot(reader: Reader, onProgress?: (done: number, total: number) => void): LoadedRoot {
  const files = listFiles(reader);
  const total = sourcesOf(files).length;
  let done = 0;
  const load = <One extends Source>(source: One): ParsedOf<One> => {
    const one = loadSource(reader, source);
    done += 1;
    onProgress?.(done, total);
    return one;
  };
  const loaded = {
    files,
    plans: files.plans.map(load),
    visits: files.visits.map(load),
    opportunities: files.opportunities.map(load),
    playbook: files.playbook.map(load),
    bids: files.bids.map(load),
    chapters: files.chapters.map(load),
    library: files.library.map(load),
    people: loadPeople(reader.root),
  };
  const named = namedFiles(entriesOf(loaded.bids), entriesOf(loaded.chapters), entriesOf(loaded.library));
  return { ...loaded, attachments: readAttachments(reader, files.assets, named) };
}

/** What the files say, as far as it is known. */
const entriesOf = <One extends Entry>(all: readonly Parsed<One>[]): One[] =>
  all.flatMap(({ entry }) => (entry === null ? [] : [entry]));

/** Every file of a root that could be read or not, whatever its kind. */
export const parsedOf = ({
  plans,
  visits,
  opportunities,
  playbook,
  bids,
  chapters,
  library,
}: Omit<LoadedRoot, 'files' | 'people' | 'attachments'>) => [
  ...plans,
  ...visits,
  ...opportunities,
  ...playbook,
  ...bids,
  ...chapters,
  ...library,
];

export function loadSource<One extends Source>(reader: Reader, source: One): ParsedOf<One> {
  const { file } = source;
  let bytes: Uint8Array;
  try {
    bytes = readBytes(reader, file);
  } catch {
    // It may be gone since the folder was listed.
    return { ...broken(finding('unreadable-file', file, { line: 1, column: 1 }, { name: file })), digest: '' };
  }
  const key = fileKey(file, bytes, reader.code);
  const kept = reader.plans.read(key);
  if (kept) return kept as ParsedOf<One>;
  const parsed = { ...parseSource(source, bytes), digest: key };
  reader.plans.write(key, parsed);
  return parsed;
}

/** What a workspace is made of. Accounts, visits and pages are those that were read whole. */
export interface Parts {
  plans: readonly Plan[];
  visits?: readonly Visit[];
  opportunities?: readonly Opportunity[];
  playbook?: readonly PlaybookPage[];
  bids?: readonly Bid[];
  chapters?: readonly Chapter[];
  library?: readonly LibraryItem[];
  attachments?: readonly AttachmentFacts[];
  people: OurPeople;
}

export function buildWorkspace(
  {
    plans,
    visits = [],
    opportunities = [],
    playbook = [],
    bids = [],
    chapters = [],
    library = [],
    attachments = [],
    people,
  }: Parts,
  settings: Settings,
  today: string,
): Workspace {
  const sorted = plans.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    plans: sorted,
    byId: new Map(sorted.map((plan) => [plan.id, plan])),
    tree: buildTree(sorted),
    visits: Map.groupBy(visits.toSorted(newestFirst), (visit) => visit.account),
    opportunities: Map.groupBy(opportunities.toSorted(byId), (one) => one.account),
    bids: bids.toSorted(byId),
    chapters: Map.groupBy(chapters.toSorted(inBook), (one) => one.bid),
    library: new Map(library.toSorted(byId).map((one) => [one.id, one])),
    attachments: new Map(attachments.map((one) => [one.path, one])),
    playbook: playbookOf(playbook.toSorted(inOrder)),
    people,
    settings,
    today,
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const newestFirst = (a: Visit, b: Visit): number => compare(b.data.date, a.data.date) || compare(a.id, b.id);

const byId = (a: { id: string }, b: { id: string }): number => compare(a.id, b.id);

const inBook = (a: Chapter, b: Chapter): number => a.data.order - b.data.order || compare(a.id, b.id);

const inOrder = (a: PlaybookPage, b: PlaybookPage): number =>
  playbookKinds.indexOf(a.kind) - playbookKinds.indexOf(b.kind) || a.data.order - b.data.order || compare(a.id, b.id);
