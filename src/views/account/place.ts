import { visitAnchor } from '../../mdx/scope.ts';
import type { Finding, Located } from '../../problem.ts';
import type { Settings } from '../../settings.ts';
import type { Text } from '../../text/index.ts';
import { type FindingView, findingView } from '../findings.ts';
import type { SiteAccount } from '../site.ts';

/** A finding of an account, with the row that it is about where that has an id of its own on the page. */
export function placedFinding(finding: Located, account: SiteAccount, text: Text, settings: Settings): FindingView {
  const view = findingView(finding, text, settings);
  return { ...view, anchor: rowOf(finding, account) ?? view.anchor };
}

/** The lists of a plan whose rows have ids on the page, and what these begin with. */
const rows = {
  stakeholders: 'person',
  actions: 'action',
  keyPersonPlans: 'key-person-plan',
  services: 'service',
  information: 'information',
  crises: 'crisis',
} as const;

function rowOf({ at, file }: Finding, { plan, visits }: SiteAccount): string | null {
  const visit = visits.find((one) => one.file === file);
  if (visit) return visitAnchor(visit.id);
  if (!('path' in at)) return null;
  const [list, index] = at.path;
  if (typeof list !== 'string' || typeof index !== 'number' || !(list in rows)) return null;
  const key = list as keyof typeof rows;
  const item = plan.data[key][index];
  return item ? `${rows[key]}-${item.id}` : null;
}
