import { opportunityOf, today } from '../../domain/cases.ts';
import { scheduleOf } from '../../domain/schedule/schedule.ts';
import type { WrittenTask } from '../../schemas/task.ts';
import { importProject } from './import.ts';
import type { TakenOver, TakeOverInput } from './take-over.ts';
import { projectXml } from './write.ts';

/** What an import needs beside the file. */
export const input: TakeOverInput = {
  name: 'imported',
  owner: 'chen-jing',
  team: [{ id: 'chen-jing', name: '陈静' }],
  today,
  words: { summary: '概述', unnamed: '未命名', exception: '例外' },
};
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
export const take = (text: string): ReturnType<typeof importProject> => importProject('p.xml', bytesOf(text), input);

export function taken(result: ReturnType<typeof importProject>): TakenOver {
  if ('id' in result) throw new Error(result.id);
  return result;
}

export type Made = ReturnType<typeof opportunityOf>;
export const deal = (tasks: WrittenTask[], more: Parameters<typeof opportunityOf>[2] = {}): Made =>
  opportunityOf('linchuan', 'servers', { schedule: { start: '2026-09-28', calendar: 'china' }, tasks, ...more });

export function xmlOf({ data }: Made): string {
  const schedule = scheduleOf(data);
  if (!schedule) throw new Error('no schedule');
  const words = { calendar: '项目日历', dayOff: '休息日', workingDay: '调休上班' };
  return projectXml({ data, schedule, names: new Map([['chen-jing', '陈静']]), currency: 'CNY', day: today, words });
}

export const days = ({ data }: Pick<Made, 'data'>): string[] =>
  (scheduleOf(data)?.tasks ?? []).map(({ id, code, start, finish }) => `${code} ${id} ${start} ${finish}`);
