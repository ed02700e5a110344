import type { Workspace } from '../../domain/plan.ts';
import { type PlaybookPage, pagesOfKind } from '../../domain/playbook/playbook.ts';
import type { PlaybookData } from '../../schemas/playbook.ts';
import type { Text } from '../../text/index.ts';
import { ourPeoplePath, urlOf } from '../url.ts';
import { courseLink, criterionIn, type PageLink, pageLink, pageLinks, playbookLang } from './playbook.ts';

/** Headings of what a page says in its fields, in the order of the page. */
export type ContentSection =
  | 'stages'
  | 'tasks'
  | 'criteria'
  | 'means'
  | 'questions'
  | 'signs'
  | 'manners'
  | 'duties'
  | 'required'
  | 'holders'
  | 'courses'
  | 'scorecard';

/** What a page says in its fields; parts of other kinds are null. Words are in Chinese, titles and criteria in the language of the site. */
export interface PageContent {
  sections: ContentSection[];
  pipeline: (PageLink & { probability: string | null; goal: string; milestone: string })[] | null;
  stage: StageView | null;
  questions: { group: string; rows: { text: string; why: string | null }[] }[] | null;
  style: { signs: string[]; dos: string[]; donts: string[] } | null;
  role: { duties: string[]; courses: (PageLink & { day: string; text: string })[]; holders: PageLink[] } | null;
  days: { day: string; courses: CourseView[] }[] | null;
  scorecard: { weights: number; groups: { group: string; share: string; rows: CriterionView[] }[] } | null;
}

export interface StageView {
  goal: string;
  milestone: string;
  probability: string | null;
  tasks: string[];
  /** `lang`: that of the text where it is not that of the page. */
  criteria: { id: string; text: string; lang: string | null; need: string; mandatory: boolean }[];
  tools: PageLink[];
  roles: PageLink[];
  templates: string[];
}

export interface CourseView {
  id: string;
  title: string;
  text: string;
  pages: PageLink[];
  /** Names of the colleagues who have done it. */
  done: string[];
}

export interface CriterionView {
  id: string;
  title: string;
  /** Its part of all weights. */
  share: string;
  weight: number;
  axis: string | null;
  scale: string | null;
}

/** The parts that a page of each kind has, in order. */
const sectionsOf: Record<PlaybookPage['kind'], ContentSection[]> = {
  pipelines: ['stages'],
  stages: ['tasks', 'criteria', 'means'],
  tools: [],
  questions: ['questions'],
  styles: ['signs', 'manners'],
  guides: [],
  roles: ['duties', 'required', 'holders'],
  curriculum: ['courses'],
  scorecards: ['scorecard'],
};

export function buildContent(page: PlaybookPage, workspace: Workspace, text: Text): PageContent {
  const content: PageContent = {
    sections: sectionsOf[page.kind],
    pipeline: null,
    stage: null,
    questions: null,
    style: null,
    role: null,
    days: null,
    scorecard: null,
  };
  if (is(page, 'pipelines')) content.pipeline = pipelineOf(page.data, workspace, text);
  if (is(page, 'stages')) content.stage = stageOf(page.data, workspace, text);
  if (is(page, 'questions')) content.questions = questionsOf(page.data);
  if (is(page, 'styles')) content.style = { signs: page.data.signs, dos: page.data.dos, donts: page.data.donts };
  if (is(page, 'roles')) content.role = roleOf(page, workspace, text);
  if (is(page, 'curriculum')) content.days = daysOf(page, workspace, text);
  if (is(page, 'scorecards')) content.scorecard = scorecardOf(page.data, text);
  const empty =
    content.stage && content.stage.tools.length + content.stage.roles.length + content.stage.templates.length === 0;
  const noCourses = content.role?.courses.length === 0;
  const noHolders = content.role?.holders.length === 0;
  return {
    ...content,
    sections: content.sections.filter(
      (id) => !(id === 'means' && empty) && !(id === 'required' && noCourses) && !(id === 'holders' && noHolders),
    ),
  };
}

