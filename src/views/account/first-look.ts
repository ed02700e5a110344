import { isGone } from '../../domain/people/person-status.ts';
import { decides } from '../../domain/people/relations.ts';
import { newestCompleteYear } from '../../domain/value/spend.ts';
import type { Text } from '../../text/index.ts';
import { byUrgency, type Urgency, urgencies } from '../findings.ts';
import { dealFinding, type PlacedFinding } from '../project/place.ts';
import type { Site, SiteAccount } from '../site.ts';
import { type Sure, sureOf } from './claim.ts';
import { type PeopleView, type SignItem, signItems } from './people.ts';
import { placedFinding } from './place.ts';

/** What a reviewer wants to know before anything else: the figures, who decides, and whether anybody has looked yet. */

/** Figures of the newest complete year. */
export interface FiguresView {
  year: string;
  rows: { label: string; value: string }[];
}

/** Null where no year is complete. */
export function buildFigures({ years }: SiteAccount, site: Site, { ui, format }: Text): FiguresView | null {
  const newest = newestCompleteYear(years, site.workspace.today);
  if (newest === null) return null;
  const { year, buyingPower, ourSales, share } = newest;
  return {
    year: ui.account.inYear(year),
    rows: [
      { label: ui.account.buyingPower, value: buyingPower === null ? ui.unknown : format.money(buyingPower) },
      { label: ui.account.ourSales, value: format.money(ourSales) },
      { label: ui.account.share, value: share === null ? ui.unknown : format.percent(share) },
    ],
  };
}

/** Approvers, deciders and who says the final yes, as far as they are still in their post. */
export interface DecidersView {
  /** At most `mostDeciders`. */
  people: {
    id: string;
    title: string;
    name: string | null;
    /** What makes this person decide. */
    roles: string[];
    relation: SignItem;
    contact: SignItem;
    /** How sure we are of the analysis; null where the plan does not say. */
    sure: Sure | null;
  }[];
  /** How many more there are, in words. */
  more: string | null;
  /** Whether somebody is known to say the final yes. */
  economicKnown: boolean;
}

const mostDeciders = 6;

/** `rows`: the same people as the people part shows, in the order of the reporting lines. */
export function buildDeciders({ plan }: SiteAccount, rows: PeopleView['rows'], text: Text): DecidersView {
  const known = new Map(plan.data.stakeholders.map((person) => [person.id, person]));
  const people = rows.flatMap(({ id, title, name, role }) => {
    const person = known.get(id);
    if (!person || isGone(person)) return [];
    const economic = person.buyingInfluences.includes('economic');
    if (!decides(person) && !economic) return [];
    const [, , relation, contact] = signItems(person, text);
    const roles = [role ?? '', economic ? text.labels.buyingInfluence.economic : ''].filter((label) => label !== '');
    return [{ id, title, name, roles, relation, contact, sure: sureOf(person, text) }];
  });
  return {
    people: people.slice(0, mostDeciders),
    more: people.length > mostDeciders ? text.ui.account.moreDeciders(people.length - mostDeciders) : null,
    economicKnown: plan.data.stakeholders.some(
      (person) => !isGone(person) && person.buyingInfluences.includes('economic'),
    ),
  };
}

/** What needs attention: the worst in full, the rest in a line each. */
export interface AttentionView {
  /** How many of each urgency there are, without those of which there is none. */
  counts: { urgency: Urgency; label: string; count: number }[];
  /** At most `mostInFull`, worst first. */
  first: PlacedFinding[];
  rest: PlacedFinding[];
}

const mostInFull = 6;

/** The findings of the account, and of each of its opportunities the worst. */
export function buildAttention(account: SiteAccount, { workspace: { settings } }: Site, text: Text): AttentionView {
  const own = account.findings.map((finding) => {
    const view = placedFinding(finding, account, text, settings);
    return { finding, view: { ...view, href: `#${view.anchor}`, deal: null } };
  });
  const ofDeals = account.opportunities.flatMap((one) =>
    one.findings.slice(0, 1).map((finding) => ({ finding, view: dealFinding(finding, one, account, text, settings) })),
  );
  const sorted = [...own, ...ofDeals].sort((a, b) => byUrgency(settings)(a.finding, b.finding));
  return attentionOf(
    sorted.map(({ view }) => view),
    text,
  );
}

/** `views`: worst first. */
export function attentionOf(views: readonly PlacedFinding[], text: Text): AttentionView {
  return {
    counts: urgencies.flatMap((urgency) => {
      const count = views.filter((one) => one.urgency === urgency).length;
      return count > 0 ? [{ urgency, label: text.labels.flagSeverity[urgency], count }] : [];
    }),
    first: views.slice(0, mostInFull),
    rest: views.slice(mostInFull),
  };
}

/** Parts of a plan that say nothing yet. A plan that says nothing has nothing to warn of, and is not healthy for that. */
export function unrecordedParts({ plan, years }: SiteAccount, { ui }: Text): { id: string; label: string }[] {
  const { stakeholders, factors, actions } = plan.data;
  return [
    ...(years.length === 0 ? [{ id: 'spend', label: ui.account.spend }] : []),
    ...(stakeholders.length === 0 ? [{ id: 'people', label: ui.account.people }] : []),
    ...(factors.length === 0 ? [{ id: 'strategy', label: ui.account.strategy }] : []),
    ...(actions.length === 0 ? [{ id: 'actions', label: ui.account.actions }] : []),
  ];
}
