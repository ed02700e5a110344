import type { Body } from '../../mdx/body.ts';
import { nearest } from '../../nearest.ts';
import { type Finding, finding, type Path, type Place, type ReferenceTarget } from '../../problem.ts';
import type { Attachment } from '../../schemas/bid/attachment.ts';
import type { Criterion } from '../../schemas/bid/scoring.ts';
import type { Workspace } from '../plan.ts';
import { duplicateIds, type Known, type Reference, repeatedReferences, to, unknownReference } from '../references.ts';
import type { Bid, Chapter, LibraryItem } from './bid.ts';
import { booksOf } from './book/book.ts';
import { attachmentPath } from './book/scans.ts';
import { knownTargets, spotOf } from './book/targets.ts';
import type { BidContext, BidRule } from './check.ts';

/** References of a bid and its chapters that lead nowhere, ids that stand twice, and attachments that can't be printed. */
export const checkBidReferences: BidRule = (bid, context) => {
  const { chapters, workspace } = context;
  const known = knownToBid(bid, context);
  const places = placesOf(bid, context);
  const included = new Set(chapters.flatMap(({ body }) => valuesOf(body, 'library-item')));
  return [
    ...unknownIn(bid, references(bid), known),
    ...placeReferences(bid).flatMap(({ value, path }) => places(bid.file, value, { path })),
    ...sameIds(bid),
    ...attachmentsOf(bid.file, bid.data.attachments, (file) => attachmentPath(file, bid.id, false), workspace),
    ...chapters.flatMap((chapter) => ofChapter(chapter, bid, known, places, workspace)),
    // What a section of the library names is known only in a book.
    ...[...included].sort().flatMap((id) => {
      const item = workspace.library.get(id);
      return item ? sections(item, places) : [];
    }),
  ];
};

/** The same of the library, whatever bids use of it. */
export function checkLibraryReferences(
  items: readonly LibraryItem[],
  libraryIds: readonly string[],
  workspace: Workspace,
): Finding[] {
  return items.flatMap(({ file, data, body }) => [
    ...unknownIn({ file, body }, [], {
      'library-item': libraryIds,
      attachment: data.attachments.map(({ id }) => id),
    }),
    ...attachmentsOf(file, data.attachments, (name) => attachmentPath(name, '', true), workspace),
    ...picturesOf(file, body, workspace),
  ]);
}

type Places = (file: string, value: string, at: Place) => Finding[];

function ofChapter(chapter: Chapter, bid: Bid, known: Known, places: Places, workspace: Workspace): Finding[] {
  const { file, data, body } = chapter;
  const { volume, covers, owner, reviewers, library, attachments } = data;
  return [
    ...unknownIn(
      chapter,
      [
        ...to('volume', volume, 'volume'),
        ...each('bid-item', covers, 'covers'),
        ...to('team-member', owner, 'owner'),
        ...each('team-member', reviewers, 'reviewers'),
        ...each('library-item', library, 'library'),
      ],
      { ...known, attachment: [...attachments, ...bid.data.attachments].map(({ id }) => id) },
    ),
    ...repeatedReferences(file, 'covers', covers),
    ...repeatedReferences(file, 'library', library),
    ...sections(chapter, places),
    ...attachmentsOf(file, attachments, (name) => attachmentPath(name, chapter.bid, false), workspace),
    ...picturesOf(file, body, workspace),
  ];
}

/** What a bid may refer to; undefined where it can't be known. */
function knownToBid(
  { data }: Bid,
  { plan, accountIds, pageIds, libraryIds, chapterIds, opportunityIds }: BidContext,
): Known {
  const criteria = allCriteria(data.scoring.criteria).map(({ id }) => id);
  const items = [...criteria, ...data.requirements.map(({ id }) => id)];
  const own = plan && {
    'team-member': plan.data.team.map(({ id }) => id),
    stakeholder: plan.data.stakeholders.map(({ id }) => id),
    competitor: plan.data.competitors.map(({ id }) => id),
  };
  return {
    account: accountIds,
    'playbook-page': pageIds,
    ...(accountIds.includes(data.account) && { opportunity: opportunityIds }),
    'library-item': libraryIds,
    volume: data.volumes.map(({ id }) => id),
    criterion: criteria,
    'bid-item': items,
    section: [...items, ...chapterIds],
    ...own,
  };
}

