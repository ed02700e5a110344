import { inWorkingOrder } from '../domain/actions.ts';
import type { Text } from '../text/index.ts';
import { byUrgency, type FindingView, findingView, isDueSoon } from './findings.ts';
import { type AccountLink, buildMatrix, type MatrixView } from './matrix.ts';
import { buildFrame, type PageFrame } from './page.ts';
import { boxView, ownerName, type Site, shortName } from './site.ts';
import { accountPath, urlOf } from './url.ts';

/** The home page: what needs attention today, and where? */
export interface HomeView {
  frame: PageFrame;
  figures: { label: string; value: string }[];
  /** What the sums hold. */
  sumNote: string;
  /** Worst first, at most `attentionLimit`. */
  attention: AttentionRow[];
  moreFindings: number;
  upcoming: { account: AccountLink; action: string; owner: string; due: string; url: string }[];
  recent: { account: AccountLink; box: string | null; summary: string; updated: string; owner: string }[];
  matrix: MatrixView;
}

export interface AttentionRow extends FindingView {
  account: AccountLink;
  url: string;
  kindLabel: string;
}

const attentionLimit = 12;
const upcomingDays = 14;

export function buildHome(site: Site, text: Text): HomeView {
  const { workspace } = site;
  const { settings, today } = workspace;
  const { ui, format, locale } = text;
  const link = (id: string): AccountLink => {
    const { plan } = site.byId.get(id) as Site['accounts'][number];
    return { name: shortName(plan), url: urlOf(locale, accountPath(id)), lang: plan.data.lang };
  };
  const idOf = new Map(site.accounts.map(({ plan }) => [plan.file, plan.id]));
  const known = site.findings.filter((one) => idOf.has(one.file)).toSorted(byUrgency);
  const upcoming = site.accounts.flatMap(({ plan }) =>
    inWorkingOrder(plan.data.actions)
      .filter((action) => action.done === undefined && isDueSoon(action.due, today, upcomingDays))
      .map((action) => ({
        account: link(plan.id),
        action: action.text,
        owner: plan.data.team.find((member) => member.id === action.owner)?.name ?? action.owner,
        due: action.due,
        url: `${urlOf(locale, accountPath(plan.id))}#actions`,
      })),
  );
  const totals = totalSpend(site);
  return {
    frame: buildFrame({ text, settings, today, path: '/', title: ui.home.title, current: 'home' }),
    figures: [
      { label: ui.home.accounts, value: format.number(site.accounts.length) },
      { label: ui.home.buyingPower, value: format.money(totals.buyingPower) },
      { label: ui.home.ourSales, value: format.money(totals.ourSales) },
      {
        label: ui.home.share,
        value: totals.buyingPower > 0 ? format.percent(totals.ourSales / totals.buyingPower) : ui.none,
      },
      { label: ui.home.findings, value: format.number(known.length) },
    ],
    sumNote: ui.home.sumNote,
    attention: known.slice(0, attentionLimit).map((one) => {
      const view = findingView(one, text);
      const account = link(idOf.get(one.file) as string);
      return { ...view, account, url: `${account.url}#${view.anchor}`, kindLabel: ui.home.group[view.kind] };
    }),
    moreFindings: Math.max(0, known.length - attentionLimit),
    upcoming: upcoming.sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.url < b.url ? -1 : 1)),
    recent: site.accounts
      .toSorted((a, b) =>
        a.plan.data.updated > b.plan.data.updated
          ? -1
          : a.plan.data.updated < b.plan.data.updated
            ? 1
            : a.plan.id < b.plan.id
              ? -1
              : 1,
      )
      .slice(0, 5)
      .map(({ plan, radp }) => ({
        account: link(plan.id),
        box: boxView(radp, text, settings).box,
        summary: plan.data.summary,
        updated: plan.data.updated,
        owner: ownerName(plan),
      })),
    matrix: buildMatrix(site, text),
  };
}

/** Spend of all accounts in their newest complete year. A using unit below a unit with figures is part of those figures and is not counted again. */
function totalSpend(site: Site): { buyingPower: number; ourSales: number } {
  const { tree, byId } = site.workspace;
  const counted = (id: string): { buyingPower: number; ourSales: number }[] => {
    const radp = site.byId.get(id)?.radp;
    const own = typeof radp === 'object' ? [radp] : [];
    const below = (tree.children.get(id) ?? []).filter(
      (child) => own.length === 0 || byId.get(child)?.data.unit === 'dmu',
    );
    return [...own, ...below.flatMap(counted)];
  };
  const all = tree.roots.flatMap(counted);
  return {
    buyingPower: all.reduce((sum, one) => sum + one.buyingPower, 0),
    ourSales: all.reduce((sum, one) => sum + one.ourSales, 0),
  };
}
