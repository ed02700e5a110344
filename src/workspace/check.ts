import type { AttachmentFacts } from '../domain/bid/bid.ts';
import { type CheckInput, checkPlans } from '../domain/check.ts';
import type { Workspace } from '../domain/plan.ts';
import { byPlace, type Finding, type Located } from '../problem.ts';
import type { Settings } from '../settings.ts';
import { checkFiles, checkLinks } from './check-files.ts';
import type { WorkspaceFiles } from './files.ts';
import { isFollowUp } from './follow-ups.ts';
import { idsMeant } from './ids-meant.ts';
import { buildWorkspace, type LoadedRoot, parsedOf } from './load.ts';
import { type LoadedPeople, peopleFile } from './load-people.ts';
import { locator } from './locate.ts';
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
  { files, people, attachments }: { files: WorkspaceFiles; people: LoadedPeople; attachments: AttachmentFacts[] },
  settings: Settings,
  today: string,
): Checked {
  const whole = stored.map((one) => ({ ...one, partial: false, standIns: [], findings: [], digest: '' }));
  const ofKind = <Kind extends Source['kind']>(kind: Kind) =>
    whole.filter(({ entry }) => sourceOf(entry.file)?.kind === kind) as Parsed[] as Parsed<Entries[Kind]>[];
  const loaded = {
    plans: ofKind('account'),
    visits: ofKind('visit'),
    opportunities: ofKind('opportunity'),
    playbook: ofKind('playbook'),
    bids: ofKind('bid'),
    chapters: ofKind('chapter'),
    library: ofKind('library'),
  };
  return checkWorkspace({ files, attachments, ...loaded, people: { ...people, findings: [] } }, settings, today);
}

/** Everything wrong or suspicious in a workspace, but for Mermaid syntax, which needs a browser (`src/render/fences.ts`). */
export function checkWorkspace(loaded: LoadedRoot, settings: Settings, today: string): Checked {
  const { files, people } = loaded;
  const [plans, visits, playbook] = [halves(loaded.plans), halves(loaded.visits), halves(loaded.playbook)];
  const opportunities = halves(loaded.opportunities);
  const [bids, chapters, library] = [halves(loaded.bids), halves(loaded.chapters), halves(loaded.library)];
  const parts = {
    plans: plans.whole,
    visits: visits.whole,
    opportunities: opportunities.whole,
    playbook: playbook.whole,
    bids: bids.whole,
    chapters: chapters.whole,
    library: library.whole,
    attachments: loaded.attachments,
    people: people.people,
  };
  const workspace = buildWorkspace(parts, settings, today);
  const input: CheckInput = {
    workspace,
    accountIds: files.plans.map(({ id }) => id),
    pageIds: files.playbook.map(({ id }) => id),
    opportunityIds: files.opportunities,
    chapterIds: files.chapters,
    libraryIds: files.library.map(({ id }) => id),
    partial: plans.partial,
    partialVisits: visits.partial,
    partialOpportunities: opportunities.partial,
    partialPages: playbook.partial,
    partialBids: bids.partial,
    partialChapters: chapters.partial,
    partialLibrary: library.partial,
  };
  const all = parsedOf(loaded);
  const entries = [plans, visits, opportunities, playbook, bids, chapters, library].flatMap((half) => [
    ...half.whole,
    ...half.partial,
  ]);
  const found = [...checkFiles(files), ...checkPlans(input), ...checkLinks(entries, files)];
  const byFile = new Map(all.flatMap((one) => (one.entry ? [[one.entry.file, one] as const] : [])));
  // Where things stand in a file is read once for all its findings.
  const inFile = new Map<string, (one: Finding) => Located>();
  const locate = (one: Finding): Located => {
    const parsed = byFile.get(one.file);
    const inThis =
      inFile.get(one.file) ??
      (one.file === peopleFile
        ? locator(people.positions, people.people)
        : locator(parsed?.positions ?? '', parsed?.entry?.data));
    inFile.set(one.file, inThis);
    return inThis(one);
  };
  const findings = found.filter((one) => !isFollowUp(one, byFile)).map(locate);
  const meant = idsMeant(all);
  return {
    workspace,
    findings: [...all.flatMap((one) => one.findings).map(meant), ...people.findings, ...findings].sort(byPlace),
  };
}

/** The entries that were read whole, and those of files with errors. */
function halves<One extends Entry>(parsed: readonly Parsed<One>[]): { whole: One[]; partial: One[] } {
  const of = (partial: boolean): One[] =>
    parsed.flatMap((one) => (one.entry && one.partial === partial ? [one.entry] : []));
  return { whole: of(false), partial: of(true) };
}