/** References that lead nowhere, as far as what they may lead to is known. */
function unknownIn(
  { file, body }: { file: string; body: Body },
  written: readonly Reference[],
  known: Known,
): Finding[] {
  const check = (target: ReferenceTarget, value: string, at: Place): Finding[] => {
    const ids = known[target];
    return ids === undefined ? [] : unknownReference(file, target, value, at, ids);
  };
  return [
    ...written.flatMap(({ target, value, path }) => check(target, value, { path })),
    ...body.mentions.flatMap(({ target, value, line, column }) =>
      target === 'section' ? [] : check(target, value, { line, column }),
    ),
  ];
}

function references({ data }: Bid): Reference[] {
  const { account, opportunity, owner, targets, jobs, scoring, requirements, price, tender } = data;
  return [
    ...to('account', account, 'account'),
    ...to('opportunity', opportunity, 'opportunity'),
    ...to('team-member', owner, 'owner'),
    ...targets.flatMap((target, i) => [
      ...each(target.target === 'competitors' ? 'competitor' : 'stakeholder', target.people, 'targets', i, 'people'),
      ...to('team-member', target.owner, 'targets', i, 'owner'),
    ]),
    ...jobs.flatMap(({ actions }, i) =>
      actions.flatMap((action, j) => to('team-member', action.owner, 'jobs', i, 'actions', j, 'owner')),
    ),
    ...allCriteria(scoring.criteria).flatMap((criterion) => [
      ...to('criterion', criterion.dependsOn, ...criterion.path, 'dependsOn'),
      ...to('team-member', criterion.owner, ...criterion.path, 'owner'),
    ]),
    ...scoring.gates.flatMap((one, i) => to('team-member', one.owner, 'scoring', 'gates', i, 'owner')),
    ...tender.handover.flatMap((one, i) => to('team-member', one.owner, 'tender', 'handover', i, 'owner')),
    ...requirements.flatMap((one, i) => to('team-member', one.owner, 'requirements', i, 'owner')),
    ...(price?.rivals ?? []).flatMap((rival, i) =>
      to('competitor', rival.competitor, 'price', 'rivals', i, 'competitor'),
    ),
    ...tender.amendments.flatMap(({ affects }, i) => each('section', affects, 'tender', 'amendments', i, 'affects')),
  ];
}

/** What names a place of the books. */
const placeReferences = ({ data }: Bid): Reference[] => [
  ...allCriteria(data.scoring.criteria).flatMap(({ response, path }) => each('section', response, ...path, 'response')),
  ...data.requirements.flatMap(({ evidence }, i) => each('section', evidence, 'requirements', i, 'evidence')),
];

const each = (target: ReferenceTarget, ids: readonly string[], ...path: Path): Reference[] =>
  ids.flatMap((value, index) => to(target, value, ...path, index));

/** Places that a text names and that no book has. */
const sections = ({ file, body }: { file: string; body: Body }, places: Places): Finding[] =>
  body.mentions.flatMap(({ target, value, line, column }) =>
    target === 'section' ? places(file, value, { line, column }) : [],
  );

/**
 * Whether a place is in the books, criteria and requirements among them, or may be in what could not be read whole. An item of the library that is
 * printed nowhere is known all the same: that it is missing in the book is told by other rules.
 */
