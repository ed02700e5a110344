import type { Playbook, PlaybookPage } from '../../domain/playbook/playbook.ts';
import { pagesOfKind } from '../../domain/playbook/playbook.ts';
import { leadingTo, pipelinesOf } from '../../domain/playbook/uses.ts';
import type { Text } from '../../text/index.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import { buildProse, type ProseView } from '../prose.ts';
import { type Site, shortName } from '../site.ts';
import { accountPath, playbookHome, playbookPath, urlOf } from '../url.ts';
import { buildContent, type PageContent } from './content.ts';
import { buildPlaybookDeals, type PlaybookDeals } from './deals.ts';
import {
  courseLink,
  type PageLink,
  type PageName,
  pageLink,
  pageLinks,
  pageName,
  playbookLang,
  type TrackStep,
  trackOf,
} from './playbook.ts';

/** One page of the playbook: how is this step done? */
export interface PlaybookPageView {
  frame: PageFrame;
  kind: string;
  name: PageName;
  /** Language of the text. */
  lang: string;
  summary: string;
  /** The pipelines that the stage stands in, each with the stages before and after it. */
  tracks: { pipeline: PageLink; steps: TrackStep[]; previous: PageLink | null; next: PageLink | null }[];
  content: PageContent;
  prose: ProseView;
  /** Stages that use this tool or that this role takes part in. */
  stages: (PageLink & { pipeline: string | null })[];
  /** Courses that this page belongs to. */
  courses: (PageLink & { day: string })[];
  related: PageLink[];
  /** The opportunities that stand at this stage or go along this pipeline. */
  deals: PlaybookDeals | null;
  /** Accounts that use the page, then those that have still to write what it is about; each by name, at most `usesShown`. */
  uses: { name: string; lang: string; url: string; reasons: string; people: string[] }[];
  /** How many accounts more there are. */
  moreUses: number;
  file: string;
  contents: { id: string; label: string; depth: number }[];
}

/** Enough to find an example; the list of accounts has them all. */
const usesShown = 20;

export function buildPlaybookPage(page: PlaybookPage, site: Site, text: Text): PlaybookPageView {
  const { playbook, settings, today } = site.workspace;
  const { ui, labels } = text;
  const words = ui.playbook;
  const name = pageName(page, text);
  const tracks = pipelinesOf(page.id, playbook).map(({ pipeline, index }) => {
    const steps = trackOf(pipeline, page.id, playbook, text);
    const at = steps.findIndex(({ current }) => current);
    return {
      pipeline: { ...pageLink(pipeline, text), id: pipeline.id, place: index },
      steps,
      previous: linkOf(steps[at - 1]),
      next: linkOf(steps[at + 1]),
    };
  });
  const content = buildContent(page, site.workspace, text);
  const stages = leadingTo(page.id, playbook).map((stage) => ({
    ...pageLink(stage, text),
    pipeline: pipelineName(stage, playbook, text),
  }));
  const courses = coursesWith(page.id, playbook, text);
  const related = pageLinks(page.data.related, playbook, text);
  const uses = buildUses(page, site, text);
  const deals = buildPlaybookDeals(page, site, text);
  const [first] = tracks;
  return {
    frame: buildFrame({
      text,
      settings,
      today,
      path: playbookPath(page.id),
      title: name.title,
      current: 'playbook',
      breadcrumbs: [
        { label: words.title, path: playbookHome },
        ...(first ? [{ label: first.pipeline.title, path: playbookPath(first.pipeline.id) }] : []),
      ],
    }),
    kind: labels.playbookKind[page.kind],
    name,
    lang: playbookLang,
    summary: page.data.summary,
    tracks: tracks.map(({ pipeline: { title, url }, ...track }) => ({ pipeline: { title, url }, ...track })),
    content,
    prose: buildProse({ body: page.body, lang: playbookLang }, null, site, text),
    stages,
    courses,
    related,
    deals,
    uses,
    moreUses: (site.pageUses.get(page.id)?.length ?? 0) - uses.length,
    file: page.file,
    contents: [
      ...content.sections.map((id) => ({ id, label: words.sections[id], depth: 2 })),
      ...(page.body.pieces.length > 0 ? [{ id: 'how', label: words.sections.how, depth: 2 }] : []),
      ...page.body.headings
        .filter(({ depth }) => depth === 3)
        .map(({ id, text: label, depth }) => ({ id, label, depth })),
      ...(stages.length + courses.length > 0 ? [{ id: 'used-in', label: words.sections['used-in'], depth: 2 }] : []),
      ...(deals ? [{ id: 'opportunities', label: ui.project.heading, depth: 2 }] : []),
      ...(uses.length > 0 ? [{ id: 'accounts', label: words.sections.accounts, depth: 2 }] : []),
      ...(related.length > 0 ? [{ id: 'related', label: words.sections.related, depth: 2 }] : []),
    ],
  };
}

const linkOf = (step: TrackStep | undefined): PageLink | null => (step ? { title: step.title, url: step.url } : null);

function pipelineName(stage: PlaybookPage, playbook: Playbook, text: Text): string | null {
  const [found] = pipelinesOf(stage.id, playbook);
  return found ? pageName(found.pipeline, text).title : null;
}

function coursesWith(id: string, playbook: Playbook, text: Text): PlaybookPageView['courses'] {
  return pagesOfKind(playbook, 'curriculum').flatMap((curriculum) =>
    curriculum.data.courses
      .filter(({ pages }) => pages.includes(id))
      .map((course) => ({
        ...courseLink(curriculum, course, text),
        day: text.ui.playbook.day(course.day),
      })),
  );
}

function buildUses(page: PlaybookPage, site: Site, { locale, format, ui }: Text): PlaybookPageView['uses'] {
  const byName = new Intl.Collator(locale);
  const all = (site.pageUses.get(page.id) ?? []).flatMap((use) => {
    const plan = site.byId.get(use.account)?.plan;
    return plan ? [{ ...use, plan, name: shortName(plan), last: use.reasons[0] === 'open' ? 1 : 0 }] : [];
  });
  return all
    .sort((a, b) => a.last - b.last || byName.compare(a.name, b.name) || (a.account < b.account ? -1 : 1))
    .slice(0, usesShown)
    .map(({ account, plan, name, reasons, people }) => ({
      name,
      lang: plan.data.lang,
      url: urlOf(locale, accountPath(account)),
      reasons: format.list(reasons.map((reason) => ui.playbook.reasons[reason])),
      people: plan.data.stakeholders.filter(({ id }) => people.includes(id)).map(({ title }) => title),
    }));
}
