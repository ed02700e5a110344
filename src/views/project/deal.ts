import { isManUnknown, manKeys } from '../../domain/opportunity/man.ts';
import { dealPeople } from '../../domain/opportunity/people.ts';
import type { Claim } from '../../domain/people/claims.ts';
import { personLabel } from '../../domain/people/relations.ts';
import type { Opportunity, Plan } from '../../domain/plan.ts';
import { degrees, relations, type Stakeholder } from '../../schemas/stakeholder.ts';
import type { Text } from '../../text/index.ts';
import { type ClaimView, claimView } from '../account/claim.ts';
import { type SignItem, signItems } from '../account/people.ts';
import { personLabelIn } from '../account/person-label.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';
import { accountPath, urlOf } from '../url.ts';

/** Money, authority, need [SPS]; a row for each, also where nothing is known. */
export interface ManRow {
  label: string;
  text: string | null;
  unknown: boolean;
  claim: ClaimView | null;
}

/** What stands beside a claim; nothing of a decided deal is out of date. */
function claimOf(claim: Claim | undefined, { data }: Opportunity, site: Site, text: Text): ClaimView | null {
  const view = claimView(claim, site.workspace, text);
  return view && data.result !== undefined ? { ...view, stale: null } : view;
}

/** Null where nobody wrote any of the three; empty where it is time to, so that the finding leads somewhere. */
export function buildMan({ opportunity, findings }: SiteOpportunity, site: Site, text: Text): ManRow[] | null {
  const { man } = opportunity.data;
  if (man === undefined || manKeys.every((key) => man[key] === undefined))
    return findings.some(({ id }) => id === 'man-unknown') ? [] : null;
  return manKeys.map((key) => ({
    label: text.labels.man[key],
    text: man[key]?.text ?? null,
    unknown: isManUnknown({ man }, key),
    claim: claimOf(man[key], opportunity, site, text),
  }));
}

/** Somebody of the customer who decides, or takes part in this deal. */
export interface DealPerson {
  name: string;
  url: string;
  parts: string[];
  influence: string | null;
  relation: SignItem;
  contact: SignItem;
}

/** Who has most influence on the deal first, then in the order of the plan; null where nobody is known. */
export function buildPeople(
  { opportunity }: SiteOpportunity,
  account: SiteAccount,
  site: Site,
  text: Text,
): DealPerson[] | null {
  const { labels, locale, ui } = text;
  const { workspace } = site;
  const { involved } = dealPeople(opportunity, account.plan, workspace);
  if (involved.length === 0) return null;
  const planOf = (person: Stakeholder): Plan =>
    workspace.plans.find(({ data }) => data.stakeholders.includes(person)) ?? account.plan;
  const influenceOf = ({ id, influence }: Stakeholder) =>
    opportunity.data.influences.find(({ stakeholder }) => stakeholder === id)?.influence ?? influence;
  const rank = (person: Stakeholder): number => {
    const influence = influenceOf(person);
    return influence === undefined ? degrees.length : degrees.indexOf(influence);
  };
  return involved
    .toSorted((a, b) => rank(a) - rank(b))
    .map((person) => {
      const [, , relation, contact] = signItems(person, text);
      const influence = influenceOf(person);
      const steps = opportunity.data.purchaseProcess.filter(({ stakeholders }) => stakeholders.includes(person.id));
      return {
        name: personLabel(person),
        url: `${urlOf(locale, accountPath(planOf(person).id))}#person-${person.id}`,
        parts: [
          ...(person.role ? [labels.role[person.role]] : []),
          ...person.buyingInfluences.map((kind) => labels.buyingInfluence[kind]),
          ...(steps.length > 0 && !person.role && person.buyingInfluences.length === 0
            ? [ui.project.sections['purchase-process']]
            : []),
        ],
        influence: influence === undefined ? null : labels.degree[influence],
        relation,
        contact,
      };
    });
}

/** A step of the customer's purchase. */
export interface ProcessRow {
  text: string;
  people: string[];
  due: string | null;
  done: string | null;
  overdue: boolean;
}

/** Null where no step is written. */
export function buildProcess({ opportunity }: SiteOpportunity, { plan }: SiteAccount, site: Site): ProcessRow[] | null {
  const { purchaseProcess, result } = opportunity.data;
  if (purchaseProcess.length === 0) return null;
  return purchaseProcess.map(({ text, stakeholders, due, done }) => ({
    text,
    people: stakeholders.map((id) => personLabelIn(plan.data, id)),
    due: due ?? null,
    done: done ?? null,
    overdue: result === undefined && done === undefined && due !== undefined && due < site.workspace.today,
  }));
}

/** The competitors of this deal, as the account's plan knows them. */
export interface RivalsView {
  rows: {
    name: string;
    strengths: string[];
    weaknesses: string[];
    expectedPrice: string | null;
    /** Who decides and likes them better than us. */
    favouredBy: string[];
    claim: ClaimView | null;
  }[];
  url: string;
}

/** Null where no competitor is named. */
export function buildRivals(one: SiteOpportunity, account: SiteAccount, site: Site, text: Text): RivalsView | null {
  const { opportunity } = one;
  const { plan } = account;
  const { deciders } = dealPeople(opportunity, plan, site.workspace);
  const rows = opportunity.data.competitors.flatMap((id) => {
    const rival = plan.data.competitors.find((competitor) => competitor.id === id);
    if (!rival) return [];
    const favours = (person: Stakeholder): boolean => {
      const theirs = rival.relations.find(({ stakeholder }) => stakeholder === person.id)?.relation;
      return (
        theirs !== undefined &&
        person.relation !== undefined &&
        relations.indexOf(theirs) < relations.indexOf(person.relation)
      );
    };
    return [
      {
        name: rival.name,
        strengths: rival.strengths,
        weaknesses: rival.weaknesses,
        expectedPrice: rival.expectedPrice === undefined ? null : text.format.money(rival.expectedPrice),
        favouredBy: deciders.filter(favours).map(personLabel),
        claim: claimOf(rival, opportunity, site, text),
      },
    ];
  });
  return rows.length === 0 ? null : { rows, url: `${urlOf(text.locale, accountPath(plan.id))}#competitors` };
}
