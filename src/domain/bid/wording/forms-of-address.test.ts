import { expect, test } from 'vitest';
import { addressFinder } from './forms-of-address.ts';

const find = addressFinder(['罗启明', '周浩', '欧阳锋', '于海', '高远', '常青', '施然', undefined, 'Ann Lee']);
const found = (text: string): string[] => find(text).map(({ word, index }) => `${word} ${index}`);

test.each([
  ['由罗总审定', ['罗总 1']],
  ['罗工、周经理到场', ['罗工 0', '周经理 3']],
  ['请欧阳主任确认', ['欧阳主任 1']],
  ['罗\u200b总审定', ['罗\u200b总 0'.replace('\u200b', '')]],
])('%s', (text, hits) => expect(found(text)).toEqual(hits));

test.each(['由于工期紧', '日常工作', '，施工方案', '周总结', '高工 3 人', '本周经理会议', '项目经理', '李总'])(
  'nobody is called in %s',
  (text) => expect(found(text)).toEqual([]),
);

test('without names in Chinese nobody is found', () => {
  expect(addressFinder(['Ann Lee'])('罗总')).toEqual([]);
});
