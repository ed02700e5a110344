import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

/** Gifts to officials, promised services, the profit lever, and dates that can't be. */
export const relationshipProblems = (labels: Labels, format: Format) =>
  ({
    'gift-to-official': {
      message: ({ way, action }) => `“${action}”：不得向公职人员安排${labels.way[way]}，法律禁止，批准也无效。`,
      hint: () => '取消这项行动；要争取承诺，改用技术交流、参观考察等公开方式，按对方单位的公务规定办理。',
    },
    'service-overdue': {
      message: ({ service, due, days }) => `承诺的服务“${service}”已逾期 ${days} 天（应于 ${due} 兑现）。`,
      hint: () => '已兑现就填 kept；未兑现就与客户重新商定 due，并在 followUp 说明。',
      advice: () => '已经兑现：记下日期与客户的反馈；还没兑现：当面说明原因，重新约定日期。',
    },
    'profit-lever-loss': {
      message: ({ price, cost }) =>
        `单价 ${format.number(price)} 不高于单位变动成本 ${format.number(cost)}：卖得越多，亏得越多。`,
      hint: () => '核对 profitLever 的 price、material 与 otherVariable；数据无误则须提价或降本。',
      advice: () => '先核对单价与成本；数据无误，就要提价、降本，或以增值服务换价格。',
    },
    'dates-out-of-order': {
      message: ({ earlierKey, earlier, laterKey, later }) =>
        `${laterKey}（${later}）早于 ${earlierKey}（${earlier}）：先后颠倒。`,
      hint: ({ earlierKey, laterKey }) => `核对两个日期，${laterKey} 不能早于 ${earlierKey}；还不知道的整行删去。`,
    },
    'duplicate-date': {
      message: ({ date, list, first }) => `${list} 的第 ${first} 项也是 ${date}：同一天只能有一次。`,
      hint: () => '合并成一项，或改正其中一项的日期。',
    },
  }) satisfies Pick<
    ProblemWords,
    'gift-to-official' | 'service-overdue' | 'profit-lever-loss' | 'dates-out-of-order' | 'duplicate-date'
  >;
