import { expect, test } from 'vitest';
import { ourPeople } from '../../schemas/our-people.ts';
import { planOf } from '../cases.ts';
import { checkTeamNames } from './team-names.ts';

const named = (id: string, name: string) =>
  planOf(id, { team: [{ id: 'chen-jing', name, function: 'account-manager' }] });
const { people } = ourPeople.parse({ people: [{ id: 'chen-jing', name: '陈静' }] });
const plans = [named('a', '陈静'), named('b', '陈静'), named('c', '陈婧')];

test('one colleague has one name in all plans; the later plan is told', () => {
  expect(checkTeamNames(plans, []).map(({ file, at, params }) => [file, at, params])).toEqual([
    [
      'accounts/c/account.mdx',
      { path: ['team', 0, 'name'] },
      { id: 'chen-jing', name: '陈婧', otherName: '陈静', otherFile: 'accounts/a/account.mdx' },
    ],
  ]);
});

test('the name in content/people.yaml stands before that of every plan, even of the first', () => {
  const found = checkTeamNames([named('a', '陈婧'), named('b', '陈静')], people);
  expect(found.map(({ file, params }) => [file, 'otherFile' in params && params.otherFile])).toEqual([
    ['accounts/a/account.mdx', 'content/people.yaml'],
  ]);
});
