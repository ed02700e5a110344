import type { BidPriceParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

/** Parts of a PDF in which a price was found, as the properties window of a reader calls them. */
const parts: Record<string, string> = {
  Title: '标题',
  Subject: '主题',
  Keywords: '关键字',
  Metadata: '元数据',
  Outlines: '书签',
};
const limits = { ceiling: '最高限价', budget: '采购预算' };

export const bidPriceProblems = (_labels: Labels, format: Format) => {
  const amount = format.number;
  return {
    'price-line-total': {
      message: ({ item, stated, computed }) =>
        `“${item}”的合计写的是 ${amount(stated)}，而数量乘单价为 ${amount(computed)}。`,
      hint: () => '核对 quantity、unitPrice 与 total；评标时以单价计算的结果为准，改好后可删去 total。',
    },
    'price-total': {
      message: ({ stated, computed }) => `总价写的是 ${amount(stated)}，而各项合计为 ${amount(computed)}。`,
      hint: () => '核对 price.items 是否有漏项、price.total 是否过时；开标一览表按合计印出，改好后可删去 total。',
    },
    'price-capitals': {
      message: ({ stated, expected }) => `大写金额写的是“${stated}”，而总价应写作“${expected}”。`,
      hint: () => '大写与小写不一致时以大写为准，务必改正 price.capitals；改好后可删去，印出时自动生成。',
    },
    'price-over-ceiling': {
      message: ({ total, limit, of }) => `总价 ${amount(total)} 超过${limits[of]} ${amount(limit)}，投标无效。`,
      hint: () => '降低报价，或核对 tender.ceiling、tender.budget 是否录错。',
    },
    'price-outside-volume': {
      message: ({ form, item, volume }) =>
        `“${form}”等于${item === null ? '我方总价' : `“${item}”的报价`}，却写在“${volume}”里；价格只可出现在报价文件中，否则投标无效。`,
      hint: () => '删去或改写此处的金额；确为无关的数字，请写上单位或换一种写法。',
    },
    'price-printed': {
      message: ({ form, item, volume, page, chapter, part }) => {
        const where =
          page === null
            ? `PDF 的${parts[part ?? ''] ?? part ?? ''}里`
            : `第 ${page} 页${chapter === null ? '' : `（${chapter}）`}`;
        return `印好的“${volume}”${where}有“${form}”，等于${item === null ? '我方总价' : `“${item}”的报价`}；价格只可出现在报价文件中，否则投标无效。该卷不发布。`;
      },
      hint: () => '改写正文、表格、图和附件里的这个金额，再印一次；附件里的，遮盖后重新扫描。页数从第一张纸数起。',
    },
    'inner-figure': {
      message: ({ form, of, rival, volume, page, chapter }) => {
        const what = of === 'cost' ? '我方成本' : `对“${rival}”报价的估计`;
        return page === null
          ? `“${form}”等于${what}，却写在“${volume}”里；这个数不得出现在任何一卷。`
          : `印好的“${volume}”第 ${page} 页${chapter === null ? '' : `（${chapter}）`}有“${form}”，等于${what}；这个数不得出现在任何一卷。该卷不发布。`;
      },
      hint: () => '删去或改写此处的金额；price.cost 与 price.rivals 只供内部测算。',
    },
    'price-component-misplaced': {
      message: ({ component, volume }) => `“${volume}”中用了 <${component}/>，会在报价文件之外印出价格。`,
      hint: () => '把这一章移到 kind 为 price 或 combined 的卷，或删去该组件。',
    },
    'price-below-cost': {
      message: ({ total, cost }) => `总价 ${amount(total)} 低于成本 ${amount(cost)}。`,
      hint: () => '核对 price.cost；确要低于成本报价的，须备好成本说明，并由有权人批准。',
      advice: () => '请核对成本；确要低于成本报价的，须备好成本说明，并由有权人批准：评委可要求证明能够履约。',
    },
    'price-missing': {
      message: ({ volume }) => `有报价卷“${volume}”，却没有写报价。`,
      hint: () => '在 price.items 中写上报价明细，或在 price.total 中写上总价。',
    },
    'policy-over': {
      message: ({ claimed, most }) =>
        most === 0
          ? `按价格扣除 ${claimed}% 试算，而评分办法里没有价格扣除政策。`
          : `按价格扣除 ${claimed}% 试算，而招标文件最多扣除 ${most}%。`,
      hint: () => '核对 price.policyPercent 与 scoring.policies；不享受的写 0 或删去。',
      advice: () => '请核对我方可享受的价格扣除，否则试算的价格分偏高。',
    },
    'opening-sheet-gap': {
      message: ({ missing }) =>
        missing === 'delivery'
          ? '开标一览表缺交货期（服务期）。'
          : '开标一览表缺投标有效期：招标文件和我方都没有写天数。',
      hint: ({ missing }) =>
        missing === 'delivery'
          ? '在 price.delivery 里写明，与招标文件的要求和技术文件一致。'
          : '在 tender.validityDays 里写招标文件要求的天数；我方承诺更长的，写 price.validityDays。',
      advice: ({ missing }) =>
        missing === 'delivery'
          ? '请补上交货期或服务期；开标一览表缺项可能被视为未响应。'
          : '请补上投标有效期；开标一览表缺项可能被视为未响应。',
    },
    'price-line-bare': {
      message: ({ item, missing }) =>
        `报价明细“${item}”没有写${missing === 'model' ? '品牌型号' : '产地或制造商'}，报价明细表会印成“无”。`,
      hint: ({ missing }) => `补上 ${missing}；货物的品牌、型号与产地多为实质性要求。`,
      advice: () => '请补全品牌、型号与产地；货物类项目多为实质性要求。',
    },
    'rival-order': {
      message: ({ rival, low, likely, high }) =>
        `对${rival}报价的假设不是从低到高：最低 ${amount(low)}，预计 ${amount(likely)}，最高 ${amount(high)}。`,
      hint: () => '使 low ≤ likely ≤ high。',
      advice: () => '请改正对手报价的假设，否则试算的价格分不可信。',
    },
  } satisfies Pick<ProblemWords, keyof BidPriceParams>;
};