function placesOf(bid: Bid, { chapters, workspace, chapterIds, libraryIds }: BidContext): Places {
  const books = booksOf(bid, { ...workspace, chapters: new Map([[bid.id, [...chapters]]]) });
  const items = [...allCriteria(bid.data.scoring.criteria), ...bid.data.requirements].map(({ id }) => id);
  const whole = new Set((workspace.chapters.get(bid.id) ?? []).map(({ id }) => id));
  const isOpen = (id: string): boolean =>
    (chapterIds.includes(id) && !whole.has(id)) || (libraryIds.includes(id) && !workspace.library.has(id));
  const known = [...new Set([...knownTargets(books), ...items, ...libraryIds])];
  return (file, value, at) => {
    const [id = ''] = value.split(/[#/]/, 1);
    if (known.includes(value) || isOpen(id) || spotOf(value, books) !== null) return [];
    // A chapter of a volume that does not exist is in no book, which is told where it names the volume.
    if (value === id && whole.has(id)) return [];
    // Of a chapter that is there, its places; else what a place most often is.
    const within = known.filter((one) => one === id || one.startsWith(`${id}#`) || one.startsWith(`${id}/`));
    const offered = within.length > 0 ? within : chapterIds.length > 0 ? [...chapterIds].sort() : known;
    const facts = { target: 'section', value, nearest: nearest(value, known), known: offered.slice(0, 12) } as const;
    return [finding('unknown-reference', file, at, facts)];
  };
}

/** Criteria of all levels with their paths, each before those below it. */
export function allCriteria(
  criteria: readonly Criterion[],
  above: Path = ['scoring', 'criteria'],
): (Criterion & { path: Path })[] {
  return criteria.flatMap((criterion, index) => {
    const path = [...above, index];
    return [{ ...criterion, path }, ...allCriteria(criterion.criteria, [...path, 'criteria'])];
  });
}

/** A list as an author counts: `scoring.criteria[2].criteria`. */
const listName = (path: Path): string =>
  path.map((part, at) => (typeof part === 'number' ? `[${part + 1}]` : at === 0 ? part : `.${part}`)).join('');

/** Criteria, gates and requirements are covered by chapters under one name; volumes and lines of the price are named apart. */
function sameIds({ file, data }: Bid): Finding[] {
  const { scoring, requirements, volumes, price } = data;
  const items = [
    ...allCriteria(scoring.criteria).map(({ id, path }) => ({ id, list: listName(path.slice(0, -1)), path })),
    ...scoring.gates.map(({ id }, i) => ({ id, list: 'scoring.gates', path: ['scoring', 'gates', i] })),
    ...requirements.map(({ id }, i) => ({ id, list: 'requirements', path: ['requirements', i] })),
  ];
  const firsts = new Map<string, (typeof items)[number]>();
  const twice = items.flatMap((item) => {
    const first = firsts.get(item.id);
    if (!first) firsts.set(item.id, item);
    if (!first) return [];
    const facts = { value: item.id, list: first.list, first: Number(first.path.at(-1)) + 1 };
    return [finding('duplicate-id', file, { path: [...item.path, 'id'] }, facts)];
  });
  const ids = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);
  return [
    ...twice,
    ...duplicateIds(file, 'volumes', ids(volumes)),
    ...duplicateIds(file, 'price.items', ids(price?.items ?? []), (i) => ['price', 'items', i, 'id']),
  ];
}

/** Attachments of a file that are missing or can't be printed, and those of one name. */
function attachmentsOf(
  file: string,
  attachments: readonly Attachment[],
  pathOf: (name: string) => string,
  { attachments: facts }: Workspace,
): Finding[] {
  const home = pathOf('');
  const found = attachments.flatMap(({ file: name }, index) => {
    const at = { path: ['attachments', index, 'file'] };
    const known = facts.get(pathOf(name));
    if (known?.fault) return [finding('attachment-unreadable', file, at, { file: name, fault: known.fault })];
    if (known) return [];
    const others = [...facts.keys()].filter((path) => path.startsWith(home)).map((path) => path.slice(home.length));
    return [finding('attachment-missing', file, at, { file: name, nearest: nearest(name, others) })];
  });
  const ids = attachments.map(({ id }) => id);
  return [...found, ...duplicateIds(file, 'attachments', ids)];
}

/** Pictures of a text that can't be read. */
const picturesOf = (file: string, { files }: Body, { attachments }: Workspace): Finding[] =>
  files.flatMap(({ kind, url, path, line, column }) => {
    const fault = kind === 'image' ? attachments.get(path)?.fault : null;
    return fault ? [finding('attachment-unreadable', file, { line, column }, { file: url, fault })] : [];
  });

const valuesOf = ({ mentions }: Body, target: ReferenceTarget): string[] =>
  mentions.filter((one) => one.target === target).map(({ value }) => value);
