import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

export const visitProblems = (labels: Labels) =>
  ({
    'visit-date-differs': {
      message: ({ date, named }) => `拜访日期写的是 ${date}，文件名却是 ${named}。`,
      hint: () => '改好其中一个，使文件名以拜访日期开头。',
    },
    'visit-not-yet': {
      message: ({ key, date, today }) => `拜访定在 ${date}，今天是 ${today}，还没有发生，不能写 ${key}。`,
      hint: () => '拜访之后再写结果和兑现日期；若日期写错，请改 date 和文件名。',
    },
    'visit-without-outcome': {
      message: ({ date, days }) => `${date} 的拜访过去 ${days} 天，还没有记录结果。`,
      hint: () =>
        `写上 outcome：${Object.entries(labels.outcome)
          .map(([key, label]) => `${key} ${label}`)
          .join('、')}；若没有成行，改期或删去文件。`,
      advice: () => '请补记拜访结果；若没有成行，请改期。',
    },
    'information-due': {
      message: ({ topic, level, date, held }) =>
        held
          ? `${date} 已初访，“${topic}”（${labels.informationLevel[level]}信息）仍未掌握。`
          : `${date} 就要初访，“${topic}”（${labels.informationLevel[level]}信息）还未掌握。`,
      hint: () => '查明后把 known 改为 yes 并写上 text；只有推测的写 assumed。',
      advice: () => '这类信息不见面也能得到，初访前就该备齐：请马上查明。',
    },
    'visited-after-leaving': {
      message: ({ person, since, date }) => `${date} 的拜访写有${person}，而此人 ${since} 已离开原职。`,
      hint: () => '核对 theirs 和此人的 status、statusSince：见到的若是接任者，请改成接任者。',
      advice: () => '请核对拜访对象；见到的若是接任者，请改成接任者。',
    },
    'advance-without-commitment': {
      message: ({ date }) => `${date} 的拜访记为进展，却没有对方的任何承诺。`,
      hint: () => '在 commitments 里写上对方答应做什么（by: customer）；没有承诺的是拖延，outcome 写 continuation。',
      advice: () => '请补记对方答应做的事；没有承诺就不是进展，而是拖延。',
    },
    'commitment-overdue': {
      message: ({ by, who, promise, due, days }) =>
        `${labels.promiser[by]}${who === null ? '' : `（${who}）`}承诺“${promise}”，应于 ${due} 兑现，已逾期 ${days} 天。`,
      hint: ({ by }) =>
        by === 'us' ? '兑现后写上 done；做不到就与客户另约日期。' : '向对方核实：已兑现的写上 done，否则另约 due。',
      advice: ({ by }) => (by === 'us' ? '请尽快兑现，或与客户另约日期。' : '请向对方核实，必要时另约日期。'),
    },
    'analysis-older-than-visit': {
      message: ({ person, asOf, date, neverMet }) =>
        neverMet
          ? `计划称与${person}没有交往，而 ${date} 拜访过此人。`
          : asOf === null
            ? `${person}的分析没有写日期，而 ${date} 拜访过此人：不知道是否已按拜访所见更新。`
            : `${person}的分析截至 ${asOf}，而 ${date} 刚拜访过。`,
      hint: ({ neverMet }) =>
        neverMet
          ? '把 contact 改为 brief、repeated 或 deep，并更新 relation 和 asOf；若见到的不是此人，更正拜访的 theirs。'
          : '按拜访所见更新 relation、contact 等，并把 asOf 写为拜访之日或更晚。',
      advice: () => '请按拜访所见更新此人的关系与交往。',
    },
    'review-overdue': {
      message: ({ updated, days, limit }) => `计划上次复核是 ${updated}，距今 ${days} 天，超过规定的 ${limit} 天。`,
      hint: () => '复核全部内容后把 updated 改为当天；间隔见 settings.yaml 的 review.planDays。',
      advice: () => '请客户经理安排一次复核。',
    },
  }) satisfies Pick<
    ProblemWords,
    | 'visit-date-differs'
    | 'visit-not-yet'
    | 'visit-without-outcome'
    | 'information-due'
    | 'visited-after-leaving'
    | 'advance-without-commitment'
    | 'commitment-overdue'
    | 'analysis-older-than-visit'
    | 'review-overdue'
  >;
