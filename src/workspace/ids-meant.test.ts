import { expect, test } from 'vitest';
import { opportunityOf, planOf } from '../domain/cases.ts';
import { finding, type Located, type Path } from '../problem.ts';
import { idsMeant } from './ids-meant.ts';

const plan = planOf('c', {
  stakeholders: [
    { id: 'vp', title: '副总裁' },
    { id: 'a', title: '处长', name: '王敏' },
    { id: 'b', title: '科长', name: '王敏' },
  ],
});
const deal = opportunityOf('c', 'servers');
const meant = idsMeant([{ entry: plan }, { entry: deal }]);
const named = (value: string, path: Path = ['owner']) =>
  meant(finding('bad-id', deal.file, { path }, { value, suggestion: '' }) as Located).params;

test('a name in the place of an id leads to the one person who has it, of theirs or of ours', () => {
  expect(named('陈静')).toMatchObject({ refersTo: 'chen-jing' });
  expect(named('副总裁')).toMatchObject({ refersTo: 'vp' });
});

test('a name that two have, one that nobody has, and an id of its own lead nowhere', () => {
  expect(named('王敏')).not.toHaveProperty('refersTo');
  expect(named('李四')).not.toHaveProperty('refersTo');
  expect(named('陈静', ['tasks', 0, 'id'])).not.toHaveProperty('refersTo');
});
