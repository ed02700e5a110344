import type { BidTenderParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

function lastDays(labels: Labels, of: BidTenderParams['last-days-open']['of'], what: string): string {
  const kind = { ...labels.requirementKind, scoring: '评分' }[what] ?? what;
  return {
    'amendment-open': `${what}还没有落实到投标文件`,
    'requirement-unanswered': `评分条款还没有应答：${what}`,
    'placeholder-left': `“${what}”还没有填写`,
    'index-missing': `还没有${kind}索引表`,
    'chapter-empty': `章节“${what}”还是空的`,
    'deviation-table-missing': `还没有${kind}条款的偏离表`,
  }[of];
}

export const bidTenderProblems = (labels: Labels, format: Format) =>
  ({
    'tender-period': {
      message: ({ rule, days, limit, bound }) =>
        rule === 'prepare'
          ? `自招标公告发布到投标截止为 ${days} 天；法定不少于 ${limit} 天，首日不计，末日遇节假日顺延，截止日最早为 ${bound}。`
          : `更正公告发布到投标截止为 ${days} 天；法定不少于 ${limit} 天，应在 ${bound} 或之前发布，否则顺延投标截止时间。`,
      hint: ({ rule }) =>
        rule === 'prepare'
          ? '核对 published、submission 和 law；日期无误的，可在质疑期内向采购人提出，两法都不适用的写 law: none。'
          : '核对更正公告的 date；截止时间已经顺延的，把 submission 改为新的日期。',
      advice: ({ rule }) =>
        rule === 'prepare'
          ? '请对照招标公告核对日期；确属不足的，在质疑期内书面提出。'
          : '请确认投标截止时间是否已经顺延；没有顺延而更正影响编制的，书面要求顺延。',
    },
    'deposit-over-limit': {
      message: ({ amount, base, percent }) =>
        `投标保证金 ${format.money(amount)}，超过预算 ${format.money(base)}的 ${percent}%（法定上限）。`,
      hint: () => '核对 deposit.amount 和 budget 是否录错；无误的，可在质疑期内书面提出。',
      advice: () => '请对照招标文件核对金额；确实超过上限的，在质疑期内书面提出。',
    },
    'deposit-expires': {
      message: ({ validUntil, needed }) =>
        `保函有效期至 ${validUntil}，而投标有效期要到 ${needed} 才届满，保证金应当与投标有效期一致。`,
      hint: () => '请银行展期，改好 deposit.validUntil；日期录错的，核对 validityDays 和 submission。',
    },
    'deposit-late': {
      message: ({ paid, due }) => `投标保证金 ${paid} 才缴纳，晚于到账期限 ${due}；未按时到账的投标无效。`,
      hint: () => '核对 deposit.paid 与 deposit.due 是否录错；确已逾期的，立即与采购人确认投标是否仍然有效。',
    },
    'deposit-unpaid': {
      message: ({ due, days }) =>
        days < 0
          ? `投标保证金应于 ${due} 到账，已逾期 ${-days} 天，尚未缴纳。`
          : `投标保证金须于 ${due} 前到账，${days === 0 ? '今天截止' : `还有 ${days} 天`}，尚未缴纳。`,
      hint: () => '缴纳后写上 deposit.paid；以保函缴纳的，同时写 deposit.validUntil。',
      advice: () => '请马上办理缴纳；未按时足额到账的投标无效。',
    },
    'validity-short': {
      message: ({ promised, asked }) => `我方承诺的投标有效期为 ${promised} 天，短于招标文件要求的 ${asked} 天。`,
      hint: ({ asked }) => `把 price.validityDays 改为不少于 ${asked}；短于要求的投标无效。`,
    },
    'marker-unknown': {
      message: ({ sign, known }) =>
        `标记“${sign}”没有写明含义${known.length > 0 ? `；tender.markers 里只有${format.list(known.map((one) => `“${one}”`))}` : ''}。`,
      hint: ({ sign }) =>
        `在 tender.markers 里写明“${sign}”的含义：mandatory 实质性、scored 评分、ordinary 一般；各招标文件的用法不同，以本文件为准。`,
    },
    'amendment-open': {
      message: ({ number, date, affects }) =>
        `${number}（${date}）还没有落实到投标文件${affects.length > 0 ? `，涉及 ${format.list(affects)}` : ''}。`,
      hint: () => '改好涉及的条款与章节后，写 done: true。',
      advice: () => '请按更正公告修改涉及的条款与章节；以最后发布的为准。',
    },
    'bid-work-overdue': {
      message: ({ what, due, days }) => `“${what}”应于 ${due} 完成，已逾期 ${days} 天。`,
      hint: () => '完成后写上 done（条款写上 response 与 deviation）；完不成就另定 due。',
      advice: () => '请尽快完成，或另定期限。',
    },
    'chapter-overdue': {
      message: ({ chapter, due, days }) => `章节“${chapter}”应于 ${due} 定稿，已逾期 ${days} 天。`,
      hint: () => '定稿后写 status: final；写不完就另定 due。',
      advice: () => '请编写人尽快定稿，或由投标负责人另行安排。',
    },
    'due-after-deadline': {
      message: ({ what, due, submission }) => `“${what}”的期限 ${due} 晚于投标截止日 ${submission}。`,
      hint: () => '把 due 提到投标截止之前，并留出打印、签章和核对的时间。',
      advice: () => '请把期限提到投标截止之前。',
    },
    'go-no-go-overruled': {
      message: ({ score, most, kills }) =>
        kills.length > 0
          ? `投标决策与评估相反：评估得 ${score} 分（满分 ${most}），且有 ${kills.length} 项一票否决（${format.list(kills)}），没有写明理由。`
          : `投标决策与评估相反：评估得 ${score} 分（满分 ${most}），没有写明理由。`,
      hint: () => '在 override 里写明与评估相反的理由；打分有误的，改 score。',
      advice: () => '请决定人写明理由，或重新评估。',
    },
    'go-no-go-open': {
      message: ({ days }) => `距投标截止${days === 0 ? '就在今天' : `只有 ${days} 天`}，是否投标还没有决定。`,
      hint: () =>
        '写上 decision、decidedBy 和 date；不投的写 decision: no-go。提前多少天提示见 settings.yaml 的 bids.decideDays。',
      advice: () => '请尽快开评估会作出决定，不投的就把人手让给别的标。',
    },
    'last-days-open': {
      message: ({ of, what, submission }) =>
        `投标截止日 ${submission} 临近，${lastDays(labels, of, what)}，可能导致投标无效。`,
      hint: () => '截止前三天起，这类问题都是错误；马上处理，或请投标负责人决定是否还投。',
    },
    'jobs-weights': {
      message: ({ sum }) => `四项任务的权重合计 ${sum}%，应为 100%。`,
      hint: () => '按评分办法核对各项 weight：价格、产品技术、服务、商务合计 100。',
      advice: () => '请按评分办法核对四项任务的权重。',
    },
  }) satisfies Pick<ProblemWords, keyof BidTenderParams>;
