import { spotOf } from '../../domain/bid/book/targets.ts';
import { isAnswered, meaningOf } from '../../domain/bid/requirements/markers.ts';
import { deviations, type Requirement, requirementKinds } from '../../schemas/bid/requirement.ts';
import type { MarkerMeaning, Tender } from '../../schemas/bid/tender.ts';
import type { Text } from '../../text/index.ts';
import type { Site, SiteBid } from '../site.ts';
import { requirementAnchor } from './affected.ts';
import { type SpotView, targetView, type Who, whoIn } from './place.ts';

/** The register of everything in the tender that must be answered [G3]. */
export interface RequirementsView {
  caption: string;
  /** What each sign means in this tender; empty where the tender uses none. */
  markers: { sign: string; meaning: string; count: number }[];
  /** In the order of the register; of very many the most pressing. */
  rows: RequirementRow[];
  /** What is left out, in words; null where all are there. */
  more: string | null;
  filters: { key: string; label: string; options: { value: string; label: string }[] }[];
}

export type AnswerState = 'answered' | 'unanswered' | 'partial';

export interface RequirementRow {
  id: string;
  anchor: string;
  /** Number in the tender and page of it. */
  number: string | null;
  page: string | null;
  kind: string;
  kindLabel: string;
  marker: string | null;
  meaning: MarkerMeaning;
  text: string;
  response: string | null;
  /** Null where nothing is said. */
  deviation: string | null;
  deviationKey: Requirement['deviation'] | null;
  /** Answered; without a response; or with one and without its deviation. */
  state: AnswerState;
  stateLabel: string;
  evidence: (SpotView | { label: string; url: null; folio: null })[];
  owner: Who | null;
  ownerId: string;
  due: string | null;
  overdue: boolean;
  note: string | null;
}

export const stateOf = (one: Requirement): AnswerState =>
  isAnswered(one) ? 'answered' : one.response === undefined ? 'unanswered' : 'partial';

/** Rows of a page that still loads at once. */
const most = 100;

/** In the order of the register, which is that of the tender; null without any. */
export function buildRequirements(one: SiteBid, { workspace }: Site, text: Text): RequirementsView | null {
  const { bid, books } = one;
  const { requirements, tender } = bid.data;
  if (requirements.length === 0) return null;
  const { ui, labels } = text;
  const words = ui.warRoom;
  const shown = pressing(requirements, tender);
  const rows = shown.map((requirement): RequirementRow => {
    const state = stateOf(requirement);
    const { id, number, page, kind, marker, response, deviation, evidence, owner, due, note } = requirement;
    return {
      id,
      anchor: requirementAnchor(id),
      number: number ?? null,
      page: page === undefined ? null : words.tenderPage(page),
      kind,
      kindLabel: labels.requirementKind[kind],
      marker: marker ?? null,
      meaning: meaningOf(marker, tender),
      text: requirement.text,
      response: response ?? null,
      deviation: deviation === undefined ? null : labels.deviation[deviation],
      deviationKey: deviation ?? null,
      state,
      stateLabel: words.answer[state],
      evidence: evidence.map((target) => {
        const spot = spotOf(target, books);
        return spot ? targetView(target, spot, one, text) : { label: target, url: null, folio: null };
      }),
      owner: whoIn(one, owner, text),
      ownerId: owner ?? '',
      due: due ?? null,
      overdue: due !== undefined && response === undefined && due < workspace.today,
      note: note ?? null,
    };
  });
  return {
    caption: words.requirementsCaption(requirements.length),
    more: requirements.length > most ? words.requirementsMore(most, requirements.length) : null,
    markers: tender.markers.map(({ sign, meaning }) => ({
      sign,
      meaning: labels.markerMeaning[meaning],
      count: requirements.filter(({ marker }) => marker === sign).length,
    })),
    rows,
    filters: filtersOf(rows, text),
  };
}

/** What is open or deviates, then mandatory clauses, then the rest, as far as there is room; in the order of the register. */
function pressing(requirements: readonly Requirement[], tender: Tender): Requirement[] {
  const rank = (one: Requirement): number =>
    stateOf(one) !== 'answered' || one.deviation !== 'none' ? 0 : meaningOf(one.marker, tender) === 'mandatory' ? 1 : 2;
  const chosen = new Set(requirements.toSorted((a, b) => rank(a) - rank(b)).slice(0, most));
  return requirements.filter((one) => chosen.has(one));
}

/** Values that occur, in the order of the schema, people by name. */
function filtersOf(rows: readonly RequirementRow[], { ui, labels, locale }: Text): RequirementsView['filters'] {
  const words = ui.warRoom;
  const has = (value: string, key: (row: RequirementRow) => string | null): boolean =>
    rows.some((row) => key(row) === value);
  const signs = [...new Set(rows.flatMap(({ marker }) => marker ?? []))];
  const owners = [...new Map(rows.flatMap(({ owner, ownerId }) => (owner ? [[ownerId, owner.name] as const] : [])))];
  return [
    {
      key: 'kind',
      label: words.kind,
      options: requirementKinds
        .filter((kind) => has(kind, (row) => row.kind))
        .map((value) => ({ value, label: labels.requirementKind[value] })),
    },
    { key: 'marker', label: words.marker, options: signs.map((sign) => ({ value: sign, label: sign })) },
    {
      key: 'state',
      label: words.state,
      options: (['unanswered', 'partial', 'answered'] as const)
        .filter((state) => has(state, (row) => row.state))
        .map((value) => ({ value, label: words.answer[value] })),
    },
    {
      key: 'deviation',
      label: words.deviation,
      options: deviations
        .filter((deviation) => has(deviation, (row) => row.deviationKey ?? null))
        .map((value) => ({ value, label: labels.deviation[value] })),
    },
    {
      key: 'owner',
      label: words.who,
      options: owners
        .map(([value, label]) => ({ value, label }))
        .sort((a, b) => a.label.localeCompare(b.label, locale) || (a.value < b.value ? -1 : 1)),
    },
  ];
}
