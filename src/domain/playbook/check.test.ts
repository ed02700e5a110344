import { expect, test } from 'vitest';
import { pageOf, shown } from '../cases.ts';
import { checkPlaybook } from './check.ts';
import { knownInPlaybook } from './known.ts';
import type { PlaybookPage } from './playbook.ts';

const ids = (pages: readonly PlaybookPage[]) => pages.map(({ id }) => id);
const found = (...pages: PlaybookPage[]) => shown(checkPlaybook(knownInPlaybook(pages, ids(pages), [])));

const sound = [
  pageOf('pipelines', 'sale'),
  pageOf('stages', 'lead', { tools: ['spin'], roles: ['manager'] }),
  pageOf('tools', 'spin', { related: ['manager'] }),
  pageOf('roles', 'manager', { courses: ['overview'] }),
  pageOf('curriculum', 'five-days'),
];

test('a playbook whose references all lead somewhere is sound', () => {
  expect(found(...sound)).toEqual([]);
});

test.each([
  ['a related page', pageOf('guides', 'crisis', { related: ['spim'] }), 'unknown-reference related/0'],
  ['a tool of a stage', pageOf('stages', 'lead', { tools: ['spin', 'spim'] }), 'unknown-reference tools/1'],
  ['a role that is a tool', pageOf('stages', 'lead', { roles: ['spin'] }), 'unknown-reference roles/0'],
  ['a stage that is a tool', pageOf('pipelines', 'sale', { stages: ['lead', 'spin'] }), 'unknown-reference stages/1'],
  ['a course', pageOf('roles', 'manager', { courses: ['overview', 'visit'] }), 'unknown-reference courses/1'],
  [
    'a page of a course',
    pageOf('curriculum', 'five-days', {
      courses: [{ id: 'overview', day: 1, title: '总览', titleEn: 'Overview', text: '总览', pages: ['spim'] }],
    }),
    'unknown-reference courses/0/pages/0',
  ],
])('%s that does not exist is found where it is written', (_what, page, expected) => {
  expect(found(...sound.filter(({ id }) => id !== page.id), page)).toEqual([expected]);
});

test('an unknown id is told the nearest page', () => {
  const pages = [...sound, pageOf('guides', 'crisis', { related: ['spim'] })];
  expect(checkPlaybook(knownInPlaybook(pages, ids(pages), []))[0]?.params).toMatchObject({
    target: 'playbook-page',
    nearest: 'spin',
  });
});

test('a page that could not be read may be anything that is referred to', () => {
  const pages = [
    pageOf('pipelines', 'sale', { stages: ['lost'] }),
    pageOf('stages', 'lead', { tools: ['lost'], roles: ['lost'] }),
    pageOf('roles', 'manager', { courses: ['unknown'] }),
  ];
  expect(shown(checkPlaybook(knownInPlaybook(pages, [...ids(pages), 'lost'], [])))).toEqual([]);
});

test('ids stand once: pages, stages of a pipeline, criteria, courses of all curricula', () => {
  expect(found(...sound, pageOf('guides', 'spin'))).toEqual(['duplicate-page 1:1']);
  expect(found(...sound.slice(1), pageOf('pipelines', 'sale', { stages: ['lead', 'lead'] }))).toEqual([
    'listed-twice stages/1',
  ]);
  const criteria = ['a', 'b', 'a'].map((id) => ({ id, text: '已证实' }));
  expect(found(...sound.filter(({ id }) => id !== 'lead'), pageOf('stages', 'lead', { criteria }))).toEqual([
    'duplicate-id criteria/2/id',
  ]);
  expect(found(...sound, pageOf('curriculum', 'ten-days'))).toEqual(['duplicate-id courses/0/id']);
});

test('there is one scorecard for each purpose and one page for each style', () => {
  expect(found(pageOf('scorecards', 'a'), pageOf('scorecards', 'b', { purpose: 'ideal-customer' }))).toEqual([]);
  expect(found(pageOf('scorecards', 'a'), pageOf('scorecards', 'b'))).toEqual(['duplicate-purpose purpose']);
  expect(found(pageOf('styles', 'a'), pageOf('styles', 'b'), pageOf('styles', 'c', { style: 'amiable' }))).toEqual([
    'duplicate-purpose style',
  ]);
});

test('a stage that no pipeline names is found', () => {
  expect(found(...sound, pageOf('stages', 'contact'))).toEqual(['stage-without-pipeline 1:1']);
});

test('a tool among the stages of a pipeline is no stage, and that is one mistake', () => {
  const pages = [
    ...sound.slice(1),
    pageOf('stages', 'contact'),
    pageOf('pipelines', 'sale', { stages: ['lead', 'spin'] }),
  ];
  const findings = checkPlaybook(knownInPlaybook(pages, ids(pages), []));
  expect(findings.map(({ id, params }) => [id, params])).toEqual([
    ['unknown-reference', expect.objectContaining({ target: 'stage', value: 'spin', known: ['contact', 'lead'] })],
  ]);
});
