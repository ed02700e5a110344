import type { BidDeadline } from '../../domain/bid/tender/deadlines.ts';
import { daysBetween } from '../../domain/dates.ts';
import type { Text } from '../../text/index.ts';
import type { SiteBid } from '../site.ts';
import { requirementAnchor } from './affected.ts';
import { bidLink, type Who, whoIn } from './place.ts';

/** Something of a bid that is due, in words. */
export interface BidDue {
  due: string;
  time: string | null;
  kindLabel: string;
  text: string;
  /** Its place in the war room. */
  anchor: string;
  overdue: boolean;
  state: string;
  who: Who[];
}

export function dueView(deadline: BidDeadline, one: SiteBid, today: string, text: Text): BidDue {
  const { home } = text.ui;
  const left = daysBetween(today, deadline.due);
  return {
    due: deadline.due,
    time: deadline.time,
    kindLabel: text.ui.warRoom.due[deadline.kind],
    text: deadline.text ?? bidLink(one, text).name,
    anchor: anchorOf(deadline),
    overdue: left < 0,
    state: left < 0 ? home.overdue(-left) : home.dueIn(left),
    who: deadline.who.flatMap((id) => whoIn(one, id, text) ?? []),
  };
}

function anchorOf({ kind, id }: BidDeadline): string {
  switch (kind) {
    case 'target':
    case 'job':
      return 'strategy';
    case 'requirement':
      return requirementAnchor(id);
    case 'chapter':
      return 'chapters';
    default:
      return 'dates';
  }
}
