import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

/** Words of the checks on people, key-person plans and days that are still to come. */
export const peopleProblems = (labels: Labels, format: Format) =>
  ({
    'status-without-date': {
      message: ({ person, status }) => `${person}：${labels.personStatus[status]}，但没有写日期。`,
      hint: () => '补上 statusSince；只知道月份时写该月第一天。',
    },
    'self-reference': {
      message: ({ person, key }) => `${person}的 ${key} 里写了本人。`,
      hint: () => '删去本人的 id，或改成真正的对方。',
    },
    'counterpart-level': {
      message: ({ person, layer, members }) =>
        `${person}在${labels.layer[layer]}，与其对接的${format.list(members)}不在同一层级。`,
      hint: () => '在 team 里为同层级的同事加上 counterparts，或核实双方的 layer。',
      advice: () => '请我方同层级的同事出面对接。',
    },
    'goal-lowers-relation': {
      message: ({ person, from, to, now }) =>
        now
          ? `${person}目前已是${labels.relation[from]}，而进行中的计划的目标只是${labels.relation[to]}。`
          : `对${person}的目标由${labels.relation[from]}降为${labels.relation[to]}。`,
      hint: ({ now }) =>
        now
          ? '目标已经超过：写 done 和 result，或把 from、to 改为目前的关系或更好。'
          : 'to 必须与 from 相同或更好；看看两者是否写反。',
    },
    'goal-outdated': {
      message: ({ person, from, relation }) =>
        `对${person}的计划以${labels.relation[from]}为起点，而目前的关系已是${labels.relation[relation]}。`,
      hint: () => '目标已达成就写 done 和 result；否则把 from 改成目前的关系，并重新考虑目标。',
      advice: () => '目标已达成就结束计划；否则从目前的关系出发，重新定目标。',
    },
    'key-person-plan-overdue': {
      message: ({ person, due, days }) => `对${person}的关键人计划已逾期 ${days} 天（期限 ${due}）。`,
      hint: () => '已达成就写 done 和 result；否则改期，并说明还差什么。',
      advice: () => '已达成就记下结果；否则重新约定期限，并换一种做法。',
    },
    'key-person-plan-gone': {
      message: ({ person, status, since }) =>
        `对${person}的关键人计划还在进行，而此人${labels.personStatus[status]}${since === null ? '' : `（${since}）`}。`,
      hint: () => '写 done 和 result 结束这项计划；对接任者另立计划。',
      advice: () => '结束这项计划，尽早拜访接任者，为其另立计划。',
    },
    'key-person-plan-unassessed': {
      message: ({ person, done }) => `对${person}的关键人计划已于 ${done} 结束，却没有写结果。`,
      hint: () => '填写 result：关系到了哪一步，得到了什么，下一步是什么。',
      advice: () => '请补记结果：关系到了哪一步，下一步是什么。',
    },
    'date-in-future': {
      message: ({ key, value, today }) => `${key} 的日期 ${value} 晚于今天（${today}）：还没有发生的事不能算已知。`,
      hint: () => '写实际看到、确认或完成的那一天；核对年份和月份。',
    },
  }) satisfies Pick<
    ProblemWords,
    | 'status-without-date'
    | 'self-reference'
    | 'counterpart-level'
    | 'goal-lowers-relation'
    | 'goal-outdated'
    | 'key-person-plan-overdue'
    | 'key-person-plan-gone'
    | 'key-person-plan-unassessed'
    | 'date-in-future'
  >;
