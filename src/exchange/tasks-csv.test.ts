import { expect, test } from 'vitest';
import { scheduleOf } from '../domain/schedule/schedule.ts';
import { textFor } from '../text/index.ts';
import { deal } from './mspdi/cases.ts';
import { type taskColumns, tasksCsv } from './tasks-csv.ts';

test('CSV: marked UTF-8, CRLF, quotes where RFC 4180 wants them, and no formulas', () => {
  const { data } = deal([
    { id: 'a', name: '=HYPERLINK("x","y")', duration: 2 },
    { id: 'b', name: 'two\nlines, "quoted"', duration: 1, after: ['a SS+0.5d'] },
  ]);
  const { columns, state, yes, no } = textFor('zh-CN', 'CNY').ui.exchange;
  const words = {
    column: (key: (typeof taskColumns)[number]) => (key === 'cost' ? '费用' : columns[key]),
    state: (key: keyof typeof state) => state[key],
    yes,
    no,
  };
  const csv = tasksCsv(scheduleOf(data) as NonNullable<ReturnType<typeof scheduleOf>>, (id) => id, words);
  expect(csv.startsWith('\ufeffWBS,id,任务,')).toBe(true);
  const [, first, second] = csv.split('\r\n');
  expect(first?.startsWith('1,a,"\'=HYPERLINK(""x"",""y"")",,2,2026-09-28,2026-09-29,0,2,')).toBe(true);
  expect(second?.startsWith('2,b,"two\nlines, ""quoted""",,1,')).toBe(true);
  expect(second).toContain(',a SS+0.5d,');
});
