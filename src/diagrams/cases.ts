import { opportunityOf } from '../domain/cases.ts';
import { type ProjectSchedule, scheduleOf } from '../domain/schedule/schedule.ts';
import { schedule } from '../schemas/schedule.ts';
import type { WrittenTask } from '../schemas/task.ts';

const names = [
  '需求调研',
  '关键人访谈',
  '方案初稿',
  '技术交流会',
  '样机测试与报告',
  '报价测算',
  '商务谈判',
  '合同评审',
];
const branchNames = ['立项与调研', '方案设计', '样机测试', '商务与招标', '交付与验收'];

/** For tests: so many tasks in branches of about ten, at most five; the branches run side by side and wait for each other, some links have a kind and a lag, the last tasks are milestones. */
export function tasksOf(
  count: number,
  name = (index: number): string => `${names[index % names.length]}${index}`,
): WrittenTask[] {
  const branches = Math.max(1, Math.min(5, Math.round(count / 10)));
  const leaf = (index: number): WrittenTask => {
    const before = index - branches;
    const after = before < 0 ? [] : [index % 3 === 0 && index > 6 ? `t${before} SS+${1 + (index % 4)}d` : `t${before}`];
    const across = index % 7 === 3 && index > 8 ? [`t${before - 1}`] : [];
    return {
      id: `t${index}`,
      name: name(index),
      after: [...after, ...across],
      ...(before + 2 * branches >= count ? { milestone: true } : { duration: 2 + ((index * 7) % 6) }),
      ...(index < count / 6
        ? { done: '2026-10-20', started: '2026-10-12' }
        : index < count / 4
          ? { started: '2026-11-16' }
          : {}),
    };
  };
  return Array.from({ length: branches }, (_, branch) => ({
    id: `g${branch}`,
    name: branchNames[branch] as string,
    tasks: Array.from({ length: count }, (_one, index) => index)
      .filter((index) => index % branches === branch)
      .map(leaf),
  }));
}

export const writtenSchedule = schedule.parse({ start: '2026-10-12', calendar: 'weekdays', deadline: '2027-01-29' });

export function scheduleOfSize(count: number, name?: (index: number) => string): ProjectSchedule {
  const { data } = opportunityOf('huabei', 'renewal', { tasks: tasksOf(count, name), schedule: writtenSchedule });
  return scheduleOf(data) as ProjectSchedule;
}
