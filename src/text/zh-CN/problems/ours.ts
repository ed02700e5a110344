import type { Format } from '../../format.ts';
import type { ProblemWords } from '../../problems.ts';

/** Words of the checks of our own people and sales units. */
export const ourProblems = (format: Format) =>
  ({
    'unknown-channel': {
      message: ({ unit, channel, nearest, known }) => {
        const there = known.length > 0 ? `，只有：${format.list(known)}` : '';
        return `${unit}的特殊渠道里没有“${channel}”${there}。${nearest === null ? '' : `是否想写“${nearest}”？`}`;
      },
      hint: () => 'channel 照该单位 specialChannels 里的写法填；确有这一渠道就先补进去。',
    },
    'staffing-short': {
      message: ({ unit, needed, fullTime, missing, missingFullTime }) => {
        const rule =
          fullTime === 0 ? `需要 ${needed} 名大客户专员` : `需要 ${needed} 名大客户专员，其中专职至少 ${fullTime} 名`;
        const lack = [
          ...(missing > 0 ? [`缺 ${missing} 名`] : []),
          ...(missingFullTime > 0 ? [`专职缺 ${missingFullTime} 名`] : []),
        ];
        return `${unit}${rule}：${lack.join('，')}。`;
      },
      hint: () => '补足专员并写进 specialists；已到位的核对 fullTime，年销量有变则改 yearlyUnits。',
    },
    'channel-uncovered': {
      message: ({ unit, channel }) => `${unit}的特殊渠道“${channel}”没有专员负责。`,
      hint: () => '指定一名专员，在其条目写 channel；不再经营这一渠道就从 specialChannels 删去。',
    },
    'training-due': {
      message: ({ person, courses }) =>
        `${person}的岗位要求的 ${courses.length} 门课程尚未完成：${format.list(courses.map(({ title }) => title))}。`,
      hint: () => '安排培训；已学完的在 training 写 course 与 done。',
    },
    'over-capacity': {
      message: ({ person, owned, capacity }) => `${person}负责 ${owned} 家客户，超出容量 ${capacity} 家。`,
      hint: () => '把部分客户交给别人（改其计划的 owner），或核对 capacity。',
    },
  }) satisfies Pick<
    ProblemWords,
    'unknown-channel' | 'staffing-short' | 'channel-uncovered' | 'training-due' | 'over-capacity'
  >;
