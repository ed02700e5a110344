import type { Scan } from './documents.ts';
import { a4, type Paper } from './paper.ts';

const firm = '远桥科技股份有限公司';
const folder = 'content/bids/huilan-desktops/attachments';

const page = (title: string, html: string, stamp?: string): Paper => ({
  ...a4,
  html: `<h1>${title}</h1>${html}`,
  ...(stamp && { stamp }),
});
const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;

const identity = (name: string): Paper => ({
  ...a4,
  html: `<h1>居民身份证复印件</h1><p class="en">正反面</p>
<div style="border:3px solid #000;border-radius:24px;width:760px;margin:40px auto;padding:46px 50px;height:470px"><p>姓名　${name}</p><p>性别　男　　民族　汉</p><p>出生　1981 年 4 月 2 日</p><p>住址　浙江省宁波市镇海区启航路 88 号</p><p>公民身份号码　330211000000000000</p></div>
<div style="border:3px solid #000;border-radius:24px;width:760px;margin:40px auto;padding:46px 50px;height:470px"><p class="centre" style="font-size:44px">样　张</p><p>签发机关　样张公安机关</p><p>有效期限　2021.04.02—2041.04.02</p></div>`,
});

const months = ['2026 年 8 月', '2026 年 9 月', '2026 年 10 月'];

