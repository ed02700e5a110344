import type { BidPriceParams } from '../../../problem-params-bid.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

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
    'rival-order': {
      message: ({ rival, low, likely, high }) =>
        `对${rival}报价的假设不是从低到高：最低 ${amount(low)}，预计 ${amount(likely)}，最高 ${amount(high)}。`,
      hint: () => '使 low ≤ likely ≤ high。',
      advice: () => '请改正对手报价的假设，否则试算的价格分不可信。',
    },
  } satisfies Pick<ProblemWords, keyof BidPriceParams>;
};
