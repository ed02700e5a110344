import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import type { LibraryKind } from '../../src/schemas/bid/library.ts';
import type { Scan } from './documents.ts';
import { a4, type Paper } from './paper.ts';

const firm = '远桥科技股份有限公司';

type Facts = Record<string, string> & { certificates?: string[]; attachments?: { title: string; file: string }[] };

/** Facts of the items of a kind by id, as their files say them: what is scanned can't differ from what is typed. */
function factsOf(root: string, kind: LibraryKind): [id: string, facts: Facts][] {
  const folder = join(root, 'content/library', kind);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [basename(name, '.mdx'), parse(text.split('\n---\n', 1)[0]?.slice(4) ?? '', { schema: 'failsafe' })];
    });
}

const list = (rows: readonly (readonly [string, string | undefined])[]): string =>
  `<dl>${rows.map(([term, words]) => (words === undefined ? '' : `<dt>${term}</dt><dd>${words}</dd>`)).join('')}</dl>`;

const certificate = (facts: Facts): Paper => ({
  ...a4,
  framed: true,
  stamp: facts.issuer?.replace('（样张）', '') ?? firm,
  html: `<h1>${facts.title?.replace(/（.*）/, '')}</h1><p class="en">${/（(ISO.*)）/.exec(facts.title ?? '')?.[1] ?? 'SPECIMEN CERTIFICATE'}</p>
<p class="right">编号：${facts.number}</p>
<p>兹证明下列组织符合所列标准与要求：</p>
${list([
  ['组织名称', firm],
  ['地址', '浙江省宁波市镇海区启航路 88 号'],
  ['范围', facts.scope],
  ['有效期自', facts.validFrom],
  ['有效期至', facts.validTo ?? '长期'],
  ['发证机关', facts.issuer],
])}
<p>证书的有效性以发证机关网站公布的信息为准；有效期内须按期接受监督。</p>`,
});

const annex = (facts: Facts): Paper => ({
  ...a4,
  stamp: facts.issuer ?? firm,
  html: `<h1>附页</h1><p class="en">${facts.number}</p>
<table><tr><th>序号</th><th>产品名称</th><th>型号</th><th>额定电压</th></tr>
${['T5600', 'T5800', 'T7200'].map((model, at) => `<tr><td>${at + 1}</td><td>微型计算机</td><td>${model}</td><td>220 V～ 50 Hz</td></tr>`).join('')}</table>
<p>依据标准：GB 4943.1、GB/T 9254.1、GB 17625.1。</p><p>本附页与证书同时使用方为有效。</p>`,
});

const isService = ({ content }: Facts): boolean => /值守|运行维护/.test(content ?? '');

/** The lines of the list in a contract, for computers or for the operation of rooms. */
const supply = (facts: Facts): string =>
  (isService(facts)
    ? [
        ['值守', facts.content?.split('，')[0] ?? ''],
        ['巡检与维护', '供电、制冷、消防与监控设备，按年度计划'],
        ['应急保障', '七天二十四小时，按约定时限恢复'],
        ['报告', '月度运行报告与季度考核报告'],
      ]
    : [
        ['台式计算机', facts.content?.split('，')[0] ?? ''],
        ['显示器与键鼠', '与主机同数量'],
        ['安装与迁移', '到网点或者职场，按甲方排程'],
        ['上门服务', '自验收合格之日起算'],
      ]
  )
    .map(([name, words], at) => `<tr><td>${at + 1}</td><td>${name}</td><td>${words}</td></tr>`)
    .join('');

const contract = (id: string, facts: Facts): Paper[] => {
  const value = Number(facts.value).toLocaleString('en-US');
  return [
    {
      ...a4,
      html: `<h1>${facts.title}</h1><p class="en">${isService(facts) ? '服 务 合 同' : '采 购 合 同'}</p>
${list([
  ['合同编号', `HT-${facts.signed?.replaceAll('-', '')}-${id.length}`],
  ['甲方', facts.customer],
  ['乙方', firm],
  ['签订日期', facts.signed],
  ['签订地点', '甲方所在地'],
])}
<p>甲乙双方按照有关法律的规定，在平等自愿的基础上，就本合同所列货物与服务的采购达成一致，共同遵守。</p>
<h2>第一条　标的</h2><p>${facts.content}。</p>
<h2>第二条　价款</h2><p>合同总价人民币 ${value} 元，含税、含运输、安装与服务。</p>`,
    },
    {
      ...a4,
      html: `<h2>第三条　清单</h2><table><tr><th>序号</th><th>名称</th><th>说明</th></tr>
${supply(facts)}</table>
${isService(facts) ? '<h2>第四条　人员</h2><p>乙方按约定的岗位派驻人员，名单经甲方确认。</p>' : '<h2>第四条　交货</h2><p>乙方按甲方通知分批交货，每批附装箱单与序列号清单。</p>'}
<h2>第五条　验收</h2><p>${isService(facts) ? '按季考核，期满终验，' : '到货、上线、终验三步，'}以双方签字的单据为准。</p>
<h2>第六条　付款</h2><p>${isService(facts) ? '按季支付，凭考核单' : '按批支付，凭验收单'}与增值税专用发票。</p>`,
    },
    {
      ...a4,
      stamp: facts.customer ?? firm,
      html: `<h2>第十二条　其他</h2><p>本合同一式六份，甲方四份，乙方两份，自双方签字盖章之日起生效。</p>
${list([
  ['甲方（盖章）', facts.customer],
  ['授权代表', '（签字）'],
  ['日期', facts.signed],
  ['乙方（盖章）', firm],
  ['授权代表', '（签字）'],
  ['日期', facts.signed],
])}
${facts.accepted === undefined ? '' : `<h2>终验</h2><p>项目已于 ${facts.accepted} 通过终验，验收结论：合格。</p>`}`,
    },
  ];
};

const diploma = (facts: Facts): Paper => ({
  ...a4,
  framed: true,
  stamp: '样张考试中心',
  html: `<h1>资格证书</h1><p class="en">SPECIMEN QUALIFICATION</p>
${list([
  ['姓名', facts.name],
  ['学历', facts.education],
  ['岗位', facts.role],
  ...(facts.certificates ?? []).map((words) => ['证书', words] as const),
])}
<p>持证人经统一考试成绩合格，具备相应的专业水平。</p>`,
});

/** What the items of the library name as their scans. */
export function libraryDocuments(root: string): Scan[] {
  const draw: Partial<Record<LibraryKind, (id: string, facts: Facts) => Paper[]>> = {
    certificates: (_, facts) => [
      certificate(facts),
      ...(facts.attachments?.some(({ file }) => file.endsWith('.pdf')) ? [annex(facts)] : []),
    ],
    cases: contract,
    people: (_, facts) => [diploma(facts)],
  };
  return Object.entries(draw).flatMap(([kind, pages]) =>
    factsOf(root, kind as LibraryKind).flatMap(([id, facts]) =>
      (facts.attachments ?? []).map(({ file }) => ({ file: `content/library/${file}`, pages: pages(id, facts) })),
    ),
  );
}
