import type { Deal } from '../../domain/funnel/deals.ts';
import type { Dimension } from '../../domain/funnel/targets.ts';
import type { Text } from '../../text/index.ts';
import { type AccountLink, linkTo } from '../accounts/matrix.ts';
import { pageName } from '../playbook/playbook.ts';
import type { Site, SiteAccount } from '../site.ts';
import { opportunityPath, urlOf } from '../url.ts';

/** A deal by its name, with its account. */
export interface DealLink {
  name: string;
  url: string;
  lang: string;
  account: AccountLink | null;
}

/** What the parts of the page call stages, people, units and deals. */
export interface Names {
  person(id: string): string;
  unit(id: string): string;
  /** Of a page of the playbook in the reader's language; its id where it can't be read. */
  page(id: string): string;
  deal(deal: Deal): DealLink;
  /** What a part of the target is called; `null`: deals that name none. */
  part(by: Dimension, key: string | null): string;
}

/** Our people are called as in content/people.yaml, else as in the team of an account. */
export function namesOf(site: Site, text: Text): Names {
  const { people, playbook } = site.workspace;
  const teams = site.accounts.flatMap(({ plan }) => plan.data.team);
  const persons = new Map([...teams.toReversed(), ...people.people.toReversed()].map(({ id, name }) => [id, name]));
  const units = new Map(people.units.map(({ id, name }) => [id, name]));
  const person = (id: string): string => persons.get(id) ?? id;
  const unit = (id: string): string => units.get(id) ?? id;
  return {
    person,
    unit,
    page: (id) => {
      const page = playbook.byId.get(id);
      return page ? pageName(page, text).title : id;
    },
    deal: ({ id, account, opportunity }) => {
      const owner: SiteAccount | undefined = site.byId.get(account);
      const { name, shortName, lang } = opportunity.data;
      return {
        name: shortName ?? name,
        url: urlOf(text.locale, opportunityPath(account, id)),
        lang: lang ?? owner?.plan.data.lang ?? 'zh-CN',
        account: owner ? linkTo(owner, text) : null,
      };
    },
    part: (by, key) =>
      key === null ? text.ui.funnel.noKey[by] : by === 'product' ? key : by === 'unit' ? unit(key) : person(key),
  };
}
