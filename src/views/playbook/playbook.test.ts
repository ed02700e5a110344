import { expect, test } from 'vitest';
import { pageOf, planOf, workspaceOf } from '../../domain/cases.ts';
import { playbookOf } from '../../domain/playbook/playbook.ts';
import { sectionStates } from '../../domain/playbook/sections.ts';
import { ourPeople } from '../../schemas/our-people.ts';
import { textFor } from '../../text/index.ts';
import { buildHowTo } from '../account/how-to.ts';
import { buildSite } from '../site.ts';
import { buildPlaybookPage } from './page.ts';
import { buildPlaybook, buildUsedPages, pagesNamedBy, stylePageUrl } from './playbook.ts';

const [zh, en] = [textFor('zh-CN', 'CNY'), textFor('en', 'CNY')];
const pages = [
  pageOf('pipelines', 'sale', { title: '项目型销售', titleEn: 'Project sale', stages: ['lead', 'contact', 'bid'] }),
  pageOf('stages', 'lead', { probability: 5 }),
  pageOf('stages', 'contact', {
    title: '初步接触',
    titleEn: 'First contact',
    probability: 25,
    tools: ['cute', 'spin'],
  }),
  pageOf('stages', 'bid', { roles: ['manager'] }),
  pageOf('stages', 'lost'),
  pageOf('tools', 'spin', { related: ['cute', 'nowhere'] }),
  pageOf('tools', 'cute'),
  pageOf('questions', 'first', {
    questions: ['a', 'b', 'a'].map((group, index) => ({ group, text: `${index}` })),
  }),
  pageOf('styles', 'fast', { style: 'driver' }),
  pageOf('roles', 'manager', { courses: ['visits', 'overview'] }),
  pageOf('curriculum', 'five-days', {
    courses: [
      { id: 'visits', day: 2, title: '拜访', titleEn: 'Visits', text: '七步', pages: ['spin'] },
      { id: 'overview', day: 1, title: '总览', titleEn: 'Overview', text: '总览' },
    ],
  }),
  pageOf('scorecards', 'value', {
    criteria: [
      { id: 'x', title: '甲', titleEn: 'X', group: '一', groupEn: 'One', weight: 3 },
      { id: 'y', title: '乙', titleEn: 'Y', group: '二', groupEn: 'Two', weight: 1, axis: 'strength' },
      { id: 'z', title: '丙', titleEn: 'Z', group: '一', groupEn: 'One', weight: 1 },
    ],
  }),
];
const plan = planOf('a', {
  playbook: ['spin', 'nowhere', 'strategic-funnel-close'],
  salesObjective: { what: '终端', funnel: 'close' },
  stakeholders: [{ id: 'head', title: '主任', style: 'driver' }],
});
const playbook = playbookOf(pages);
const people = ourPeople.parse({
  people: [{ id: 'chen-jing', name: '陈静', role: 'manager', training: [{ course: 'visits', done: '2026-05-01' }] }],
});
const site = buildSite(workspaceOf([plan], undefined, undefined, { playbook, people }), []);
const view = (id: string, text = zh) => buildPlaybookPage(playbook.byId.get(id) as (typeof pages)[number], site, text);

test('a stage stands in its pipeline between the stages before and after it', () => {
  const [track] = view('contact').tracks;
  expect(track?.steps.map(({ title, probability, current }) => [title, probability, current])).toEqual([
    ['lead', '5%', false],
    ['初步接触', '25%', true],
    ['bid', null, false],
  ]);
  expect([track?.previous?.title, track?.next?.title]).toEqual(['lead', 'bid']);
  expect([view('lead').tracks[0]?.previous, view('bid').tracks[0]?.next]).toEqual([null, null]);
  expect(view('lost').tracks).toEqual([]);
});

test('the English site shows the English title first, and both languages lead to their own pages', () => {
  expect(view('contact', en).name).toEqual({ title: 'First contact', other: '初步接触', otherLang: 'zh-CN' });
  expect(view('contact').name).toEqual({ title: '初步接触', other: 'First contact', otherLang: 'en' });
  expect(view('contact', en).content.stage?.tools.map(({ url }) => url)).toEqual([
    '/en/playbook/cute/',
    '/en/playbook/spin/',
  ]);
});