/** The papers that belong to the bid for desktop computers alone. */
export const huilanDocuments = (): Scan[] => [
  { file: `${folder}/id-legal.png`, pages: [identity('罗启明')] },
  { file: `${folder}/id-agent.png`, pages: [identity('周浩')] },
  {
    file: `${folder}/receipt.pdf`,
    pages: [
      page(
        '招标文件领取回执',
        `<p>项目编号：HLYH-JC-2026-118</p><p>兹收到招标文件一套，共 86 页，附件 4 份。</p><p>领取单位：${firm}</p><p>领取日期：2026 年 11 月 10 日</p>`,
        '衡准招标咨询',
      ),
    ],
  },
  {
    file: `${folder}/audit.pdf`,
    pages: [
      page(
        '审计报告',
        `<p class="right">衡样审字〔2026〕第 0418 号</p><p>${firm}全体股东：</p><p>我们审计了贵公司 2025 年度财务报表，包括资产负债表、利润表、现金流量表和股东权益变动表以及相关附注。</p><p>我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，公允反映了贵公司 2025 年 12 月 31 日的财务状况以及 2025 年度的经营成果和现金流量。</p>`,
        '样张会计师事务所',
      ),
      page(
        '资产负债表（摘要）',
        `${table(
          ['项目', '期末数', '期初数'],
          [
            ['流动资产', '1,284,600,000', '1,102,300,000'],
            ['非流动资产', '463,200,000', '448,900,000'],
            ['流动负债', '690,600,000', '602,100,000'],
            ['非流动负债', '31,300,000', '38,400,000'],
            ['股东权益', '1,025,900,000', '910,700,000'],
          ],
        )}<p>资产负债率 41.3 %，流动比率 1.86。</p>`,
      ),
      page(
        '利润与现金流量（摘要）',
        table(
          ['项目', '2025 年度', '2024 年度'],
          [
            ['营业收入', '2,318,400,000', '2,064,800,000'],
            ['净利润', '131,700,000', '118,200,000'],
            ['经营活动现金流量净额', '168,900,000', '149,500,000'],
          ],
        ),
        '样张会计师事务所',
      ),
    ],
  },
  {
    file: `${folder}/social-insurance.pdf`,
    pages: months.map((month, at) =>
      page(
        '社会保险缴纳证明',
        `<p>参保单位：${firm}</p><p>费款所属期：${month}</p>${table(
          ['险种', '参保人数', '应缴', '实缴', '状态'],
          ['养老保险', '医疗保险', '失业保险', '工伤保险'].map((kind) => [
            kind,
            String(1286 + at),
            '足额',
            '足额',
            '已到账',
          ]),
        )}<p>本证明由电子系统生成，可凭验证码 SY${202608 + at}X 查验。</p>`,
        '样张社会保险中心',
      ),
    ),
  },
  {
    file: `${folder}/tax.pdf`,
    pages: [
      page(
        '税收完税证明',
        `<p>纳税人：${firm}</p>${table(
          ['税种', ...months],
          ['增值税', '企业所得税', '城市维护建设税', '印花税'].map((kind) => [kind, '已入库', '已入库', '已入库']),
        )}<p>以上期间无欠税记录。</p>`,
        '样张税务机关',
      ),
    ],
  },
  {
    file: `${folder}/credit.png`,
    pages: [
      page(
        '信用查询结果',
        `<p>查询时间：2026 年 11 月 18 日 10:12</p><p>查询对象：${firm}</p>${table(
          ['名单', '结果'],
          [
            ['失信被执行人', '未查询到相关记录'],
            ['重大税收违法失信主体', '未查询到相关记录'],
            ['政府采购严重违法失信行为', '未查询到相关记录'],
          ],
        )}`,
      ),
    ],
  },
  {
    file: `${folder}/guarantee.pdf`,
    pages: [
      page(
        '投标保函',
        `<p class="right">编号：NB-BH-2026-1907</p><p>致：汇澜银行股份有限公司</p><p>鉴于${firm}参加编号 HLYH-JC-2026-118 的采购项目投标，我行在此无条件、不可撤销地向你方保证，在收到你方书面索款通知后七日内，支付总额不超过人民币叁佰陆拾万元整的款项。</p><p>本保函自 2026 年 11 月 19 日起生效，至 2027 年 5 月 10 日止。</p>`,
        '宁波样张银行',
      ),
    ],
  },
  {
    file: `${folder}/test-report.pdf`,
    pages: [
      page(
        '检测报告',
        `<p class="en">YJ-2026-0417</p><p>委托单位：${firm}</p><p>样品：台式计算机 T5600，5 台</p>${table(
          ['项目', '要求', '结果', '结论'],
          [
            ['空闲声功率级', '≤ 38 dB（A）', '32 dB（A）', '合格'],
            ['满载声功率级', '—', '39 dB（A）', '—'],
            ['电源转换效率', '≥ 85 %', '91 %', '合格'],
            ['固态盘写入寿命', '≥ 150 TBW', '300 TBW', '合格'],
            ['显示器亮度', '≥ 250 cd/m²', '300 cd/m²', '合格'],
          ],
        )}`,
        '样张检测中心',
      ),
      page(
        '可靠性试验报告',
        `<p class="en">YJ-2026-0418</p><p>依据：GB/T 5080.7，定时截尾</p>${table(
          ['参数', '数值'],
          [
            ['样机', '120 台'],
            ['单台试验时间', '1,980 小时'],
            ['加速系数', '8.0'],
            ['等效累计', '1,900,800 台时'],
            ['责任失效', '0 次'],
            ['置信度', '90 %'],
            ['MTBF 置信下限', '82 万小时'],
          ],
        )}`,
        '样张检测中心',
      ),
      page(
        '环境试验记录',
        table(
          ['试验', '条件', '结果'],
          [
            ['高温工作', '40 ℃，24 小时', '通过'],
            ['低温工作', '0 ℃，24 小时', '通过'],
            ['恒定湿热', '40 ℃、90 %，48 小时', '通过'],
            ['包装跌落', '91 cm', '通过'],
            ['静电放电', '接触 6 kV、空气 10 kV', '通过'],
            ['浪涌', '线—地 4 kV', '通过'],
          ],
        ),
        '样张检测中心',
      ),
    ],
  },
  {
    file: `${folder}/adaptation.pdf`,
    pages: [
      page(
        '外设适配小结',
        `<p>地点：测试环境　　日期：2026 年 10 月 23 日</p>${table(
          ['类别', '种数', '通过'],
          [
            ['密码键盘', '5', '5'],
            ['存折与票据打印机', '6', '5'],
            ['高拍仪与扫描仪', '5', '5'],
            ['身份证与指纹读取', '4', '4'],
            ['评价器与签字屏', '4', '4'],
            ['激光打印机', '5', '5'],
            ['点钞与捆钞', '3', '3'],
            ['合计', '32', '31'],
          ],
        )}<p>遗留一种针式存折打印机，2026 年 11 月 27 日前复测。</p>`,
      ),
    ],
  },
  {
    file: `${folder}/lease.pdf`,
    pages: [
      page(
        '房屋租赁证明',
        `<p>出租方：样张物业管理有限公司</p><p>承租方：${firm}杭州服务站</p><p>坐落：浙江省杭州市滨江区样张路 16 号 2 层</p><p>面积：186 平方米</p><p>租期：2025 年 3 月 1 日至 2030 年 2 月 28 日</p><p>用途：技术服务站与备件间</p>`,
        '样张物业管理',
      ),
    ],
  },
];

