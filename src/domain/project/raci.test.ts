import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Raci, raci, type WrittenTask } from '../../schemas/task.ts';
import { opportunityOf, planOf, shown, workspaceOf } from '../cases.ts';
import { checkRaci, isTwoLetters, keysOf, missingIn, peopleOf, raciKeys, raciLoad } from './raci.ts';

const plan = planOf('bank');
const context = { plan, workspace: workspaceOf([plan]), accountIds: ['bank'], pageIds: [] };
const found = (tasks: WrittenTask[]) => shown(checkRaci(opportunityOf('bank', 'deal', { tasks }), context));
const row = (written: Partial<Raci>): WrittenTask => ({ id: 'a', name: '测试', duration: 1, raci: written });

test.each<[what: string, tasks: WrittenTask[], found: string[]]>([
  ['a task that says nothing of it', [{ id: 'a', name: '测试', duration: 1 }], []],
  ['one who answers, one who does it', [row({ accountable: ['a'], responsible: ['b'] })], []],
  ['one who answers for it and does it', [row({ accountable: ['a'], responsible: ['a'] })], []],
  ['nobody', [row({})], ['raci-incomplete tasks/0/raci']],
  ['nobody who does it', [row({ accountable: ['a'] })], ['raci-incomplete tasks/0/raci']],
  [
    'two who answer',
    [row({ accountable: ['a', 'b'], responsible: ['c'] })],
    ['raci-two-accountable tasks/0/raci/accountable'],
  ],
  [
    'the same one twice',
    [row({ accountable: ['a', 'a'], responsible: ['c'] })],
    ['listed-twice tasks/0/raci/accountable/1'],
  ],
  [
    'one who answers and is asked, one who does it and is told',
    [row({ accountable: ['a'], responsible: ['b'], consulted: ['c', 'a'], informed: ['b'] })],
    ['raci-two-letters tasks/0/raci/consulted/1', 'raci-two-letters tasks/0/raci/informed/0'],
  ],
  [
    'three letters',
    [row({ accountable: ['a'], responsible: ['a'], informed: ['a'] })],
    ['raci-two-letters tasks/0/raci/informed/0'],
  ],
  [
    'a group and a task inside it',
    [{ id: 'g', name: '组', raci: {}, tasks: [row({ accountable: ['a'] })] }],
    ['raci-incomplete tasks/0/raci', 'raci-incomplete tasks/0/tasks/0/raci'],
  ],
])('%s', (_what, tasks, expected) => expect(found(tasks)).toEqual(expected));

const people = fc.subarray(['a', 'b', 'c', 'd', 'e']);
const anyRow = fc
  .record({ accountable: people, responsible: people, consulted: people, informed: people })
  .map((written) => ({ task: { raci: raci.parse(written) } }));

test('the load of all people together is every letter of the matrix', () => {
  fc.assert(
    fc.property(fc.array(anyRow), (rows) => {
      const load = raciLoad(rows);
      for (const key of raciKeys)
        expect(load.reduce((sum, { counts }) => sum + counts[key], 0)).toBe(
          rows.reduce((sum, { task }) => sum + task.raci[key].length, 0),
        );
      expect(new Set(load.map(({ person }) => person)).size).toBe(load.length);
      expect(raciLoad(rows.toReversed())).toEqual(load);
    }),
  );
});

test('a row is sound where each person has one letter, or answers for it and does it', () => {
  fc.assert(
    fc.property(anyRow, ({ task }) => {
      for (const person of peopleOf(task.raci)) {
        const keys = keysOf(task.raci, person);
        const ofWork = keys.filter((key) => key === 'accountable' || key === 'responsible').length;
        expect(isTwoLetters(keys)).toBe(keys.length - Math.max(ofWork - 1, 0) > 1);
      }
      expect(missingIn(task.raci).length).toBe(
        [task.raci.accountable, task.raci.responsible].filter((list) => list.length === 0).length,
      );
    }),
  );
});
