import type { Opportunity, Plan } from '../../domain/plan.ts';
import type { Text } from '../../text/index.ts';
import { pageName } from '../playbook/playbook.ts';
import { ownerName, type Site, shortName } from '../site.ts';
import type { SheetMeta } from './one-page.ts';

export type Paper = 'A4' | 'A3';

/** What the sheets of a project share: head and foot. */
export interface SheetFrame {
  locale: Text['locale'];
  /** Language of the file's own words. */
  lang: string;
  ui: Text['ui'];
  meta: SheetMeta;
  paper: Paper;
  name: string;
  /** What kind of sheet it is. */
  kind: string;
  siteName: string;
  updated: string;
  /** The account, then what else places the deal. */
  tags: string[];
  owner: string;
  /** The state in a sentence or two. */
  verdict: string[];
  figures: Figure[];
}

/** One of the large figures under the head. */
export interface Figure {
  label: string;
  value: string;
  note: string | null;
  /** Set for what is against us, in words and weight too. */
  bad: boolean;
}

export interface FrameParts {
  title: string;
  kind: string;
  paper: Paper;
  verdict: string[];
  figures: Figure[];
}

export function sheetFrame(
  { data }: Opportunity,
  plan: Plan,
  { workspace }: Site,
  text: Text,
  { title, kind, paper, verdict, figures }: FrameParts,
): SheetFrame {
  const owner = nameIn(plan)(data.owner);
  const stage = workspace.playbook.byId.get(data.stage);
  return {
    locale: text.locale,
    lang: data.lang ?? plan.data.lang,
    ui: text.ui,
    meta: {
      title,
      author: owner === data.owner ? ownerName(plan) : owner,
      subject: kind,
      keywords: [plan.data.name, ...(data.product ? [data.product] : [])],
      lang: text.locale,
      date: data.updated,
    },
    paper,
    name: data.name,
    kind,
    siteName: workspace.settings.site.name,
    updated: data.updated,
    tags: [shortName(plan), ...(data.product ? [data.product] : []), ...(stage ? [pageName(stage, text).title] : [])],
    owner,
    verdict,
    figures,
  };
}

/** Names of people by the ids that plans use: ours first, then the customer's by title; the id itself where nobody has it. */
export const nameIn =
  ({ data }: Plan) =>
  (id: string): string =>
    data.team.find((one) => one.id === id)?.name ?? data.stakeholders.find((one) => one.id === id)?.title ?? id;
