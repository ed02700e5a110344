import type { Plan, Workspace } from '../../domain/plan.ts';
import {
  byWorkingOrder,
  coverageOf,
  dueBeforeFirstVisit,
  dueFirst,
  firstVisit,
  openQuestions,
} from '../../domain/strategy/information.ts';
import {
  type InformationItem,
  informationLevels,
  informationSides,
  type KnownState,
} from '../../schemas/information.ts';
import type { Text } from '../../text/index.ts';

/** What we know of the customer, and what they know of us [KAD A6]. */
export interface InformationView {
  sides: string[];
  coverage: {
    level: string;
    when: string;
    /** One per side. Shares of the level, 0–1; `words` says the same. */
    cells: { known: number; assumed: number; words: string }[];
  }[];
  /** A sentence while public or limited questions are open before the first visit, or nobody has the answers after it; or null. */
  dueNow: string | null;
  /** In working order. */
  questions: InformationRow[];
  known: InformationRow[];
}

export interface InformationRow {
  id: string;
  topic: string;
  level: string;
  about: string;
  state: { key: KnownState; label: string };
  text: string | null;
  channel: string | null;
  by: string | null;
  asOf: string | null;
  /** That it should be answered before the first visit, or should have been; or null. */
  dueFirst: string | null;
}

/** Null where nothing is listed. */
export function buildInformation(
  plan: Plan,
  workspace: Workspace,
  { ui, labels, format }: Text,
): InformationView | null {
  const { information: items, team } = plan.data;
  if (items.length === 0) return null;
  const words = ui.knowledge;
  const first = firstVisit(workspace.visits.get(plan.id) ?? [], workspace.today);
  const due = dueFirst(items).filter(({ known }) => first === null || known === 'no');
  const coverage = coverageOf(items);
  const row = (item: InformationItem): InformationRow => ({
    id: item.id,
    topic: item.topic,
    level: labels.informationLevel[item.level],
    about: labels.informationSide[item.about],
    state: { key: item.known, label: labels.known[item.known] },
    text: item.text ?? null,
    channel: item.channel ?? null,
    by: item.by === undefined ? null : (team.find(({ id }) => id === item.by)?.name ?? item.by),
    asOf: item.asOf ?? null,
    dueFirst: !due.includes(item) ? null : first === null ? words.dueFirst : words.overdueFirst,
  });
  return {
    sides: informationSides.map((side) => labels.informationSide[side]),
    coverage: informationLevels.map((level) => ({
      level: labels.informationLevel[level],
      when: dueBeforeFirstVisit.includes(level) ? words.dueFirst : words.duringVisits,
      cells: coverage
        .filter((one) => one.level === level)
        .map(({ counts, of }) => ({
          known: of === 0 ? 0 : counts.yes / of,
          assumed: of === 0 ? 0 : counts.assumed / of,
          words:
            of === 0
              ? words.noItems
              : format.list([
                  words.covered(counts.yes, of),
                  ...(counts.assumed > 0 ? [words.assumed(counts.assumed)] : []),
                ]),
        })),
    })),
    dueNow: due.length === 0 ? null : first === null ? words.dueNow(due.length) : words.overdueNow(due.length, first),
    questions: openQuestions(items).map(row),
    known: items
      .filter(({ known }) => known === 'yes')
      .toSorted(byWorkingOrder)
      .map(row),
  };
}
