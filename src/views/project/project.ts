import type { Text } from '../../text/index.ts';
import type { ContentsGroup } from '../account/contents.ts';
import { type Gap, gapsOf } from '../gap.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import { buildUsedPages, type UsedPage } from '../playbook/playbook.ts';
import { buildCharter, type CharterView } from '../project-plan/charter.ts';
import { buildCommunications, type CommunicationsView } from '../project-plan/communications.ts';
import { buildOgsm, type OgsmView } from '../project-plan/ogsm.ts';
import { buildRaci, type RaciView } from '../project-plan/raci.ts';
import { buildRisks, type RisksView } from '../project-plan/risks.ts';
import { buildProse, type ProseView } from '../prose.ts';
import { buildSchedule, type ScheduleView } from '../schedule/schedule.ts';
import { type Site, type SiteAccount, type SiteOpportunity, shortName } from '../site.ts';
import { accountPath, opportunityPath, urlOf } from '../url.ts';
import { type ProjectPart, type ProjectSection, projectContents, projectParts } from './contents.ts';
import {
  buildMan,
  buildPeople,
  buildProcess,
  buildRivals,
  type DealPerson,
  type ManRow,
  type ProcessRow,
  type RivalsView,
} from './deal.ts';
import { buildLessons, type LessonsView } from './lessons.ts';
import { buildReview, type ReviewView } from './review.ts';
import { buildStages, type StagesView } from './stages.ts';
import { buildStanding, type StandingView } from './standing.ts';

/** The page of a project: will it come in time and what stops it? Parts that nobody has written are null. */
export interface ProjectView {
  frame: PageFrame;
  /** Language of the file's own words. */
  lang: string;
  name: string;
  summary: string;
  file: string;
  standing: StandingView;
  stages: StagesView | null;
  man: ManRow[] | null;
  people: DealPerson[] | null;
  process: ProcessRow[] | null;
  rivals: RivalsView | null;
  lessons: LessonsView | null;
  review: ReviewView | null;
  charter: CharterView | null;
  ogsm: OgsmView | null;
  schedule: ScheduleView | null;
  raci: RaciView | null;
  risks: RisksView | null;
  communications: CommunicationsView | null;
  usedPages: UsedPage[];
  prose: ProseView;
  /** The order of the parts. */
  order: ProjectPart[];
  /** What the author could still write, in one line. */
  gaps: Gap[];
  contents: ContentsGroup[];
}

export function buildProject(one: SiteOpportunity, account: SiteAccount, site: Site, text: Text): ProjectView {
  const { opportunity } = one;
  const { data, body } = opportunity;
  const { plan } = account;
  const { settings, today, playbook } = site.workspace;
  const lang = data.lang ?? plan.data.lang;
  const parts = {
    stages: buildStages(one, site, text),
    man: buildMan(one, site, text),
    people: buildPeople(one, account, site, text),
    process: buildProcess(one, account, site),
    rivals: buildRivals(one, account, site, text),
    lessons: buildLessons(one, site, text),
    review: buildReview(one, account, site, text),
    charter: buildCharter(one, account, site, text),
    ogsm: buildOgsm(one, account, site, text),
    schedule: data.tasks.length + (data.schedule ? 1 : 0) > 0 ? buildSchedule(one, account, site, text) : null,
    raci: buildRaci(one, account, site, text),
    risks: buildRisks(one, account, site, text),
    communications: buildCommunications(one, account, site, text),
    usedPages: buildUsedPages(data.playbook, playbook, text),
  };
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
    ...parts,
    prose: buildProse({ body, lang }, plan, site, text, new Map(), urlOf(text.locale, accountPath(plan.id))),
    order: projectParts,
    gaps: projectGaps(one, parts, text),
    contents: projectContents(
      present(one, parts),
      [
        ...(parts.usedPages.length > 0 ? [{ id: 'playbook', label: text.ui.playbook.used }] : []),
        ...(body.pieces.length > 0 ? [{ id: 'prose', label: text.ui.account.prose }] : []),
      ],
      body.headings,
      text,
    ),
  };
}

type Parts = Pick<ProjectView, ProjectPart>;

/** The sections that the page has. */
function present({ opportunity }: SiteOpportunity, parts: Parts): ReadonlySet<ProjectSection> {
  const { data } = opportunity;
  const plan = parts.schedule?.plan;
  const has: Record<ProjectSection, boolean> = {
    stages: parts.stages !== null,
    man: parts.man !== null,
    people: parts.people !== null,
    'purchase-process': parts.process !== null,
    competitors: parts.rivals !== null,
    lessons: parts.lessons !== null,
    review: parts.review !== null,
    schedule: parts.schedule !== null,
    network: plan?.network != null,
    wbs: plan?.wbs != null,
    load: plan?.load != null,
    simulation: plan?.simulation != null,
    risks: parts.risks !== null,
    raci: parts.raci !== null,
    organisation: data.organisation !== undefined,
    communications: parts.communications !== null,
    'kick-off': data.kickOff !== undefined,
    charter: parts.charter !== null && data.charter !== undefined,
    ogsm: parts.ogsm !== null,
  };
  return new Set((Object.keys(has) as ProjectSection[]).filter((section) => has[section]));
}

/** What an open deal could say and does not; a decided one has only its review to write, which its section asks for. */
function projectGaps({ opportunity }: SiteOpportunity, parts: Parts, { ui }: Text): Gap[] {
  const { data } = opportunity;
  if (data.result !== undefined) return [];
  const words = ui.project.sections;
  return gapsOf([
    [data.evidence.length === 0, 'evidence', ui.project.proof],
    [parts.man === null, 'man', words.man],
    [parts.process === null, 'purchaseProcess', words['purchase-process']],
    [data.competitors.length === 0, 'competitors', words.competitors],
    [data.tasks.length === 0, 'schedule, tasks', ui.schedule.title],
    [data.risks.length === 0, 'risks', words.risks],
    [data.communications.length === 0, 'communications', words.communications],
    [data.charter === undefined, 'charter', words.charter],
    [data.ogsm === undefined, 'ogsm', words.ogsm],
  ]);
}
