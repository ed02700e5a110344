import { personLabel } from '../../domain/people/relations.ts';
import type { Visit } from '../../domain/plan.ts';
import { isOverdue, isPlanned, promiserName } from '../../domain/relationship/visits.ts';
import { visitAnchor } from '../../mdx/scope.ts';
import { type Outcome, promisers, visitSteps } from '../../schemas/visit.ts';
import type { Text } from '../../text/index.ts';
import { isDueSoon } from '../findings.ts';
import { type Gap, gapsOf } from '../gap.ts';
import { buildProse, type ProseView } from '../prose.ts';
import type { Site, SiteAccount } from '../site.ts';

/** The visits to an account [PM, KAE]. */
export interface VisitsView {
  /** Newest first, so that planned ones stand on top. */
  visits: VisitView[];
  /** Commitments of all visits that are not kept yet, by due date. */
  open: CommitmentRow[];
  gaps: Gap[];
}

export type VisitState = Outcome | 'planned' | 'unrecorded';

export interface VisitView {
  /** Id on the page. */
  anchor: string;
  date: string;
  state: VisitState;
  stateLabel: string;
  objective: string;
  /** Where and who; what nobody wrote is left out. */
  place: string | null;
  ours: string;
  theirs: PersonLink[];
  wanted: string | null;
  next: string | null;
  /** `承诺 3 项，逾期 1 项`; null without any. */
  promised: string | null;
  preparation: string[];
  steps: string | null;
  learnt: { text: string; information: { anchor: string; topic: string } | null; person: PersonLink | null }[];
  /** Notes by SPIN; parts without notes are left out. */
  spin: { label: string; notes: string[] }[];
  fiveW2H: { label: string; value: string }[];
  objections: { text: string; answer: string | null }[];
  /** By due date, then by side. */
  commitments: CommitmentRow[];
  prose: ProseView;
  /** Whether anything stands behind the first lines. */
  hasMore: boolean;
  /** Whether that is shown at once: of the visit that was held last. */
  shown: boolean;
}

export interface PersonLink {
  /** Id of the person on the page; null for somebody unknown. */
  anchor: string | null;
  label: string;
}

export interface CommitmentRow {
  by: string;
  who: string | null;
  text: string;
  due: string;
  done: string | null;
  state: 'overdue' | 'due-soon' | 'planned' | 'done';
  stateLabel: string;
  /** The visit it was made in. */
  visit: { anchor: string; date: string };
}

/** `times`: how often each drawing of authors stands on the page already. */
export function buildVisits(account: SiteAccount, site: Site, text: Text, times: Map<string, number>): VisitsView {
  const { today } = site.workspace;
  const last = account.visits.find((visit) => !isPlanned(visit, today));
  const visits = account.visits.map((visit) => visitView(visit, visit === last, { account, site, text, times }));
  return {
    visits,
    open: visits
      .flatMap(({ commitments }) => commitments.filter(({ done }) => done === null))
      .sort((a, b) => compare(a.due, b.due) || compare(a.text, b.text)),
    gaps: gapsOf([[visits.length === 0, `visits/<date>-<name>.mdx`, text.ui.visits.gap]]),
  };
}

interface Around {
  account: SiteAccount;
  site: Site;
  text: Text;
  times: Map<string, number>;
}

function visitView(visit: Visit, shown: boolean, around: Around): VisitView {
  const { account, site, text, times } = around;
  const { data, body, id } = visit;
  const words = text.ui.visits;
  const { plan } = account;
  const commitments = commitmentRows(visit, around);
  const overdue = commitments.filter(({ state }) => state === 'overdue').length;
  const state = isPlanned(visit, site.workspace.today) ? 'planned' : (data.outcome ?? 'unrecorded');
  const rest = {
    preparation: data.preparation,
    learnt: data.learnt.map((one) => ({
      text: one.text,
      information: informationLink(one.information, account),
      person: one.stakeholder === undefined ? null : personLink(one.stakeholder, account),
    })),
    spin: (['situation', 'problem', 'implication', 'needPayoff'] as const)
      .map((part) => ({ label: words.spinParts[part], notes: data.spin?.[part] ?? [] }))
      .filter(({ notes }) => notes.length > 0),
    fiveW2H: (['what', 'why', 'who', 'when', 'where', 'how', 'howMuch'] as const).flatMap((question) => {
      const value = data.fiveW2H?.[question];
      return value === undefined ? [] : [{ label: words.questions[question], value }];
    }),
    objections: data.objections.map((one) => ({ text: one.text, answer: one.answer ?? null })),
    commitments,
  };
  const steps = visitSteps.filter((step) => data.steps.includes(step)).map((step) => text.labels.visitStep[step]);
  const prose = buildProse({ body, lang: plan.data.lang }, plan, site, text, times);
  return {
    anchor: visitAnchor(id),
    date: data.date,
    state,
    stateLabel: state === 'planned' || state === 'unrecorded' ? words.state[state] : text.labels.outcome[state],
    objective: data.objective,
    place: data.place ?? null,
    ours: text.format.list(data.ours.map((member) => plan.data.team.find((one) => one.id === member)?.name ?? member)),
    theirs: data.theirs.map((person) => personLink(person, account)),
    wanted: data.commitmentWanted ?? null,
    next: data.nextStep ?? null,
    promised: commitments.length === 0 ? null : words.count(commitments.length, overdue),
    steps: steps.length === 0 ? null : words.stepsDone(text.format.list(steps), steps.length, visitSteps.length),
    ...rest,
    prose,
    hasMore: steps.length > 0 || prose.pieces.length > 0 || Object.values(rest).some((part) => part.length > 0),
    shown,
  };
}

function informationLink(id: string | undefined, { plan }: SiteAccount): { anchor: string; topic: string } | null {
  const item = plan.data.information.find((one) => one.id === id);
  return item ? { anchor: `information-${item.id}`, topic: item.topic } : null;
}

function personLink(id: string, { plan }: SiteAccount): PersonLink {
  const person = plan.data.stakeholders.find((one) => one.id === id);
  return person ? { anchor: `person-${id}`, label: personLabel(person) } : { anchor: null, label: id };
}

function commitmentRows({ id, data }: Visit, { account, site, text }: Around): CommitmentRow[] {
  const { today, settings } = site.workspace;
  const words = text.ui.visits;
  const sorted = data.commitments.toSorted(
    (a, b) => compare(a.due, b.due) || promisers.indexOf(a.by) - promisers.indexOf(b.by),
  );
  return sorted.map((one) => {
    const soon = isDueSoon(one.due, today, settings.review.upcomingDays);
    const state = one.done !== undefined ? 'done' : isOverdue(one, today) ? 'overdue' : soon ? 'due-soon' : 'planned';
    return {
      by: text.labels.promiser[one.by],
      who: promiserName(one, account.plan),
      text: one.text,
      due: one.due,
      done: one.done ?? null,
      state,
      stateLabel: words.promiseState[state],
      visit: { anchor: visitAnchor(id), date: data.date },
    };
  });
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
