import { learntFrom, lessonsFor } from '../../domain/opportunity/lessons.ts';
import type { Opportunity } from '../../domain/plan.ts';
import type { Text } from '../../text/index.ts';
import { type Site, type SiteOpportunity, shortName } from '../site.ts';
import { opportunityPath, playbookHome, urlOf } from '../url.ts';

/** What a decided deal taught. */
export interface LessonsRow {
  deal: { name: string; url: string; lang: string };
  account: { name: string; lang: string };
  result: string;
  date: string;
  /** What it has in common with the deal of the page, in words; empty in a list of all. */
  why: string[];
  lessons: string[];
}

/** The lessons of similar deals, the most similar first [KAE F10]. */
export interface LessonsView {
  rows: LessonsRow[];
  /** How many deals there are beyond these, in words; null where there are none. */
  more: string | null;
  url: string;
}

const mostDeals = 5;
export const lessonsAnchor = 'lessons';

/** Null for a decided deal and where there is nothing to learn from. */
export function buildLessons({ opportunity }: SiteOpportunity, site: Site, text: Text): LessonsView | null {
  const found = lessonsFor(opportunity, site.workspace);
  if (found.length === 0) return null;
  const words = text.ui.project;
  return {
    rows: found.slice(0, mostDeals).map(({ from, reasons }) => ({
      ...lessonsRow(from, site, text),
      why: reasons.map((reason) => words.lessonReason[reason]),
    })),
    more: found.length > mostDeals ? words.lessonsMore(found.length - mostDeals) : null,
    url: `${urlOf(text.locale, playbookHome)}#${lessonsAnchor}`,
  };
}

/** All lessons, those of the newest decision first. */
export const allLessons = (site: Site, text: Text): LessonsRow[] =>
  learntFrom(site.workspace).map((from) => lessonsRow(from, site, text));

function lessonsRow({ account, id, data }: Opportunity, site: Site, { locale, labels }: Text): LessonsRow {
  const plan = site.workspace.byId.get(account);
  const lang = data.lang ?? plan?.data.lang ?? 'zh-CN';
  return {
    deal: { name: data.shortName ?? data.name, url: urlOf(locale, opportunityPath(account, id)), lang },
    account: { name: plan ? shortName(plan) : account, lang: plan?.data.lang ?? lang },
    result: data.result ? labels.resultState[data.result.state] : '',
    date: data.result?.date ?? '',
    why: [],
    lessons: data.review?.lessons ?? [],
  };
}
