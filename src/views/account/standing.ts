import { customerTree, type TreeNode } from '../../diagrams/customer-tree.ts';
import type { Diagram } from '../../diagrams/diagram.ts';
import { subtree } from '../../domain/value/customer-tree.ts';
import type { Text } from '../../text/index.ts';
import { boxView, type Site, type SiteAccount, shortName } from '../site.ts';
import { accountPath, urlOf } from '../url.ts';

/** Spend per year, newest first [KAD A2]. */
export interface SpendRow {
  year: number;
  incomplete: boolean;
  buyingPower: string | null;
  ourSales: string;
  share: string | null;
  source: string;
  asOf: string | null;
}

export function buildSpend({ years }: SiteAccount, site: Site, { ui, format }: Text): SpendRow[] {
  const currentYear = Number(site.workspace.today.slice(0, 4));
  const nameOf = (id: string): string => shortName((site.byId.get(id) as SiteAccount).plan);
  return years.map(({ year, buyingPower, ourSales, share, stated, summedFrom }) => ({
    year,
    incomplete: year >= currentYear,
    buyingPower: buyingPower === null ? null : format.number(buyingPower),
    ourSales: format.number(ourSales),
    share: share === null ? null : format.share(share),
    source: stated?.source ?? ui.account.summed(format.list(summedFrom.map(nameOf))),
    asOf: stated?.asOf ?? null,
  }));
}

/** The customer tree that the account belongs to [KAD A1]; null for an account that stands alone. */
export interface TreeView {
  diagram: Diagram;
  rows: {
    name: string;
    url: string;
    lang: string;
    depth: number;
    unit: string;
    box: string | null;
    buyingPower: string | null;
    share: string | null;
    owner: string;
    current: boolean;
  }[];
}

export function buildTree(account: SiteAccount, site: Site, text: Text): TreeView | null {
  const { tree, settings } = site.workspace;
  const { ui, labels, format } = text;
  const id = account.plan.id;
  const ancestors = tree.ancestors.get(id) ?? [];
  const root = ancestors[0] ?? id;
  const ids = subtree(tree, root);
  if (ids.length === 1) return null;
  const of = (one: string): SiteAccount => site.byId.get(one) as SiteAccount;
  const node = (one: string): TreeNode => ({
    id: one,
    name: shortName(of(one).plan),
    box: boxView(of(one).radp, text, settings).box ?? '',
    unit: of(one).plan.data.unit,
    current: one === id,
    children: (tree.children.get(one) ?? []).map(node),
  });
  return {
    diagram: {
      trunk: true,
      text: customerTree(node(root)),
      title: ui.account.treeTitle(of(root).plan.data.name),
      description: ui.account.treeDescription(ids.length),
    },
    rows: ids.map((one) => {
      const { plan, radp } = of(one);
      const placed = typeof radp === 'object' ? radp : null;
      return {
        name: plan.data.name,
        url: urlOf(text.locale, accountPath(one)),
        lang: plan.data.lang,
        depth: tree.ancestors.get(one)?.length ?? 0,
        unit: labels.unit[plan.data.unit],
        box: placed?.box ?? null,
        buyingPower: placed ? format.number(placed.buyingPower) : null,
        share: placed ? format.share(placed.share) : null,
        owner: plan.data.team.find((member) => member.id === plan.data.owner)?.name ?? plan.data.owner,
        current: one === id,
      };
    }),
  };
}
