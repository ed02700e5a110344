import fc from 'fast-check';
import { expect, test } from 'vitest';
import { finderOf } from './names.ts';
import { placeOfUnit, placesIn } from './places.ts';

const found = (text: string, words: string[], allowed: string[] = []): string[] =>
  finderOf(
    words.map((word) => ({ word })),
    allowed,
  )(text).map(({ word, index }) => `${word.word} ${index}`);

test.each<[what: string, text: string, words: string[], allowed: string[], hits: string[]]>([
  ['a name', '由张伟负责', ['张伟'], [], ['张伟 1']],
  ['a name with a space in it', '由张　伟负责', ['张伟'], [], ['张伟 1']],
  ['the longest of several', '在杭州市区', ['杭州', '杭州市'], [], ['杭州市 1']],
  ['every time', '杭州、杭州', ['杭州'], [], ['杭州 0', '杭州 3']],
  ['not within what may be said', '杭州市第一医院在杭州', ['杭州'], ['杭州市第一医院'], ['杭州 8']],
  ['what may be said comes first among the same', '华北银行', ['华北银行'], ['华北银行'], []],
  ['Latin whatever the case', 'by ACME  ltd.', ['Acme Ltd'], [], ['Acme Ltd 3']],
  ['Latin as whole words', 'acmeist', ['Acme'], [], []],
  ['Latin in full width', '品牌ＨＸ', ['HX'], [], ['HX 2']],
  ['a telephone number with other separators', '电话 010 8888-6666', ['01088886666'], [], ['01088886666 3']],
  ['no longer number', '9010888866661', ['010-88886666'], [], []],
  ['signs of regular expressions', 'A+ (B) 与 a.b', ['A+ (B)', 'a.b', 'a|b'], [], ['A+ (B) 0', 'a.b 9']],
  ['a name with signs without width in it', '由远\u200b桥\ufe0f承担', ['远桥'], [], ['远桥 1']],
  ['what stands behind signs without width at its place', '\u200b\u200b远桥', ['远桥'], [], ['远桥 2']],
  ['no single letter', '王者', ['王', ' '], [], []],
])('%s', (_, text, words, allowed, hits) => expect(found(text, words, allowed)).toEqual(hits));

test('a name is found wherever it stands', () => {
  const word = fc.string({ unit: fc.constantFrom(...'张伟华北银行'), minLength: 2, maxLength: 8 });
  const other = fc.string({ unit: fc.constantFrom(...'，。负责项目'), maxLength: 12 });
  fc.assert(
    fc.property(word, other, other, (name, before, after) => {
      expect(found(before + name + after, [name])).toEqual([`${name} ${before.length}`]);
    }),
  );
});

test('no name breaks the search', () => {
  const any = fc.string({ unit: fc.constantFrom(...'()[]{}*+?.|^$-/\\ a1Ａ张　㎡😀'), maxLength: 12 });
  fc.assert(fc.property(any, any, (name, text) => found(text + name, [name]).length >= 0));
});

test.each<[address: string, places: string[]]>([
  ['浙江省杭州市滨江区江南大道 88 号', ['浙江省', '浙江', '杭州市', '杭州', '滨江区', '江南大道']],
  ['北京市海淀区中关村软件园', ['北京市', '北京', '海淀区', '中关村软件园']],
  ['12 Riverside Road, Hangzhou 310000', ['Riverside Road', 'Hangzhou']],
  ['', []],
])('places in %s', (address, places) => expect(placesIn(address)).toEqual(places));

test.each([
  ['长沙分公司', '长沙'],
  ['衡阳服务站', '衡阳'],
  ['华东大区', undefined],
  ['技术中心', undefined],
  ['总公司', undefined],
  ['杭州', undefined],
])('the place of the unit %s', (name, place) => expect(placeOfUnit(name)).toBe(place));
