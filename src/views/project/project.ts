import type { Text } from '../../text/index.ts';
import type { ContentsGroup } from '../account/contents.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import { buildCharter, type CharterView } from '../project-plan/charter.ts';
import { buildCommunications, type CommunicationsView } from '../project-plan/communications.ts';
import { buildOgsm, type OgsmView } from '../project-plan/ogsm.ts';
import { buildRaci, type RaciView } from '../project-plan/raci.ts';
import { buildRisks, type RisksView } from '../project-plan/risks.ts';
import { buildProse, type ProseView } from '../prose.ts';
import { buildSchedule, type ScheduleView } from '../schedule/schedule.ts';
import { type Site, type SiteAccount, type SiteOpportunity, shortName } from '../site.ts';
import { accountPath, opportunityPath } from '../url.ts';
import { buildReview, type ReviewView } from './review.ts';
import { buildStanding, type StandingView } from './standing.ts';

/** The page of a project: will it come in time and what stops it? */
export interface ProjectView {
  frame: PageFrame;
  /** Language of the file's own words. */
  lang: string;
  name: string;
  summary: string;
  file: string;
  standing: StandingView;
  review: ReviewView | null;
  charter: CharterView | null;
  ogsm: OgsmView | null;
  schedule: ScheduleView | null;
  raci: RaciView | null;
  risks: RisksView | null;
  communications: CommunicationsView | null;
  prose: ProseView;
  contents: ContentsGroup[];
}

export function buildProject(one: SiteOpportunity, account: SiteAccount, site: Site, text: Text): ProjectView {
  const { opportunity } = one;
  const { data } = opportunity;
  const { plan } = account;
  const { settings, today } = site.workspace;
  const lang = data.lang ?? plan.data.lang;
  return {
    frame: buildFrame({
      text,
      settings,
      today,
      path: opportunityPath(plan.id, opportunity.id),
      title: data.name,
      current: 'accounts',
      breadcrumbs: [
        { label: text.ui.accounts.title, path: '/accounts/' },
        { label: shortName(plan), path: accountPath(plan.id) },
      ],
    }),
    lang,
    name: data.name,
    summary: data.summary,
    file: opportunity.file,
    standing: buildStanding(one, account, site, text),
    review: buildReview(one, account, site, text),
    charter: buildCharter(one, account, site, text),
    ogsm: buildOgsm(one, account, site, text),
    schedule: buildSchedule(one, account, site, text),
    raci: buildRaci(one, account, site, text),
    risks: buildRisks(one, account, site, text),
    communications: buildCommunications(one, account, site, text),
    prose: buildProse({ body: opportunity.body, lang }, plan, site, text, new Map()),
    contents: [],
  };
}
