import { unmetTests } from '../../domain/value/designation.ts';
import {
  byBigness,
  contributionOf,
  type Proposal,
  relationshipRank,
  type Screened,
  workingOrder,
} from '../../domain/value/screening.ts';
import type { Designation } from '../../problem.ts';
import { horizons, sizes } from '../../schemas/screening.ts';
import type { Text } from '../../text/index.ts';
import { type AccountLink, linkTo } from '../accounts/matrix.ts';
import { type BoxView, boxView, ownerName, type Site, type SiteAccount } from '../site.ts';

/** The screening worksheet of one salesperson [KAD A3], biggest first. */
export interface WorksheetView {
  id: string;
  caption: string;
  owner: string;
  rows: {
    account: AccountLink;
    size: string;
    box: Pick<BoxView, 'box' | 'status' | 'label'>;
    buyingPower: string;
    contribution: string;
    coverage: string;
    relationship: string;
    /** `1 近期`; null where there is nothing to propose by. */
    proposed: { place: number; horizon: string } | null;
    reason: string;
    /** What the plan says; empty where it says nothing. */
    horizon: string;
    differs: boolean;
    /** Ranks that columns of words are sorted by, the most first; horizons by nearness. Null where nothing is said. */
    sortedBy: Record<'size' | 'buyingPower' | 'contribution' | 'relationship' | 'horizon', number | null>;
  }[];
}

/** Top and strategic accounts of one salesperson against the settings [KAD A2]. */
export interface QuotaRow {
  owner: string;
  /** First row of this salesperson, with how many rows there are. */
  rows: number | null;
  designation: string;
  count: string;
  /** Whether the count is the quota. */
  met: boolean;
  accounts: { account: AccountLink; unmet: string }[];
}

/** Salespeople by name. */
function owners(site: Site, { locale }: Text): { id: string; name: string; accounts: SiteAccount[] }[] {
  return [...Map.groupBy(site.accounts, ({ plan }) => plan.data.owner)]
    .map(([id, accounts]) => ({ id, name: ownerName((accounts[0] as SiteAccount).plan), accounts }))
    .sort((a, b) => a.name.localeCompare(b.name, locale) || (a.id < b.id ? -1 : 1));
}

export const buildWorksheets = (site: Site, text: Text): WorksheetView[] =>
  owners(site, text).map(({ id, name, accounts }) => {
    const screened = accounts.map(screen);
    const proposals = new Map(workingOrder(screened).map((one) => [one.id, one]));
    return {
      id: `worksheet-${id}`,
      owner: name,
      caption: text.ui.portfolio.worksheet(name, accounts.length),
      rows: screened
        .toSorted(byBigness)
        .map((one) =>
          worksheetRow(site.byId.get(one.id) as SiteAccount, proposals.get(one.id) as Proposal, site, text),
        ),
    };
  });

const screen = ({ plan, radp }: SiteAccount): Screened => ({
  id: plan.id,
  screening: plan.data.screening,
  radp: typeof radp === 'object' ? radp : null,
});

function worksheetRow(
  account: SiteAccount,
  { place, horizon }: Proposal,
  site: Site,
  text: Text,
): WorksheetView['rows'][number] {
  const { labels, format, ui } = text;
  const { screening } = account.plan.data;
  const { box, status, label } = boxView(account.radp, text, site.workspace.settings);
  const declared = screening?.horizon;
  return {
    account: linkTo(account, text),
    size: screening?.size ? labels.size[screening.size] : '',
    box: { box, status, label },
    buyingPower: typeof account.radp === 'object' ? format.number(account.radp.buyingPower) : '',
    contribution: format.list((screening?.contribution ?? []).map((key) => labels.contribution[key])),
    coverage: screening?.coverage ? labels.coverage[screening.coverage] : '',
    relationship: screening?.relationship ? labels.grade[screening.relationship] : '',
    proposed: place === null || horizon === null ? null : { place, horizon: labels.horizon[horizon] },
    reason: place === null ? ui.portfolio.reason.none : reasons(account, text).join(ui.portfolio.reason.separator),
    horizon: declared ? labels.horizon[declared] : '',
    differs: declared !== undefined && horizon !== null && declared !== horizon,
    sortedBy: {
      size: screening?.size ? sizes.length - sizes.indexOf(screening.size) : null,
      buyingPower: typeof account.radp === 'object' ? account.radp.buyingPower : null,
      contribution: contributionOf(screening) || null,
      relationship: screening?.relationship ? relationshipRank[screening.relationship] : null,
      horizon: declared ? horizons.indexOf(declared) : null,
    },
  };
}

/** What the place stands on, in the order in which it counts. */
function reasons({ plan, radp }: SiteAccount, { ui, labels, format }: Text): string[] {
  const words = ui.portfolio.reason;
  const { screening } = plan.data;
  const contribution = screening?.contribution ?? [];
  return [
    screening?.size ? words.size(labels.size[screening.size]) : words.unknown(ui.portfolio.size),
    typeof radp === 'object' ? words.level(radp.level) : words.unknown(ui.portfolio.buyingPower),
    ...(contribution.length > 0
      ? [words.contribution(format.list(contribution.map((key) => labels.contribution[key])))]
      : []),
    ...(screening?.relationship ? [words.relationship(labels.grade[screening.relationship])] : []),
  ];
}

export const buildQuotas = (site: Site, text: Text): QuotaRow[] =>
  owners(site, text).flatMap(({ name, accounts }) =>
    (['top', 'strategic'] as const).map((designation, index) =>
      quotaRow(name, designation, index === 0, accounts, site, text),
    ),
  );

function quotaRow(
  owner: string,
  designation: Designation,
  first: boolean,
  accounts: readonly SiteAccount[],
  { workspace }: Site,
  text: Text,
): QuotaRow {
  const { labels, format } = text;
  const { settings, today } = workspace;
  const named = accounts.filter(({ plan }) => plan.data.designation === designation);
  const quota = settings.designation[designation];
  return {
    owner,
    rows: first ? 2 : null,
    designation: labels.designation[designation],
    count: `${named.length} / ${quota}`,
    met: named.length === quota,
    accounts: named.map((account) => ({
      account: linkTo(account, text),
      unmet: format.list(
        unmetTests(designation, account.years, account.plan.data.benchmark, today, settings).map(
          (one) => labels.designationTest[one],
        ),
      ),
    })),
  };
}
