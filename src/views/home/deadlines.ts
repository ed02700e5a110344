import { type BidDeadline, bidDeadlines } from '../../domain/bid/tender/deadlines.ts';
import { daysBetween } from '../../domain/dates.ts';
import { type Deadline, deadlinesOf } from '../../domain/deadlines.ts';
import { personLabel } from '../../domain/people/relations.ts';
import { visitAnchor } from '../../mdx/scope.ts';
import type { Text } from '../../text/index.ts';
import { dueView } from '../bid/due.ts';
import { bidLink } from '../bid/place.ts';
import { isDueSoon } from '../findings.ts';
import { type DealLink, dealLink } from '../project/place.ts';
import type { Site, SiteAccount, SiteBid } from '../site.ts';
import { type HomeRow, linkTo } from './row.ts';

/** Something open that was due, or is due soon. */
export interface DeadlineRow extends HomeRow {
  due: string;
  overdue: boolean;
  /** How many days are left or have passed, in words. */
  state: string;
  kindLabel: string;
  /** The opportunity or bid that it belongs to; null of what belongs to the account. */
  deal: DealLink | null;
  text: string;
  /** Names of those of us whom it concerns. */
  names: string[];
}

/** Overdue ones first, the longest overdue before all; then what is due within the days of the settings. */
export function buildDeadlines(site: Site, text: Text): DeadlineRow[] {
  const { today, settings } = site.workspace;
  const days = settings.review.upcomingDays;
  const isNow = ({ due }: { due: string }): boolean => due < today || isDueSoon(due, today, days);
  const ofBids = site.bids.flatMap((one) =>
    bidDeadlines(one.bid, one.chapters, today)
      .filter(isNow)
      .flatMap((deadline) => bidRow(deadline, one, today, text)),
  );
  return site.accounts
    .flatMap((account) =>
      deadlinesOf(
        account.plan,
        account.visits,
        today,
        account.opportunities.map(({ opportunity }) => opportunity),
      )
        .filter(isNow)
        .map((deadline) => deadlineRow(deadline, account, today, text)),
    )
    .concat(ofBids)
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.url < b.url ? -1 : a.url > b.url ? 1 : 0));
}

function deadlineRow(deadline: Deadline, account: SiteAccount, today: string, text: Text): DeadlineRow {
  const { ui } = text;
  const { team } = account.plan.data;
  const link = linkTo(account, text);
  const one = account.opportunities.find(({ opportunity }) => opportunity.id === deadline.opportunity);
  const deal = one ? dealLink(one, account, text) : null;
  const left = daysBetween(today, deadline.due);
  return {
    who: deadline.who,
    account: link,
    url: `${(deal ?? link).url}#${placeOf(deadline)}`,
    deal,
    due: deadline.due,
    overdue: left < 0,
    state: left < 0 ? ui.home.overdue(-left) : ui.home.dueIn(left),
    kindLabel: ui.home.deadline[deadline.kind],
    text: deadline.text ?? goalOf(deadline, account, text),
    names: deadline.who.map((id) => team.find((member) => member.id === id)?.name ?? id),
  };
}

/** Nothing where the account of the bid can't be read. */
function bidRow(deadline: BidDeadline, one: SiteBid, today: string, text: Text): DeadlineRow[] {
  if (!one.account) return [];
  const { due, overdue, state, kindLabel, text: said, anchor, time, who } = dueView(deadline, one, today, text);
  const bid = bidLink(one, text);
  return [
    {
      who: deadline.who,
      account: linkTo(one.account, text),
      url: `${bid.url}#${anchor}`,
      deal: bid,
      due,
      overdue,
      state: time === null ? state : `${time} ${state}`,
      kindLabel,
      text: said,
      names: who.map(({ name }) => name),
    },
  ];
}

function goalOf({ goal }: Deadline, { plan }: SiteAccount, { ui, labels }: Text): string {
  if (goal === null) return '';
  const person = plan.data.stakeholders.find(({ id }) => id === goal.stakeholder);
  return ui.home.goal(
    person ? personLabel(person) : goal.stakeholder,
    labels.relation[goal.from],
    labels.relation[goal.to],
  );
}

/** Id on the page of the account or of the project. */
function placeOf({ kind, id }: Deadline): string {
  switch (kind) {
    case 'task':
    case 'milestone':
    case 'finish':
      return 'schedule';
    case 'promise':
      return 'charter';
    case 'risk':
      return 'risks';
    case 'communication':
      return 'communications';
    case 'measure':
      return 'ogsm';
    case 'purchase-step':
      return 'purchase-process';
    case 'kick-off':
      return 'kick-off';
    case 'closing':
      return 'standing';
    case 'action':
      return `action-${id}`;
    case 'key-person-plan':
      return `key-person-plan-${id}`;
    case 'service':
      return `service-${id}`;
    case 'decision-step':
      return 'decision-process';
    default:
      return visitAnchor(id);
  }
}
