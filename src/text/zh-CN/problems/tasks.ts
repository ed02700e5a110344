import type { ProblemParams } from '../../../problem.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

/** 链上的任务，太长的只写两头。 */
const chained = (names: readonly string[]): string =>
  names.length > 7
    ? `${names.slice(0, 3).join(' → ')} → ……（另 ${names.length - 6} 项）→ ${names.slice(-3).join(' → ')}`
    : names.join(' → ');

const weeksOf = (weeks: ProblemParams['over-allocated']['weeks'], format: Format): string =>
  weeks
    .slice(0, 3)
    .map(
      ({ week, days, capacity }) =>
        `${week} 当周 ${format.number(days)} 个工作日（可用 ${format.number(capacity)} 个）`,
    )
    .join('、') + (weeks.length > 3 ? `，共 ${weeks.length} 周` : '');

const misplacedAt: Record<ProblemParams['key-not-here']['at'], string> = {
  group: '任务组不能写',
  milestone: '里程碑不能写',
  'not-started': '任务还没有开始，不能写',
  'no-data-date': '没有写 schedule.asOf（数据日期），不能写',
};
const misplacedHint: typeof misplacedAt = {
  group: '任务组的日期、费用和投入由下级任务汇总：请写到下级任务上。',
  milestone: '里程碑是一个时点：要占时间的请改为任务（去掉 milestone）。',
  'not-started': '已开始的补上 started；还没有开始的改 duration 或 estimate。',
  'no-data-date': '剩余工作日从数据日期算起：在 schedule 里写 asOf，即进展记录到哪一天。',
};

/** 前置任务应当先怎样。 */
const wanted: Record<string, string> = { FS: '完成', SS: '开始', FF: '完成', SF: '开始' };

