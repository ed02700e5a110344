import { type Level, levels, type Status, statuses } from '../../domain/value/radp.ts';
import type { Text } from '../../text/index.ts';
import { levelRange, type Site, type SiteAccount, shortName } from '../site.ts';
import { accountPath, urlOf } from '../url.ts';

/** The RADP matrix [KAD A2]: a row per status, a column per level. */
export interface MatrixView {
  columns: { level: Level; label: string }[];
  rows: { status: Status; label: string; cells: MatrixCell[] }[];
  /** Accounts without a box, each with the reason. */
  unplaced: (AccountLink & { reason: string })[];
}

/** `lang`: language of the name. */
export interface AccountLink {
  name: string;
  url: string;
  lang: string;
}

export const linkTo = ({ plan }: SiteAccount, { locale }: Text): AccountLink => ({
  name: shortName(plan),
  url: urlOf(locale, accountPath(plan.id)),
  lang: plan.data.lang,
});

export interface MatrixCell {
  box: string;
  count: number;
  /** Sum of buying power; empty for an empty box. */
  buyingPower: string;
  accounts: AccountLink[];
}

export function buildMatrix(site: Site, text: Text): MatrixView {
  const { settings } = site.workspace;
  const link = (account: SiteAccount): AccountLink => linkTo(account, text);
  const cell = (status: Status, level: Level): MatrixCell => {
    const inside = site.accounts.filter(
      ({ radp }) => typeof radp === 'object' && radp.status === status && radp.level === level,
    );
    const sum = inside.reduce((total, { radp }) => total + (typeof radp === 'object' ? radp.buyingPower : 0), 0);
    return {
      box: `${status}${level}`,
      count: inside.length,
      buyingPower: inside.length > 0 ? text.format.money(sum) : '',
      accounts: inside.map(link),
    };
  };
  return {
    columns: levels.map((level) => ({
      level,
      label: text.ui.accounts.level(level, levelRange(level, text, settings)),
    })),
    rows: statuses.map((status) => ({
      status,
      label: text.labels.status[status],
      cells: levels.map((level) => cell(status, level)),
    })),
    unplaced: site.accounts.flatMap((account) =>
      typeof account.radp === 'string' ? [{ ...link(account), reason: text.labels.noBox[account.radp] }] : [],
    ),
  };
}