const circle = (x: number, y: number, words: string): string =>
  `<circle cx="${x}" cy="${y}" r="17" fill="#fff" stroke="#000" stroke-width="2"/><text x="${x}" y="${y + 7}" font-size="20" text-anchor="middle">${words}</text>`;
const ports = (x: number, y: number, count: number): string =>
  Array.from(
    { length: count },
    (_, at) =>
      `<rect x="${x + at * 40}" y="${y}" width="28" height="13" fill="none" stroke="#000" stroke-width="2.5"/>`,
  ).join('');

/** Front and back of the computer, with the places of its sockets. */
export const drawing = (): Scan => ({
  file: `${folder}/host-drawing.png`,
  pages: [
    {
      width: 1060,
      height: 600,
      drawing: true,
      html: `<svg width="1060" height="600" viewBox="0 0 1060 600" font-family="Scan">
<rect x="120" y="40" width="200" height="470" rx="12" fill="none" stroke="#000" stroke-width="4"/>
<circle cx="220" cy="90" r="20" fill="none" stroke="#000" stroke-width="3"/>${circle(60, 90, '1')}<path d="M77 90h123" stroke="#000"/>
${ports(146, 160, 2)}${ports(146, 190, 2)}<rect x="236" y="160" width="30" height="12" rx="6" fill="none" stroke="#000" stroke-width="2.5"/>
${circle(60, 175, '2')}<path d="M77 175h66" stroke="#000"/><circle cx="250" cy="200" r="7" fill="none" stroke="#000" stroke-width="2.5"/>
${Array.from({ length: 9 }, (_, at) => `<path d="M150 ${290 + at * 20}h140" stroke="#000" stroke-width="3"/>`).join('')}${circle(60, 370, '3')}<path d="M77 370h70" stroke="#000"/>
<text x="220" y="565" font-size="26" text-anchor="middle">前面板</text>
<rect x="520" y="40" width="200" height="470" rx="12" fill="none" stroke="#000" stroke-width="4"/>
<rect x="550" y="64" width="140" height="84" fill="none" stroke="#000" stroke-width="3"/><circle cx="590" cy="106" r="26" fill="none" stroke="#000" stroke-width="2.5"/>
${circle(790, 106, '4')}<path d="M773 106h-80" stroke="#000"/>
<path d="M556 184h60l-6 22h-48zM636 184h60l-6 22h-48z" fill="none" stroke="#000" stroke-width="2.5"/>${circle(790, 195, '5')}<path d="M773 195h-75" stroke="#000"/>
${ports(556, 236, 3)}${ports(556, 266, 3)}${circle(790, 255, '6')}<path d="M773 255h-92" stroke="#000"/>
<rect x="556" y="312" width="46" height="20" fill="none" stroke="#000" stroke-width="2.5"/><rect x="622" y="312" width="46" height="20" fill="none" stroke="#000" stroke-width="2.5"/>${circle(790, 322, '7')}<path d="M773 322h-102" stroke="#000"/>
<rect x="556" y="362" width="34" height="32" fill="none" stroke="#000" stroke-width="2.5"/>${circle(790, 378, '8')}<path d="M773 378h-180" stroke="#000"/>
<path d="M540 430h160M540 456h160M540 482h160" stroke="#000" stroke-width="3"/>
<text x="620" y="565" font-size="26" text-anchor="middle">后面板</text>
<g font-size="20">${[
        '电源键与指示灯',
        'USB、Type-C、音频',
        '进风口',
        '电源 260 W',
        '串行接口 2 个',
        'USB 6 个',
        'DP 与 HDMI',
        '千兆网口',
      ]
        .map((words, at) => `<text x="822" y="${106 + at * 46}">${at + 1}　${words}</text>`)
        .join('')}</g></svg>`,
    },
  ],
});
