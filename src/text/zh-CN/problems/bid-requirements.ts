import type { BidRequirementParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

export const bidRequirementsProblems = (labels: Labels, _format: Format) =>
  ({
    'mandatory-unanswered': {
      message: ({ requirement }) => `实质性条款没有应答：${requirement}。漏答即投标无效。`,
      hint: () => '写上 response 和 deviation；所在章节还没写完的，不要标为 final。',
    },
    'mandatory-negative': {
      message: ({ requirement }) => `实质性条款为负偏离：${requirement}。负偏离即投标无效。`,
      hint: () => '改为能满足的方案；应答有误的改 deviation，标记含义有误的改 tender.markers。确实做不到的，不应投标。',
    },
    'requirement-unanswered': {
      message: ({ requirement, missing }) =>
        missing === 'response' ? `条款还没有应答：${requirement}。` : `条款有应答，但没有写偏离：${requirement}。`,
      hint: () => '写上 response；商务和技术条款还要写 deviation。偏离表中漏答的视为负偏离。',
      advice: () => '请应答人补上应答；偏离表中漏答的视为负偏离。',
    },
    'requirement-without-evidence': {
      message: ({ requirement }) => `条款已应答，但没有写证明材料的位置：${requirement}。`,
      hint: () => '在 evidence 里写明章节、附件或资料库条目；印出时自动换成页码。',
      advice: () => '请补上证明材料及其位置，否则专家找不到依据。',
    },
    'response-repeats': {
      message: ({ requirement }) => `应答只是重复了招标要求，没有写出我方的实际情况：${requirement}。`,
      hint: () => '写出所投产品或服务的具体数值、型号或做法，如“满足，32GB DDR5”。照抄要求的可能被判无效。',
      advice: () => '请写出具体数值、型号或做法；照抄要求的可能被判无效。',
    },
    'response-vague': {
      message: ({ requirement, word }) => `应答用词含糊（“${word}”）：${requirement}。`,
      hint: () => '先写“满足”或“不满足”，再写具体数值。含糊用词的清单见 settings.yaml 的 bids.vagueWords。',
      advice: () => '请先写“满足”或“不满足”，再写具体数值。',
    },
    'response-contradicts': {
      message: ({ requirement, opening, deviation }) =>
        `应答以“${opening}”开头，${deviation === null ? '却没有写明负偏离' : `偏离写的却是“${labels.deviation[deviation]}”`}，自相矛盾：${requirement}。`,
      hint: ({ deviation }) =>
        deviation === 'negative'
          ? '确实满足的，把 deviation 改为 none 或 positive；有一部分不满足的，应答以“不满足”或“部分满足”开头。'
          : '不满足的写 deviation: negative，实质性条款不满足即投标无效；其实满足的，改写应答。',
    },
    'response-opening': {
      message: ({ requirement, opening, fault }) =>
        fault === 'elsewhere'
          ? `应答只写了“${opening}…”，没有写出实际情况：${requirement}。`
          : `应答没有先写是否满足（以“${opening}”开头）：${requirement}。`,
      hint: ({ fault }) =>
        fault === 'elsewhere'
          ? '在 response 里写出具体数值或做法；出处写在 evidence 里，印出时自动加页码。'
          : '以“满足”或“不满足”开头，再写具体数值，专家才能一眼看出是否响应。',
      advice: ({ fault }) =>
        fault === 'elsewhere' ? '请在应答里直接写出具体数值或做法。' : '请先写“满足”或“不满足”，再写具体数值。',
    },
    'deviation-table-missing': {
      message: ({ kind, count }) => `台账里有 ${count} 条${labels.requirementKind[kind]}条款，各卷都没有相应的偏离表。`,
      hint: ({ kind }) => `在相应章节里写 <DeviationTable of="${kind}" />。`,
      advice: () => '请在相应章节里加上偏离表，并逐条应答。',
    },
    'index-missing': {
      message: ({ of }) =>
        of === 'scoring'
          ? '各卷都没有评分索引表；招标文件要求索引的，缺少索引可能导致投标无效。'
          : `台账里有${labels.requirementKind[of]}条款，各卷都没有相应的索引表，专家查不到应答在哪一页。`,
      hint: ({ of }) => `在一卷的 indexes 里写 - of: ${of}，或在章节里写 <IndexTable of="${of}" />。`,
      advice: ({ of }) =>
        of === 'scoring'
          ? '请在正文之前加上评分索引表，让专家按评分项找到页码。'
          : '请在正文之前加上索引表，让专家按条款找到页码。',
    },
    'evidence-expired': {
      message: ({ item, validTo, opening }) =>
        `“${item}”有效期至 ${validTo}，开标日 ${opening} 时已过期，不能作为证明。`,
      hint: () => '换用有效的证书；已经换证的，更新资料库条目的扫描件和 validTo。年审中的，另附受理回执。',
    },
    'library-expiring': {
      message: ({ item, validTo, days }) =>
        days < 0
          ? `“${item}”已于 ${validTo} 到期。`
          : `“${item}”有效期至 ${validTo}，${days === 0 ? '今天到期' : `还有 ${days} 天`}。`,
      hint: () => '办理续期或换证，然后更新扫描件和 validTo；提前多少天提示见 settings.yaml 的 bids.expiringDays。',
      advice: () => '请维护人办理续期或换证；使用它的投标须在开标日仍然有效。',
    },
    'library-review-due': {
      message: ({ item, updated, months }) => `“${item}”上次复核是 ${updated}，已超过 ${months} 个月的复核周期。`,
      hint: () => '核对内容和附件后，把 updated 改为当天；周期见 reviewMonths。',
      advice: () => '请维护人核对内容和附件。',
    },
    'case-outside-window': {
      message: ({ item, signed, criterion, from, to }) =>
        `案例“${item}”的日期是 ${signed}，不在“${criterion}”要求的时间范围内（${from === null ? '' : `${from} `}至 ${to}），不能得分。`,
      hint: () => '换用范围内的案例；日期或范围录错的，核对案例的 signed、accepted 与评分项的 window。',
      advice: () => '请换用时间范围内的案例。',
    },
  }) satisfies Pick<ProblemWords, keyof BidRequirementParams>;