test('a page says where it is used: stages, courses, accounts; what does not exist is left out', () => {
  const spin = view('spin');
  expect(spin.stages).toEqual([{ title: '初步接触', url: '/playbook/contact/', pipeline: '项目型销售' }]);
  expect(spin.courses).toEqual([{ title: '拜访', url: '/playbook/five-days/#course-visits', day: '第 2 天' }]);
  expect(spin.uses.map(({ url, reasons }) => [url, reasons])).toEqual([['/accounts/a/', '计划采用、此部分待写']]);
  expect(spin.related.map(({ title }) => title)).toEqual(['cute']);
  expect(view('fast').uses.map((use) => use.people)).toEqual([['主任']]);
  expect(view('first').uses).toEqual([]);
});

test('of many accounts a page names the first twenty by name, those that use it before those that have still to write it', () => {
  const plans = Array.from({ length: 30 }, (_, at) =>
    planOf(`x-${at}`, {
      name: `客户 ${String(30 - at).padStart(2, '0')}`,
      stakeholders: at < 5 ? [{ id: 'head', title: '主任' }] : [],
    }),
  );
  const many = buildSite(workspaceOf(plans, undefined, undefined, { playbook }), []);
  const { uses, moreUses } = buildPlaybookPage(playbook.byId.get('cute') as (typeof pages)[number], many, zh);
  expect([uses.length, moreUses]).toEqual([20, 10]);
  expect(uses.slice(0, 6).map(({ name, reasons }) => [name.slice(-2), reasons])).toEqual([
    ...['26', '27', '28', '29', '30'].map((name) => [name, '计划中有此部分']),
    ['01', '此部分待写'],
  ]);
});

test('questions and criteria stand by group, courses by day with those who have done them', () => {
  expect(view('first').content.questions?.map(({ group, rows }) => [group, rows.map(({ text }) => text)])).toEqual([
    ['a', ['0', '2']],
    ['b', ['1']],
  ]);
  expect(view('value').content.scorecard?.groups.map(({ group, share }) => [group, share])).toEqual([
    ['一', '80%'],
    ['二', '20%'],
  ]);
  expect(view('five-days').content.days?.map(({ day, courses }) => [day, courses.map(({ done }) => done)])).toEqual([
    ['第 1 天', [[]]],
    ['第 2 天', [['陈静']]],
  ]);
  expect(view('manager').content.role?.courses.map(({ title }) => title)).toEqual(['拜访', '总览']);
  expect(view('manager', en).content.role?.holders).toEqual([
    { title: '陈静', url: '/en/portfolio/people/#person-chen-jing' },
  ]);
});

test('every entry of a contents rail is a part of the page', () => {
  expect(view('contact').contents.map(({ id }) => id)).toEqual(['tasks', 'criteria', 'means']);
  expect(view('lead').contents.map(({ id }) => id)).toEqual(['tasks', 'criteria']);
  expect(view('spin').contents.map(({ id }) => id)).toEqual(['used-in', 'accounts', 'related']);
});

test('the overview lists each page once: stages with their pipelines, or alone where no pipeline names them', () => {
  const { pipelines, kinds } = buildPlaybook(site, zh);
  const listed = [
    ...pipelines.flatMap(({ url, steps }) => [url, ...steps.map((step) => step.url)]),
    ...kinds.flatMap((kind) => kind.pages.map(({ url }) => url)),
  ];
  expect(listed.toSorted()).toEqual(pages.map(({ id }) => `/playbook/${id}/`).toSorted());
  expect(kinds.find(({ kind }) => kind === 'stages')?.pages.map(({ title }) => title)).toEqual(['lost']);
});

test('an account shows the pages it works by and its place in the funnel, once', () => {
  const close = pageOf('stages', 'strategic-funnel-close');
  expect(buildUsedPages(pagesNamedBy(plan), playbookOf([...pages, close]), en).map(({ url }) => url)).toEqual([
    '/en/playbook/spin/',
    '/en/playbook/strategic-funnel-close/',
  ]);
  expect(buildUsedPages(pagesNamedBy(planOf('b')), playbook, zh)).toEqual([]);
});

test('styles and parts that an account has lead to their pages where the playbook has them', () => {
  const withCrises = playbookOf([...pages, pageOf('guides', 'crisis-handling')]);
  expect(stylePageUrl('driver', playbook, en)).toBe('/en/playbook/fast/');
  expect(stylePageUrl('amiable', playbook, en)).toBeNull();
  const how = buildHowTo(sectionStates(plan.data, []), withCrises, zh);
  expect(how.people).toEqual([{ title: 'cute', url: '/playbook/cute/' }]);
  expect([how.team, how.crises]).toEqual([[], []]);
});