export const taskProblems = (_labels: Labels, format: Format) =>
  ({
    'bad-dependency': {
      message: ({ value }) => `看不懂前置任务“${value}”。`,
      hint: ({ meant }) =>
        `${meant === null ? '' : `是否想写 "${meant}"？`}写前置任务的 id，需要时加类型（FS、SS、FF、SF）和以工作日计的时距，如 "survey"、"survey SS"、"survey FS+2d"、"survey FF-1d"。`,
    },
    'dependency-cycle': {
      message: ({ cycle }) => `前置关系绕成了圈：${cycle.join(' → ')}，谁也开始不了。`,
      hint: () => '去掉圈中多余的一条 after；任务组的前置对组内每项任务都有效。',
    },
    'estimate-order': {
      message: ({ o, m, p }) => `三点估算的大小颠倒：乐观 ${o}、最可能 ${m}、悲观 ${p}。`,
      hint: () => '应当 o ≤ m ≤ p：乐观最短，悲观最长。',
    },
    'task-duration': {
      message: ({ task, found }) =>
        found === 'both' ? `“${task}”既有工期，又有三点估算。` : `“${task}”没有写要做多久。`,
      hint: ({ found }) =>
        found === 'both'
          ? 'duration 与 estimate 只留一个。'
          : '写 duration（工作日），或在 estimate 里写 o、m、p；没有工期的事件写 milestone: true。',
    },
    'key-not-here': {
      message: ({ key, at }) => `${misplacedAt[at]} ${key}。`,
      hint: ({ at }) => misplacedHint[at],
    },
    'schedule-missing': {
      message: ({ tasks }) => `有 ${tasks} 项任务，却没有 schedule，排不出日期。`,
      hint: () => '加上 schedule，至少写 start（项目开始日期）。',
    },
    'schedule-endless': {
      message: ({ last }) => `任务排到 ${last} 还排不完。`,
      hint: () => '检查 schedule 的例外日期（是否再没有人上班）以及任务的工期和时距。',
    },
    'exceptions-contradict': {
      message: ({ date, working, first }) =>
        `${date} ${working ? '上班' : '休息'}，与 schedule.exceptions 第 ${first} 项（${working ? '休息' : '上班'}）矛盾，以先写的一项为准。`,
      hint: () => '让两项的日期不重叠：例如把假期拆成前后两段，中间的调休日单独写。',
    },
    'tasks-missing': {
      message: () => '写了排程依据，却还没有任务。',
      hint: () => '在 tasks 里列出任务；暂时没有计划的，去掉 schedule。',
      advice: () => '请列出任务、工期和先后关系。',
    },
    'too-many-tasks': {
      message: ({ count, max }) => `共有 ${format.number(count)} 项任务，最多 ${format.number(max)} 项。`,
      hint: () => '把项目拆成几个商机文件，或把过细的任务合并。',
    },
    'deadline-missed': {
      message: ({ task, deadline, finish, days, chain, whole }) =>
        `${whole ? `项目要到 ${finish} 才完成` : `“${task}”要到 ${finish} 才完成`}，比期限 ${deadline} 晚 ${days} 个工作日。${chain.length > 1 ? `决定这个日期的是：${chained(chain)}。` : ''}`,
      hint: () => '压缩链上的工期，让任务并行或减少时距；都做不到的，与客户另定期限。',
      advice: () => '请压缩链上的任务或改为并行；做不到的，尽早与客户另定期限。',
    },
    'task-late': {
      message: ({ task, finish, days }) => `“${task}”应于 ${finish} 完成，已过 ${days} 天。`,
      hint: () => '已完成的写 done；还在做的写 started、remaining，并把 schedule.asOf 改为今天。',
      advice: () => '请更新进展：完成了没有，还要几个工作日。',
    },
    'out-of-sequence': {
      message: ({ task, before, kind, days }) =>
        days
          ? `“${task}”于 ${days.own} ${kind.endsWith('F') ? '完成' : '开始'}，而前置任务“${before}”到 ${days.before} 才${wanted[kind] ?? '完成'}。`
          : `“${task}”已${kind.endsWith('F') ? '完成' : '开始'}，而前置任务“${before}”还没有${wanted[kind] ?? '完成'}。`,
      hint: ({ days }) =>
        days
          ? '核对两项任务的日期；实际可以并行的，改掉 after。'
          : '补上前置任务的 started 或 done；实际可以并行的，改掉 after。',
      advice: ({ days }) =>
        days ? '请核对先后关系：是日期记错，还是两项本可并行。' : '请核对先后关系：是进展没有更新，还是两项本可并行。',
    },
    'calendar-unknown-year': {
      message: ({ year, first, last }) => `${year} 年的放假安排未知（已知 ${first} 至 ${last} 年），只按周一至周五排。`,
      hint: () =>
        '放假安排公布后更新程序，或先在 schedule.exceptions 里写上该年的假期与调休（写满 5 个休息的工作日，即视为已知）。',
      advice: () => '该年的日期未计入春节等假期，请留出余量。',
    },
    'date-before-project': {
      message: ({ key, date, start }) => `${key} 的日期 ${date} 早于项目开始日期 ${start}。`,
      hint: () => '核对年份和月份；项目确实开始得更早的，改 schedule.start。',
    },
    'over-allocated': {
      message: ({ person, weeks }) => `${person}的投入超过可用量：${weeksOf(weeks, format)}。`,
      hint: () => '推迟不急的任务、换人或减少 units；确有更多人手的，改 resources 的 capacity。',
      advice: () => '请推迟不急的任务，或增派人手。',
    },
  }) satisfies Pick<
    ProblemWords,
    | 'bad-dependency'
    | 'dependency-cycle'
    | 'estimate-order'
    | 'task-duration'
    | 'key-not-here'
    | 'schedule-missing'
    | 'schedule-endless'
    | 'exceptions-contradict'
    | 'tasks-missing'
    | 'too-many-tasks'
    | 'deadline-missed'
    | 'task-late'
    | 'out-of-sequence'
    | 'calendar-unknown-year'
    | 'date-before-project'
    | 'over-allocated'
  >;
