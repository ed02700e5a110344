import type { Scan } from './documents.ts';
import { a4, type Paper } from './paper.ts';

const firm = '远桥科技股份有限公司';
const folder = 'content/bids/lingdong-duty/attachments';

const page = (title: string, html: string, stamp?: string): Paper => ({
  ...a4,
  html: `<h1>${title}</h1>${html}`,
  ...(stamp && { stamp }),
});
const row = (cells: readonly string[], tag: 'td' | 'th' = 'td'): string =>
  `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table>${row(heads, 'th')}${rows.map((cells) => row(cells)).join('')}</table>`;

/** The papers that belong to the bid for the operation of machine rooms alone. */
export const lingdongDocuments = (): Scan[] => [
  {
    file: `${folder}/identity.png`,
    pages: [
      page(
        '居民身份证复印件',
        `<p class="en">法定代表人</p><div style="border:3px solid #000;border-radius:24px;width:760px;margin:40px auto;padding:46px 50px;height:470px"><p>姓名　罗启明</p><p>性别　男　　民族　汉</p><p>出生　1971 年 6 月 9 日</p><p>住址　浙江省宁波市镇海区启航路 88 号</p><p>公民身份号码　330211000000000000</p></div>`,
      ),
    ],
  },
  {
    file: `${folder}/credit.png`,
    pages: [
      page(
        '信用查询结果',
        `<p>查询时间：2026 年 11 月 18 日 15:40</p><p>查询对象：${firm}</p>${table(
          ['名单', '结果'],
          [
            ['失信被执行人', '未查询到相关记录'],
            ['重大税收违法失信主体', '未查询到相关记录'],
            ['政府采购严重违法失信行为记录名单', '未查询到相关记录'],
          ],
        )}`,
      ),
    ],
  },
  {
    file: `${folder}/guarantee.pdf`,
    pages: [
      page(
        '电子投标保函',
        `<p class="right">编号：NB-DZ-2026-3305</p><p>致：岭东省电力应急保障中心</p><p>鉴于${firm}参加编号 LDZC-FW-2026-0731 第 1 包的投标，我行在此不可撤销地保证，在收到贵方通过交易平台发出的索款通知后七日内，支付总额不超过人民币壹拾贰万元整的款项。</p><p>本保函自 2026 年 11 月 18 日起生效，至 2027 年 3 月 31 日止。</p><p>本件由电子保函系统生成，可凭编号查验。</p>`,
        '宁波样张银行',
      ),
    ],
  },
  {
    file: `${folder}/social-insurance.pdf`,
    pages: [
      page(
        '社会保险缴纳证明',
        `<p>参保单位：${firm}</p><p>费款所属期：2026 年 10 月</p>${table(
          ['险种', '应缴', '实缴', '状态'],
          ['养老保险', '医疗保险', '失业保险', '工伤保险'].map((kind) => [kind, '足额', '足额', '已到账']),
        )}<p>本证明由电子系统生成，可凭验证码查验。</p>`,
        '样张社会保险中心',
      ),
    ],
  },
  {
    file: `${folder}/intent.pdf`,
    pages: [
      page(
        '分包意向协议',
        `<p>甲方：${firm}</p><p>乙方：恒澄机电服务有限公司（小型企业）</p><p>甲方如中标岭东省电力应急保障中心 2027—2029 年机房运维与值守服务项目第 1 包，将下列内容分包给乙方，份额不低于合同总额的 30 %：</p>${table(
          ['序号', '分包内容'],
          ['季度预防性维护', '制冷专业运维', '备品备件与耗材', '监控平台运维与升级', '综合应急演练'].map(
            (words, at) => [String(at + 1), words],
          ),
        )}<p>乙方不再次分包，派驻人员的社会保险由乙方缴纳。</p><p>签订日期：2026 年 11 月 18 日</p>`,
        '恒澄机电服务',
      ),
      page(
        '中小企业声明函（服务）',
        `<p>本单位承接岭东省电力应急保障中心机房运维与值守服务项目的分包内容，从业人员 86 人，营业收入为 1,240 万元，资产总额为 960 万元，属于小型企业。</p><p>本单位不属于大企业的分支机构，不存在控股股东为大企业的情形，也不存在与大企业的负责人为同一人的情形。</p><p>日期：2026 年 11 月 18 日</p>`,
        '恒澄机电服务',
      ),
    ],
  },
];
