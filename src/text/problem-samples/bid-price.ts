import type { ProblemParams } from '../../problem.ts';
import type { BidPriceParams } from '../../problem-params-bid.ts';

export const bidPriceSamples = {
  'price-line-total': [{ item: '台式计算机主机', stated: 77_350_000, computed: 77_355_000 }],
  'price-total': [{ stated: 182_400_000, computed: 182_398_500.5 }],
  'price-capitals': [{ stated: '壹亿捌仟贰佰万元整', expected: '壹亿捌仟贰佰肆拾万元整' }],
  'price-over-ceiling': [
    { total: 182_400_000, limit: 180_000_000, of: 'ceiling' },
    { total: 182_400_000, limit: 180_000_000, of: 'budget' },
  ],
  'price-outside-volume': [
    { form: '18,240万元', item: null, volume: '技术文件' },
    { form: '￥2,865.00', item: '台式计算机主机', volume: '商务文件' },
  ],
  'price-printed': [
    { form: '182,400,000', item: null, volume: '技术文件', page: 17, chapter: '供货方案', part: null },
    { form: '2,865.00元', item: '台式计算机主机', volume: '商务文件', page: 3, chapter: null, part: null },
    { form: '18240万元', item: null, volume: '技术文件', page: null, chapter: null, part: 'Outlines' },
  ],
  'inner-figure': [
    { form: '171300000', of: 'cost', rival: null, volume: '技术文件', page: null, chapter: null },
    { form: '17,620万元', of: 'rival', rival: '融石科技', volume: '商务文件', page: 12, chapter: '公司概况' },
  ],
  'price-component-misplaced': [{ component: 'PriceTable', volume: '技术文件' }],
  'price-below-cost': [{ total: 168_000_000, cost: 171_300_000 }],
  'price-missing': [{ volume: '报价文件' }],
  'policy-over': [
    { claimed: 20, most: 10 },
    { claimed: 10, most: 0 },
  ],
  'opening-sheet-gap': [{ missing: 'delivery' }, { missing: 'validityDays' }],
  'price-line-bare': [
    { item: '主机', missing: 'origin' },
    { item: '显示器', missing: 'model' },
  ],
  'rival-order': [{ rival: '荣石科技', low: 176_200_000, likely: 172_500_000, high: 180_600_000 }],
} satisfies { [Id in keyof BidPriceParams]: ProblemParams[Id][] };
