import { personLabel } from '../../domain/people/relations.ts';
import { isHeld } from '../../domain/relationship/visits.ts';
import { visitAnchor } from '../../mdx/scope.ts';
import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount } from '../site.ts';
import { type HomeRow, linkTo } from './row.ts';

/** A visit that took place, or a plan that was reviewed. */
export interface RecentRow extends HomeRow {
  date: string;
  kindLabel: string;
  /** With whom, or by whom. */
  people: string[];
  /** Words of the author. */
  text: string;
  outcome: string | null;
  nextStep: string | null;
}

export const byNewest = (a: RecentRow, b: RecentRow): number =>
  a.date > b.date ? -1 : a.date < b.date ? 1 : a.url < b.url ? -1 : a.url > b.url ? 1 : 0;

/** Reviews of plans, newest first. */
export const planRows = ({ accounts }: Site, text: Text): RecentRow[] =>
  accounts.map((account) => planRow(account, text)).sort(byNewest);

/** Visits that took place, newest first. */
export const visitRows = ({ accounts, workspace }: Site, text: Text): RecentRow[] =>
  accounts.flatMap((account) => visitsOf(account, workspace.today, text)).sort(byNewest);

function planRow(account: SiteAccount, text: Text): RecentRow {
  const { owner, team, updated, summary } = account.plan.data;
  const link = linkTo(account, text);
  return {
    who: [owner],
    account: link,
    url: link.url,
    date: updated,
    kindLabel: text.ui.home.updated,
    people: [team.find(({ id }) => id === owner)?.name ?? owner],
    text: summary,
    outcome: null,
    nextStep: null,
  };
}

function visitsOf(account: SiteAccount, today: string, text: Text): RecentRow[] {
  const { stakeholders } = account.plan.data;
  const link = linkTo(account, text);
  return account.visits
    .filter((visit) => isHeld(visit, today))
    .map(({ id, data }) => ({
      who: data.ours,
      account: link,
      url: `${link.url}#${visitAnchor(id)}`,
      date: data.date,
      kindLabel: text.ui.home.visited,
      people: data.theirs.map((id) => {
        const person = stakeholders.find((one) => one.id === id);
        return person ? personLabel(person) : id;
      }),
      text: data.objective,
      outcome: data.outcome ? text.labels.outcome[data.outcome] : null,
      nextStep: data.nextStep ?? null,
    }));
}