const is = <Kind extends PlaybookPage['kind']>(page: PlaybookPage, kind: Kind): page is PlaybookPage<Kind> =>
  page.kind === kind;

const percent = (probability: number | undefined, { format }: Text): string | null =>
  probability === undefined ? null : format.percent(probability / 100);

function pipelineOf({ stages }: PlaybookData<'pipelines'>, { playbook }: Workspace, text: Text) {
  const all = pagesOfKind(playbook, 'stages');
  return stages.flatMap((id) => {
    const stage = all.find((page) => page.id === id);
    if (!stage) return [];
    const { goal, milestone, probability } = stage.data;
    return [{ ...pageLink(stage, text), probability: percent(probability, text), goal, milestone }];
  });
}

function stageOf(data: PlaybookData<'stages'>, { playbook }: Workspace, text: Text): StageView {
  const words = text.ui.playbook;
  return {
    goal: data.goal,
    milestone: data.milestone,
    probability: percent(data.probability, text),
    tasks: data.tasks,
    criteria: data.criteria.map(({ id, mandatory, ...criterion }) => ({
      id,
      ...criterionIn(criterion, text),
      need: mandatory ? words.mandatory : words.optional,
      mandatory,
    })),
    tools: pageLinks(data.tools, playbook, text),
    roles: pageLinks(data.roles, playbook, text),
    templates: data.templates,
  };
}

const questionsOf = ({ questions }: PlaybookData<'questions'>) =>
  [...Map.groupBy(questions, ({ group }) => group)].map(([group, rows]) => ({
    group,
    rows: rows.map(({ text, why }) => ({ text, why: why ?? null })),
  }));

/** Courses in the order of the curriculum; who holds the role, in the order of content/people.yaml, as on the page of our people. */
function roleOf({ id: role, data }: PlaybookPage<'roles'>, { playbook, people }: Workspace, text: Text) {
  return {
    duties: data.duties,
    courses: pagesOfKind(playbook, 'curriculum').flatMap((curriculum) =>
      curriculum.data.courses
        .filter(({ id }) => data.courses.includes(id))
        .map((course) => ({
          ...courseLink(curriculum, course, text),
          day: text.ui.playbook.day(course.day),
          text: course.text,
        })),
    ),
    holders: people.people
      .filter((one) => one.role === role)
      .map(({ id, name }) => ({ title: name, url: `${urlOf(text.locale, ourPeoplePath)}#person-${id}` })),
  };
}

/** By day; of one day in the order of the curriculum. */
function daysOf(curriculum: PlaybookPage<'curriculum'>, { playbook, people }: Workspace, text: Text) {
  const sorted = curriculum.data.courses.toSorted((a, b) => a.day - b.day);
  return [...Map.groupBy(sorted, ({ day }) => day)].map(([day, list]) => ({
    day: text.ui.playbook.day(day),
    courses: list.map((course) => ({
      id: course.id,
      title: courseLink(curriculum, course, text).title,
      text: course.text,
      pages: pageLinks(course.pages, playbook, text),
      done: people.people
        .filter(({ training }) => training.some(({ course: done }) => done === course.id))
        .map(({ name }) => name),
    })),
  }));
}

function scorecardOf({ criteria }: PlaybookData<'scorecards'>, { locale, format, ui }: Text) {
  const all = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const chinese = locale === playbookLang;
  return {
    weights: all,
    groups: [...Map.groupBy(criteria, ({ group }) => group)].map(([group, rows]) => ({
      group: chinese ? group : (rows[0]?.groupEn ?? group),
      share: format.percent(rows.reduce((sum, { weight }) => sum + weight, 0) / all),
      rows: rows.map(({ id, title, titleEn, weight, axis, scale }) => ({
        id,
        title: chinese ? title : titleEn,
        share: format.percent(weight / all),
        weight,
        axis: axis ? ui.playbook.axis[axis] : null,
        scale: scale ?? null,
      })),
    })),
  };
}
