import { type Finding, finding, type Path } from '../../problem.ts';
import { checkKnown, duplicateIds, type Reference, repeatedReferences, to, unknownReference } from '../references.ts';
import type { KnownInPlaybook } from './known.ts';
import { pagesOfKind as ofKind, type PlaybookPage } from './playbook.ts';

/**
 * What is wrong between the pages of the playbook: references that lead nowhere, ids that stand twice, two pages for what there must be one page for,
 * stages that no pipeline names.
 */
export function checkPlaybook({ playbook, pageIds, unread, courses, ofKind: idsOf }: KnownInPlaybook): Finding[] {
  const { pages } = playbook;
  const stages = ofKind(playbook, 'stages');
  const curricula = ofKind(playbook, 'curriculum');
  const known = { 'playbook-page': pageIds, role: idsOf('roles'), course: courses ?? [] };
  return [
    ...pages.flatMap((page) =>
      checkKnown(
        page,
        references(page).filter(({ target }) => target !== 'course' || courses !== null),
        known,
      ),
    ),
    ...ofKind(playbook, 'pipelines').flatMap(({ file, data }) => [
      ...data.stages.flatMap((value, i) =>
        unknownReference(file, 'stage', value, { path: ['stages', i] }, idsOf('stages')),
      ),
      ...repeatedReferences(file, 'stages', data.stages),
    ]),
    ...[...stages, ...ofKind(playbook, 'scorecards')].flatMap(({ file, data }) =>
      duplicateIds(
        file,
        'criteria',
        data.criteria.map(({ id }) => id),
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
  // A pipeline that names what is no stage means one of those that are missing: that is one mistake, and it is said where it is written.
  if ([...named].some((id) => !stages.some((stage) => stage.id === id))) return [];
  return stages
    .filter(({ id }) => !named.has(id))
    .map(({ id, file }) => finding('stage-without-pipeline', file, { line: 1, column: 1 }, { id }));
}
