import { inWorkingOrder } from '../../domain/strategy/actions.ts';
import { statuses } from '../../domain/value/radp.ts';
import type { Text } from '../../text/index.ts';
import { unrecordedParts } from '../account/first-look.ts';
import { accountHealth, type HealthFigure, healthFigure } from '../account/health.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import { findingCount } from '../project/place.ts';
import { boxView, ownerName, type Site, type SiteAccount } from '../site.ts';
import { accountPath, urlOf } from '../url.ts';
import { buildMatrix, type MatrixView } from './matrix.ts';

/** The accounts page: where do my accounts stand, and which first? */
export interface AccountsView {
  frame: PageFrame;
  matrix: MatrixView;
  /** How a box of each status is drawn; a dash for none. */
  boxLegend: { box: string | null; status: string | null; label: string }[];
  /** Largest buying power first. */
  rows: AccountRow[];
  /** Values that occur, each once, sorted; a filter with one value is left out by the page. */
  filters: { key: FilterKey; label: string; options: { value: string; label: string }[] }[];
}

export type FilterKey = 'owner' | 'industry' | 'box' | 'status';

export interface AccountRow {
  id: string;
  /** Language of the plan's own words. */
  lang: string;
  name: string;
  url: string;
  parent: string | null;
  owner: { id: string; name: string };
  industry: string;
  box: string | null;
  status: string | null;
  statusLabel: string;
  buyingPower: { value: number | null; label: string };
  ourSales: { value: number | null; label: string };
  share: { value: number | null; label: string };
  lifecycle: string;
  designation: string | null;
  unit: string;
  next: { text: string; due: string; overdue: boolean } | null;
  health: HealthFigure;
  findings: number;
  /** Nothing is written that could be judged: no findings do not mean that all is well. */
  unanalysed: boolean;
  updated: string;
}

export function buildAccounts(site: Site, text: Text): AccountsView {
  const { settings, today } = site.workspace;
  const { ui, labels } = text;
  const rows = site.accounts
    .map((account) => buildRow(account, site, text))
    .sort((a, b) => (b.buyingPower.value ?? -1) - (a.buyingPower.value ?? -1) || (a.id < b.id ? -1 : 1));
  const options = (of: (row: AccountRow) => { value: string; label: string } | null) => {
    const found = new Map(rows.flatMap((row) => of(row) ?? []).map(({ value, label }) => [value, label]));
    return [...found]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => a.label.localeCompare(b.label, text.locale));
  };
  return {
    frame: buildFrame({ text, settings, today, path: '/accounts/', title: ui.accounts.title, current: 'accounts' }),
    matrix: buildMatrix(site, text),
    boxLegend: [
      ...statuses.map((status) => ({ box: status, status, label: labels.status[status] })),
      { box: null, status: null, label: ui.account.noBox },
    ],
    rows,
    filters: [
      {
        key: 'owner',
        label: ui.accounts.owner,
        options: options(({ owner }) => ({ value: owner.id, label: owner.name })),
      },
      {
        key: 'industry',
        label: ui.accounts.industry,
        options: options(({ industry }) => ({ value: industry, label: industry })),
      },
      {
        key: 'status',
        label: ui.accounts.status,
        options: options(({ status }) =>
          status ? { value: status, label: `${status} ${labels.status[status as 'R']}` } : null,
        ),
      },
      { key: 'box', label: ui.accounts.box, options: options(({ box }) => (box ? { value: box, label: box } : null)) },
    ],
  };
}

function buildRow(account: SiteAccount, site: Site, text: Text): AccountRow {
  const { plan, radp } = account;
  const { labels, format } = text;
  const { today, settings } = site.workspace;
  const { data } = plan;
  const placed = typeof radp === 'object' ? radp : null;
  const box = boxView(radp, text, settings);
  const next = inWorkingOrder(data.actions).find((action) => action.done === undefined);
  const figure = (value: number | null, label: (value: number) => string) => ({
    value,
    label: value === null ? '' : label(value),
  });
  return {
    id: plan.id,
    lang: data.lang,
    name: data.name,
    url: urlOf(text.locale, accountPath(plan.id)),
    parent: data.parent
      ? (site.byId.get(data.parent)?.plan.data.shortName ?? site.byId.get(data.parent)?.plan.data.name ?? null)
      : null,
    owner: { id: data.owner, name: ownerName(plan) },
    industry: data.industry,
    box: box.box,
    status: box.status,
    statusLabel: box.label,
    buyingPower: figure(placed?.buyingPower ?? null, format.number),
    ourSales: figure(placed?.ourSales ?? null, format.number),
    share: figure(placed?.share ?? null, format.share),
    lifecycle: labels.lifecycle[data.lifecycle],
    designation: data.designation ? labels.designation[data.designation] : null,
    unit: labels.unit[data.unit],
    next: next ? { text: next.text, due: next.due, overdue: next.due < today } : null,
    health: healthFigure(accountHealth(account, site), text),
    findings: findingCount(account),
    unanalysed: unrecordedParts(account, text).length === 4,
    updated: data.updated,
  };
}
