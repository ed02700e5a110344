import type { Bid, Chapter } from '../domain/bid/bid.ts';
import { type BidDeadline, bidDeadlines } from '../domain/bid/tender/deadlines.ts';
import { type Deadline, deadlinesOf } from '../domain/deadlines.ts';
import { isOver } from '../domain/opportunity/state.ts';
import type { Opportunity, Plan, Visit } from '../domain/plan.ts';
import type { ProjectSchedule } from '../domain/schedule/schedule.ts';

/** An event of whole days; `uid` follows from the ids of its plan, so that a calendar that is read again replaces it. */
export interface CalendarEvent {
  uid: string;
  /** First and last day. */
  from: string;
  to: string;
  summary: string;
  description: string;
}

/** An event with those of us whom it concerns. */
export interface OurEvent extends CalendarEvent {
  who: string[];
  /** Work that lasts, which is of use only to the one who does it. */
  isWork: boolean;
}

/** An account as its calendar needs it. */
export interface Dated {
  plan: Plan;
  visits: readonly Visit[];
  opportunities: readonly { opportunity: Opportunity; schedule: ProjectSchedule | null }[];
  bids: readonly { bid: Bid; chapters: readonly Chapter[] }[];
}

/** The words of events, in the language of the page. */
export interface EventWords {
  kind: Record<Deadline['kind'], string>;
  bid: Record<BidDeadline['kind'], string>;
  plannedMilestone: string;
  plannedTask: string;
  goal: (goal: NonNullable<Deadline['goal']>, plan: Plan) => string;
  summary: (kind: string, text: string, account: string) => string;
  /** Opportunity or bid (null for what belongs to the account) and names of those whom it concerns. */
  description: (account: string, of: { opportunity?: string; bid?: string }, who: readonly string[]) => string;
}

/**
 * Everything dated and open of an account, as events: what `deadlinesOf` knows, milestones at the day that the schedule reaches them, the planned days
 * of tasks for those who do them, and the days and work of its bids. By day, then by uid.
 */
export function eventsOf({ plan, visits, opportunities, bids }: Dated, today: string, words: EventWords): OurEvent[] {
  const { id: account, data } = plan;
  const accountName = data.shortName ?? data.name;
  const names = new Map(data.team.map((member) => [member.id, member.name]));
  const byId = new Map(opportunities.map((one) => [one.opportunity.id, one.opportunity]));
  const event = (
    parts: readonly string[],
    [from, to]: readonly [string, string],
    who: string[],
    said: { kind: string; text: string; opportunity?: string | null; bid?: Bid; isWork?: boolean },
  ): OurEvent => ({
    uid: `${[account, ...parts].join('.')}@planbook`,
    from,
    to,
    who,
    isWork: said.isWork === true,
    summary: words.summary(said.kind, said.text, accountName),
    description: words.description(
      data.name,
      {
        ...(said.opportunity ? { opportunity: byId.get(said.opportunity)?.data.name ?? said.opportunity } : {}),
        ...(said.bid ? { bid: said.bid.data.name } : {}),
      },
      who.map((one) => names.get(one) ?? one),
    ),
  });
  const due = deadlinesOf(
    plan,
    visits,
    today,
    opportunities.map((one) => one.opportunity),
  ).map((deadline) => {
    const { kind, id, place, opportunity, text, goal, due: day, who } = deadline;
    const said = text ?? (goal ? words.goal(goal, plan) : '');
    const parts = [
      ...(opportunity === null ? [] : [opportunity]),
      kind,
      id,
      ...(place === undefined ? [] : [String(place)]),
    ];
    return event(parts, [day, day], who, { kind: words.kind[kind], text: said, opportunity });
  });
  const planned = opportunities.flatMap(({ opportunity: { id: opportunity, data: deal }, schedule }) => {
    if (schedule === null || isOver(deal)) return [];
    return schedule.tasks
      .filter((task) => !task.isGroup && task.state !== 'done')
      .map((task) => {
        const who = task.owner === null ? [deal.owner] : [task.owner];
        const { isMilestone } = task;
        const kind = isMilestone ? words.plannedMilestone : words.plannedTask;
        const parts = [opportunity, isMilestone ? 'planned-milestone' : 'planned-task', task.id];
        return event(parts, [task.start, task.finish], who, {
          kind,
          text: task.name,
          opportunity,
          isWork: !isMilestone,
        });
      });
  });
  const ofBids = bids.flatMap(({ bid, chapters }) =>
    bidDeadlines(bid, chapters, today).map(({ kind, id, due: day, time, who, text }) => {
      const name = bid.data.shortName ?? bid.data.name;
      // A whole day, as all events are; the hour stands in its words.
      const label = time === null ? words.bid[kind] : `${words.bid[kind]} ${time}`;
      return event(['bid', bid.id, kind, id], [day, day], who, { kind: label, text: text ?? name, bid });
    }),
  );
  return [...due, ...planned, ...ofBids].sort((a, b) => compare(a.from, b.from) || compare(a.uid, b.uid));
}

/** What concerns one of us. */
export const eventsFor = (person: string, events: readonly OurEvent[]): OurEvent[] =>
  events.filter(({ who }) => who.includes(person));

/** What concerns all: without the days of work, which are those of its owner. */
export const sharedEvents = (events: readonly OurEvent[]): OurEvent[] => events.filter(({ isWork }) => !isWork);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
