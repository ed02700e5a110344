import type { Plan } from '../../domain/plan.ts';
import { type Playbook, type PlaybookPage, pagesOfKind } from '../../domain/playbook/playbook.ts';
import { funnelPipeline, pipelinesOf } from '../../domain/playbook/uses.ts';
import { type PlaybookKind, playbookKinds } from '../../schemas/playbook.ts';
import type { Text } from '../../text/index.ts';
import { buildFrame, type PageFrame } from '../page.ts';
import { allLessons, type LessonsRow } from '../project/lessons.ts';
import type { Site } from '../site.ts';
import { playbookHome, playbookPath, urlOf } from '../url.ts';

/** The language that all pages of the playbook are written in; their titles have both. */
export const playbookLang = 'zh-CN';

/** A title in the language of the site, with the other one beside it. */
export interface PageName {
  title: string;
  other: string;
  otherLang: string;
}

/** A page of the playbook by its title in the language of the site. */
export interface PageLink {
  title: string;
  url: string;
}

/** A stage among those of its pipeline. */
export interface TrackStep extends PageLink {
  /** `25%`; null where the stage has none. */
  probability: string | null;
  current: boolean;
}

/** A criterion in the language of the page where it is written in it; `lang`: null for that of the page. */
export const criterionIn = (
  { text: written, textEn }: { text: string; textEn?: string | undefined },
  { locale }: Text,
): { text: string; lang: string | null } =>
  locale === playbookLang
    ? { text: written, lang: null }
    : { text: textEn ?? written, lang: textEn === undefined ? playbookLang : null };

export const pageName = ({ data }: Pick<PlaybookPage, 'data'>, { locale }: Text): PageName =>
  locale === playbookLang
    ? { title: data.title, other: data.titleEn, otherLang: 'en' }
    : { title: data.titleEn, other: data.title, otherLang: playbookLang };

export const pageLink = (page: PlaybookPage, text: Text): PageLink => ({
  title: pageName(page, text).title,
  url: urlOf(text.locale, playbookPath(page.id)),
});

/** A course of a curriculum: its row on that page. */
export const courseLink = (
  curriculum: PlaybookPage<'curriculum'>,
  { id, title, titleEn }: { id: string; title: string; titleEn: string },
  text: Text,
): PageLink => ({
  title: text.locale === playbookLang ? title : titleEn,
  url: `${pageLink(curriculum, text).url}#course-${id}`,
});

/** The pages with these ids, in their order; what can't be read is left out. */
export const pageLinks = (ids: readonly string[], playbook: Playbook, text: Text): PageLink[] =>
  ids.flatMap((id) => {
    const page = playbook.byId.get(id);
    return page ? [pageLink(page, text)] : [];
  });

/** The stages of a pipeline in order; `current`: id of the stage that the reader is on. */
export const trackOf = (
  { data }: PlaybookPage<'pipelines'>,
  current: string | null,
  playbook: Playbook,
  text: Text,
): TrackStep[] =>
  data.stages.flatMap((id) => {
    const stage = pagesOfKind(playbook, 'stages').find((page) => page.id === id);
    if (!stage) return [];
    const { probability } = stage.data;
    return [
      {
        ...pageLink(stage, text),
        probability: probability === undefined ? null : text.format.percent(probability / 100),
        current: id === current,
      },
    ];
  });

/** The overview: how is this step done? */
export interface PlaybookView {
  frame: PageFrame;
  pipelines: (PageName & { url: string; summary: string; steps: TrackStep[] })[];
  /** Pages by kind, but for pipelines and the stages that stand in them. */
  kinds: { kind: PlaybookKind; label: string; pages: (PageName & { url: string; summary: string })[] }[];
  /** What decided deals taught, the newest first. */
  lessons: LessonsRow[];
}

export function buildPlaybook(site: Site, text: Text): PlaybookView {
  const { playbook, settings, today } = site.workspace;
  const entry = (page: PlaybookPage) => ({
    ...pageName(page, text),
    url: urlOf(text.locale, playbookPath(page.id)),
    summary: page.data.summary,
  });
  const lost = ({ kind, id }: PlaybookPage): boolean => kind !== 'stages' || pipelinesOf(id, playbook).length === 0;
  return {
    frame: buildFrame({
      text,
      settings,
      today,
      path: playbookHome,
      title: text.ui.playbook.title,
      current: 'playbook',
    }),
    pipelines: pagesOfKind(playbook, 'pipelines').map((page) => ({
      ...entry(page),
      steps: trackOf(page, null, playbook, text),
    })),
    kinds: playbookKinds
      .filter((kind) => kind !== 'pipelines')
      .map((kind) => ({
        kind,
        label: text.labels.playbookKind[kind],
        pages: pagesOfKind(playbook, kind).filter(lost).map(entry),
      }))
      .filter(({ pages }) => pages.length > 0),
    lessons: allLessons(site, text),
  };
}

/** A page that an account's page shows, with what it is for, which is written in Chinese. */
export interface UsedPage extends PageLink {
  kind: string;
  summary: string;
}

/** The pages of these ids, each once, in their order; what can't be read is left out. */
export const buildUsedPages = (ids: readonly string[], playbook: Playbook, text: Text): UsedPage[] =>
  [...new Set(ids)].flatMap((id) => {
    const page = playbook.byId.get(id);
    return page
      ? [{ ...pageLink(page, text), kind: text.labels.playbookKind[page.kind], summary: page.data.summary }]
      : [];
  });

/** Ids of the pages that a plan works by, in its order, and the stage of the strategic funnel where its sale stands. */
export const pagesNamedBy = ({ data }: Plan): string[] => [
  ...data.playbook,
  ...(data.salesObjective?.funnel ? [`${funnelPipeline}-${data.salesObjective.funnel}`] : []),
];

/** Address of the page on a social style; null where the playbook has none. */
export function stylePageUrl(style: string, playbook: Playbook, { locale }: Text): string | null {
  const page = pagesOfKind(playbook, 'styles').find(({ data }) => data.style === style);
  return page ? urlOf(locale, playbookPath(page.id)) : null;
}
