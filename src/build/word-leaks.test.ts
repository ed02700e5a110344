import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { around } from '../domain/bid/cases.ts';
import { bidOf } from '../domain/bid/scoring/bids.ts';
import { wordLeaks } from './word-leaks.ts';

const bid = bidOf({
  bidder: { name: '远桥科技股份有限公司', aliases: ['远桥', 'Yuanqiao'] },
  volumes: [
    { id: 'technical', title: '技术卷', kind: 'technical', blind: {} },
    { id: 'business', title: '商务卷', kind: 'business' },
  ],
});
const { workspace } = around(bid, {});
const plain = '<w:document><w:p><w:r><w:t>分三批到货</w:t></w:r></w:p></w:document>';
const leaks = (volume: string, parts: Record<string, string | Uint8Array>): string[] => {
  const files = Object.entries({ 'word/document.xml': plain, ...parts });
  const docx = zipSync(
    Object.fromEntries(files.map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])),
  );
  return wordLeaks(docx, { bid }, volume, workspace).map(({ params }) =>
    'found' in params ? String(params.found) : '',
  );
};

test.each<[string, Record<string, string | Uint8Array>, string[]]>([
  ['nothing', {}, []],
  [
    'words in several runs',
    { 'word/document.xml': '<w:p><w:r><w:t>远</w:t></w:r><w:r><w:t>桥</w:t></w:r></w:p>' },
    ['远桥'],
  ],
  ['two paragraphs', { 'word/document.xml': '<w:p><w:t>走远</w:t></w:p><w:p><w:t>桥上</w:t></w:p>' }, []],
  ['words of a picture', { 'word/document.xml': '<wp:docPr id="1" descr="远桥 的机房"/>' }, ['远桥']],
  ['properties', { 'docProps/core.xml': '<dc:creator>Yuanqiao</dc:creator>' }, ['Yuanqiao']],
  ['a footnote', { 'word/footnotes.xml': '<w:p><w:t>见 Yuanqiao</w:t></w:p>' }, ['Yuanqiao']],
  ['a picture file', { 'word/media/a.png': Buffer.from('\u0089PNG iCCP 远桥') }, ['远桥']],
])('a blind volume with %s', (_, parts, found) => expect(leaks('technical', parts)).toEqual(found));

test('another volume may say who bids', () => {
  expect(leaks('business', { 'word/document.xml': '<w:p><w:t>远桥</w:t></w:p>' })).toEqual([]);
});
