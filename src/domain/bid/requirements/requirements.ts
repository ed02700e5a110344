import { type Finding, finding } from '../../../problem.ts';
import { type Requirement, requirementKinds } from '../../../schemas/bid/requirement.ts';
import type { IndexKind } from '../../../schemas/bid/volume.ts';
import type { Bid, Chapter } from '../bid.ts';
import { componentsOf } from '../book/walk.ts';
import type { BidContext, BidRule } from '../check.ts';
import { lastDaysFrom } from '../tender/last-days.ts';
import { isPlainlyMet, openingOfAnswer } from '../wording/openings.ts';
import { repeats } from '../wording/similarity.ts';
import { vagueWordsOf } from '../wording/vague.ts';
import { hasDeviationTable, isAnswered, meaningOf } from './markers.ts';

/** The requirements register [G3]: every clause answered, not by repeating it, with evidence; the tables and indexes that show it. */
export const checkRequirements: BidRule = (bid, context) => [
  ...bid.data.requirements.flatMap((one, index) => checkRequirement(one, index, bid, context)),
  ...missingTables(bid, context),
];

function checkRequirement(one: Requirement, index: number, bid: Bid, { chapters, workspace }: BidContext): Finding[] {
  const { file, data } = bid;
  const { marker, kind, text, response, deviation, evidence } = one;
  const requirement = one.number === undefined ? shortened(text) : `${one.number} ${shortened(text)}`;
  const at = { path: ['requirements', index] };
  const meaning = meaningOf(marker, data.tender);
  const mandatory = meaning === 'mandatory';
  const answered = isAnswered(one);
  const open = !answered && data.result === undefined;
  const found: Finding[] = [];
  if (mandatory && deviation === 'negative')
    found.push(finding('mandatory-negative', file, { path: [...at.path, 'deviation'] }, { requirement }));
  if (open && mandatory && isLate(one, bid, chapters, workspace.today))
    found.push(finding('mandatory-unanswered', file, at, { requirement }));
  else if (open) {
    const missing = response === undefined ? 'response' : 'deviation';
    found.push(finding('requirement-unanswered', file, at, { requirement, missing }));
  }
  const proves = meaning !== 'ordinary' || kind === 'qualification' || deviation === 'positive';
  if (answered && proves && deviation !== 'negative' && evidence.length === 0)
    found.push(finding('requirement-without-evidence', file, at, { requirement }));
  if (response === undefined) return found;
  const here = { path: [...at.path, 'response'] };
  const { opening, words } = openingOfAnswer(response);
  if (opening === 'unmet' ? deviation !== 'negative' : deviation === 'negative' && isPlainlyMet(response))
    found.push(
      finding('response-contradicts', file, here, { requirement, opening: words, deviation: deviation ?? null }),
    );
  else if (hasDeviationTable(kind) && (opening === 'elsewhere' || opening === 'other'))
    found.push(finding('response-opening', file, here, { requirement, opening: words, fault: opening }));
  if (deviation !== 'negative' && repeats(text, response, kind === 'technical'))
    found.push(finding('response-repeats', file, here, { requirement }));
  for (const word of new Set([
    ...vagueWordsOf(workspace.settings)(response).map((hit) => hit.word.word),
    ...roughIn(response),
  ]))
    found.push(finding('response-vague', file, here, { requirement, word }));
  return found;
}

/** Whether an open clause is more than work in progress: its day is over, a chapter that answers it is final, or the deadline is near. */
function isLate({ id, due }: Requirement, { data }: Bid, chapters: readonly Chapter[], today: string): boolean {
  if (today >= lastDaysFrom(data)) return true;
  if (due !== undefined && due < today) return true;
  return chapters.some((chapter) => chapter.data.status === 'final' && chapter.data.covers.includes(id));
}

/** Figures that an answer gives roughly: 约 38 分钟, 近 30 人; the time up to now (近三年, 近 3 年) is none. */
const roughIn = (response: string): string[] =>
  [...response.matchAll(/(?:大约|预计|约|近)\s*\d[\d,.]*(?!\s*(?:[\d,.]|年|个?月|[天日周]))/gu)].map(
    ([found]) => found,
  );

/** As much of a clause as is needed to know it, without its full stop. */
const shortened = (text: string): string => {
  const letters = [...text.trim().replace(/[。.；;]+$/u, '')];
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : letters.join('');
};

/** Deviation tables and indexes, of which a bid without them may be void; unknown as long as chapters can't be read, or none is written. */
function missingTables({ file, data }: Bid, { chapters, workspace, partial }: BidContext): Finding[] {
  if (partial || chapters.length === 0 || data.result !== undefined) return [];
  const printed = chapters.flatMap(({ body }) => [
    body.pieces,
    ...componentsOf(body.pieces, 'Include').map(
      ({ props }) => workspace.library.get(props['id'] ?? '')?.body.pieces ?? [],
    ),
  ]);
  const shows = (name: 'DeviationTable' | 'IndexTable', of: string): boolean =>
    printed.some((pieces) => componentsOf(pieces, name).some(({ props }) => props['of'] === of));
  const tables = requirementKinds.filter(hasDeviationTable).flatMap((kind) => {
    const count = data.requirements.filter((one) => one.kind === kind).length;
    return count === 0 || shows('DeviationTable', kind)
      ? []
      : [finding('deviation-table-missing', file, { path: ['requirements'], key: true }, { kind, count })];
  });
  const scored = data.scoring.criteria.length > 0 && data.scoring.scale !== 'adjectival';
  // What is proved, not answered, has no deviation table: an index says where.
  const wanted: IndexKind[] = [
    ...(scored ? ['scoring' as const] : []),
    ...requirementKinds.filter(
      (kind) => !hasDeviationTable(kind) && data.requirements.some((one) => one.kind === kind),
    ),
  ];
  const indexes = wanted
    .filter((kind) => !data.volumes.some((volume) => volume.indexes.some(({ of }) => of === kind)))
    .filter((kind) => !shows('IndexTable', kind) && !shows('DeviationTable', kind))
    .map((of) => finding('index-missing', file, { path: ['volumes'], key: true }, { of }));
  return [...tables, ...indexes];
}
