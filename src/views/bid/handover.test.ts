import { describe, expect, test } from 'vitest';
import { bidOf, chapterOf } from '../../domain/bid/scoring/bids.ts';
import { planOf, workspaceOf } from '../../domain/cases.ts';
import type { Piece } from '../../mdx/body.ts';
import { textFor } from '../../text/index.ts';
import { buildSite, type SiteBid } from '../site.ts';
import { buildHandover } from './handover.ts';
import { buildWarRoom } from './war-room.ts';

const text = textFor('zh-CN', 'CNY');
const plan = planOf('bank', { team: [{ id: 'li-lei', name: '李雷', function: 'technical' }] });
const sign = (props: Record<string, string> = {}): Piece => ({
  kind: 'component',
  name: 'Signature',
  props,
  children: [],
});
const chapters = [
  chapterOf('letter', {}, { pieces: [sign({ date: 'yes' }), sign({ date: 'no' })] }),
  chapterOf('plan', { volume: 'dark' }, { pieces: [sign()] }),
];
const volumes = [
  { id: 'technical', title: '技术文件', kind: 'technical' as const },
  { id: 'dark', title: '暗标册', kind: 'technical' as const, blind: {} },
];
const gates = [
  { id: 'g1', title: '资格审查', of: 'qualification' as const, done: '2026-11-19' },
  { id: 'g2', title: '符合性审查', of: 'conformity' as const, owner: 'li-lei' },
  { id: 'g3', title: '异常低价审查', when: 'after' as const },
];
const requirements = [
  { id: 'licence', kind: 'qualification' as const, text: '营业执照', response: '满足', deviation: 'none' as const },
  { id: 'validity', kind: 'conformity' as const, text: '有效期' },
  { id: 'port', kind: 'technical' as const, marker: '★', text: '接口', response: '满足', deviation: 'none' as const },
];

function site(tender: object = {}, rest: object = { scoring: { gates }, requirements }, today = '2026-11-20') {
  const bid = bidOf({
    ...rest,
    volumes,
    bidder: { name: '远桥', legalRepresentative: '罗启明', authorised: '周浩' },
    tender: {
      dates: { submission: '2026-12-01', submissionTime: '09:30' },
      markers: [{ sign: '★', meaning: 'mandatory' }],
      ...tender,
    },
  } as Parameters<typeof bidOf>[0]);
  return buildSite(workspaceOf([plan], undefined, today, { bids: [bid], chapters: new Map([['x', chapters]]) }), []);
}
const view = (...args: Parameters<typeof site>) => buildHandover(site(...args).bids[0] as SiteBid, text);

describe('places to sign and seal', () => {
  test('on paper: each cover, then each place with its page; a blind volume is neither signed nor sealed', () => {
    const { signatures = [], signatureNotes = [] } = view() ?? {};
    expect(signatures.map(({ place, folio, who }) => [place, folio?.page ?? null, who])).toEqual([
      ['《技术文件》封面', null, '加盖单位公章'],
      ['《技术文件》第一章 letter', 'x/technical#sign-c-letter-1', '加盖单位公章，罗启明 / 周浩签字或盖章，手写日期'],
      ['《技术文件》第一章 letter', 'x/technical#sign-c-letter-2', '加盖单位公章，罗启明 / 周浩签字或盖章'],
    ]);
    expect(signatureNotes.join()).toMatch(/骑缝章.*《暗标册》为暗标，不签字/);
  });

  test('files are signed electronically, and have no edges to seal', () => {
    const { signatures, signatureNotes } = view({ mode: 'platform' }) ?? {};
    expect(signatures?.[1]?.who).toBe('企业电子签章，罗启明 / 周浩电子签名');
    expect(signatureNotes?.join()).not.toContain('骑缝');
  });
});

test('gates count the clauses of their kind, conformity the mandatory ones of every kind too', () => {
  expect(view()?.gates.map(({ state, answered }) => [state, answered?.label ?? null])).toEqual([
    ['done', '1 条均已应答'],
    ['open', '2 条，已应答 1 条'],
    ['day', null],
  ]);
});

test('the list of the author takes the place of what every tender asks for', () => {
  const lines = (handover: object[]) =>
    view({ handover, sizeLimitMb: 80, mode: 'platform' })?.list.map((one) => one.text);
  expect(lines([])?.join()).toContain('CA 证书');
  expect(lines([{ text: '双份密钥', done: '2026-11-18' }])?.join()).toMatch(/2 册文件.*2026-12-01 09:30 前.*双份密钥/);
  expect(view({ sizeLimitMb: 80, mode: 'platform' })?.volumes[0]).toMatchObject({
    pages: 'x/technical',
    form: '1 个文件，不超过 80 MB',
  });
});

test.each([
  ['2026-11-27', []],
  ['2026-11-28', ['2 / 3']],
  ['2026-12-01', ['2 / 3']],
])('what is open there stands above the fold in the last three days: %s', (today, figures) => {
  const one = site({ handover: [{ text: '密封' }] }, { scoring: { gates }, requirements }, today);
  const { answer } = buildWarRoom(one.bids[0] as SiteBid, one, text);
  expect(answer.missing.filter(({ href }) => href === '#handover').map(({ figure }) => figure)).toEqual(figures);
  expect(answer.countdown.until).toBe(today === '2026-12-01' ? '2026-12-01T09:30' : null);
});

test('a bid that has ended, and one without volumes, list and gates, has nothing to hand in', () => {
  const none = buildSite(workspaceOf([plan], undefined, '2026-11-20', { bids: [bidOf({})], chapters: new Map() }), []);
  expect(buildHandover(none.bids[0] as SiteBid, text)).toBeNull();
  const result = { state: 'lost', date: '2026-12-20' };
  expect(view({}, { scoring: { gates }, requirements, result }, '2026-12-24')).toBeNull();
});
