import { type Finding, finding, type Path } from '../../problem.ts';
import { checkKnown, type Reference, to, unknownReference } from '../references.ts';
import { pagesOfKind as ofKind, type PlaybookPage, playbookOf } from './playbook.ts';

/**
 * What is wrong between the pages of the playbook: references that lead nowhere, ids that stand twice, two pages for what there must be one page for,
 * stages that no pipeline names. `pages`: all that could be read, also in part; `pageIds`: of all files, also of those that could not be read.
 */
export function checkPlaybook(pages: readonly PlaybookPage[], pageIds: readonly string[]): Finding[] {
  const playbook = playbookOf(pages);
  const stages = ofKind(playbook, 'stages');
  const curricula = ofKind(playbook, 'curriculum');
  // Nobody knows of what kind a page is that could not be read, and what it holds.
  const unread = pageIds.filter((id) => !playbook.byId.has(id));
  const ids = (list: readonly { id: string }[]): string[] => [...list.map(({ id }) => id), ...unread];
  const known = {
    'playbook-page': pageIds,
    role: ids(ofKind(playbook, 'roles')),
    course: curricula.flatMap(({ data }) => data.courses.map(({ id }) => id)),
  };
  return [
    ...pages.flatMap((page) =>
      checkKnown(
        page,
        references(page).filter(({ target }) => target !== 'course' || unread.length === 0),
        known,
      ),
    ),
    ...ofKind(playbook, 'pipelines').flatMap(({ file, data }) => [
      ...data.stages.flatMap((value, i) =>
        unknownReference(file, 'playbook-page', value, { path: ['stages', i] }, ids(stages)),
      ),
      ...repeats(file, 'stages', data.stages, (index) => ['stages', index]),
    ]),
    ...[...stages, ...ofKind(playbook, 'scorecards')].flatMap(({ file, data }) =>
      repeats(
        file,
        'criteria',
        data.criteria.map(({ id }) => id),
        (index) => ['criteria', index, 'id'],
      ),
    ),
    ...repeatedCourses(curricula),
    ...repeatedPages(pages),
    ...onceOnly(ofKind(playbook, 'scorecards'), 'purpose', ({ data }) => data.purpose),
    ...onceOnly(ofKind(playbook, 'styles'), 'style', ({ data }) => data.style),
    ...(unread.length > 0 ? [] : lostStages(stages, ofKind(playbook, 'pipelines'))),
  ];
}

const toPages = (ids: readonly string[], ...path: Path): Reference[] =>
  ids.flatMap((value, i) => to('playbook-page', value, ...path, i));

/** All references of a page's frontmatter but those of pipelines to stages, which must be stages. */
function references({ data }: PlaybookPage): Reference[] {
  return [
    ...toPages(data.related, 'related'),
    ...('tools' in data ? toPages(data.tools, 'tools') : []),
    ...('roles' in data ? data.roles.flatMap((value, i) => to('role', value, 'roles', i)) : []),
    ...('duties' in data ? data.courses.flatMap((value, i) => to('course', value, 'courses', i)) : []),
    ...('courses' in data && !('duties' in data)
      ? data.courses.flatMap(({ pages }, i) => toPages(pages, 'courses', i, 'pages'))
      : []),
  ];
}

function repeats(file: string, list: string, ids: readonly string[], pathOf: (index: number) => Path): Finding[] {
  return ids.flatMap((value, index) => {
    const first = ids.indexOf(value);
    return first < index
      ? [finding('duplicate-id', file, { path: pathOf(index) }, { value, list, first: first + 1 })]
      : [];
  });
}

/** Colleagues' courses are named by their ids alone, so that an id stands once in all curricula. */
function repeatedCourses(curricula: readonly PlaybookPage<'curriculum'>[]): Finding[] {
  const all = curricula.flatMap(({ file, data }) => data.courses.map(({ id }, index) => ({ id, index, file })));
  return all.flatMap(({ id, index, file }, at) => {
    const first = all.findIndex((one) => one.id === id);
    const before = all[first];
    if (before === undefined || first === at) return [];
    const list = before.file === file ? 'courses' : `${before.file} › courses`;
    return [
      finding('duplicate-id', file, { path: ['courses', index, 'id'] }, { value: id, list, first: before.index + 1 }),
    ];
  });
}

/** Files of one name in two folders. */
function repeatedPages(pages: readonly PlaybookPage[]): Finding[] {
  return pages.flatMap(({ id, file }, index) => {
    const first = pages.findIndex((page) => page.id === id);
    const other = pages[first]?.file ?? '';
    return first < index ? [finding('duplicate-page', file, { line: 1, column: 1 }, { id, other })] : [];
  });
}

/** Pages that are looked up by what they are for, of which there must be one. */
function onceOnly<Page extends PlaybookPage>(
  pages: readonly Page[],
  key: 'purpose' | 'style',
  valueIn: (page: Page) => string,
): Finding[] {
  return pages.flatMap((page, index) => {
    const value = valueIn(page);
    const first = pages.findIndex((one) => valueIn(one) === value);
    const other = pages[first]?.file ?? '';
    return first < index ? [finding('duplicate-purpose', page.file, { path: [key] }, { key, value, other })] : [];
  });
}

function lostStages(
  stages: readonly PlaybookPage<'stages'>[],
  pipelines: readonly PlaybookPage<'pipelines'>[],
): Finding[] {
  const named = new Set(pipelines.flatMap(({ data }) => data.stages));
  return stages
    .filter(({ id }) => !named.has(id))
    .map(({ id, file }) => finding('stage-without-pipeline', file, { line: 1, column: 1 }, { id }));
}
