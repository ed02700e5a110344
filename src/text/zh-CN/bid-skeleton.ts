import type { LibraryKind } from '../../schemas/bid/library.ts';
import { skeletonWords } from '../../schemas/skeleton-words.ts';

const words = skeletonWords['zh-CN'];

/** What the skeleton of a bid is filled in with. */
export interface BidFacts {
  account: string;
  accountName: string;
  owner: string;
  today: string;
  submission: string;
  /** Where it is not that of the plan. */
  lang: string | null;
}

/** A commented bid that passes the check as it is. */
export const bid = ({ account, accountName, owner, today, submission, lang }: BidFacts): string => `---
# 投标 ${accountName}。以 # 开头的行是说明，可以删去；不知道的内容整行删去，不要留空。
# 全部字段与允许的值：public/schemas/bid.schema.json

name: ${accountName}采购项目
${lang === null ? '' : `lang: ${lang}\n`}account: ${account}
# opportunity: big-deal       # 该客户的商机：opportunities 下的文件名
owner: ${owner}             # 投标负责人：客户计划 team 中的 id
updated: ${today}
summary: ${words.bidProgress}

bidder:
  name: ${words.bidder}           # 与营业执照一致

tender:
  number: ${words.tenderNumber}
  title: ${accountName}采购项目
  buyer: ${accountName}
  law: procurement             # procurement 政府采购法 · bidding 招标投标法 · none 两法皆不适用
  kind: goods                  # goods 货物 · services 服务 · works 工程
  dates:
    submission: ${submission}  # 投标截止日
    # submissionTime: "09:30"
    # questions: ${today}      # 质疑、澄清截止日
  # markers:                   # 各标记在本招标文件中的含义
  #   - { sign: ★, meaning: mandatory }   # mandatory 实质性 · scored 评分 · ordinary 一般

# scoring:
#   criteria:
#     - id: technology
#       title: 技术部分
#       max: 60
#       criteria:
#         - { id: plan, title: 实施方案, max: 60, mode: range-banded, bands: [{ label: 优, from: 41, to: 60 }, { label: 良, from: 21, to: 40 }, { label: 差, from: 0, to: 20 }], claimed: 50 }
#     - { id: price, title: 价格, max: 40, mode: price, price: { type: lowest-ratio } }

# requirements:
#   - { id: delivery, kind: business, text: 交货期不超过 45 天, response: 满足。合同签订后 40 天内交齐。, deviation: positive, evidence: [plan] }

volumes:
  - id: technical
    title: 技术文件
    kind: technical            # qualification 资格 · business 商务 · technical 技术 · price 报价 · combined 合一册
    # numbering: chapters      # chapters 第一章 · official 一、 · decimal 1.1 · appendix 附件1-1 · none
    # indexes: [{ of: scoring }]
---

{/* 投标的背景与判断写在这里；只在作战室显示，不会印进投标文件。 */}
`;

/** What the skeleton of a chapter is filled in with. */
export interface ChapterFacts {
  /** Id of the first volume of the bid. */
  volume: string;
  /** All its volumes, each with id and title. */
  volumes: readonly string[];
  /** After all others of that volume. */
  order: number;
}

/** A commented chapter. */
export const chapter = ({ volume, volumes, order }: ChapterFacts): string => `---
# 以 # 开头的行是说明，可以删去。全部字段与允许的值：public/schemas/chapter.schema.json
volume: ${volume}${volumes.length > 1 ? `  # 可选：${volumes.join(' · ')}` : ''}
title: ${words.chapter}
order: ${order}
status: outline                # outline 提纲 · draft 初稿 · review 审核中 · final 定稿
# covers: [plan]               # 本章应答的评分项与条款
# owner: my-id
# number: 附件2-3              # 招标文件规定的编号
---

## 第一部分

${words.chapterText}引用别处写作 \`[词](ref:章节#标题)\`，印出时补上章节与页码。
`;

/** A commented item of the library. */
export const libraryItem = ({ kind, owner, today }: { kind: LibraryKind; owner: string; today: string }): string => `---
# 以 # 开头的行是说明，可以删去。全部字段与允许的值：public/schemas/library-${kind}.schema.json
title: ${{ certificates: words.certificate, cases: words.case, people: words.nameAndRole, sections: words.section }[kind]}
owner: ${owner}
updated: ${today}
${
  {
    certificates: '# number: 证书编号\n# issuer: 发证机关\n# validTo: 2028-06-30\n',
    cases: `customer: ${words.customer}\nsigned: ${today}            # 合同签订日期\ncontent: ${words.delivered}\n# value: 1000000\n`,
    people: `name: ${words.member}\nrole: 项目经理\n# professionalTitle: 高级工程师\n`,
    sections: '',
  }[kind]
}# reviewMonths: 6
# attachments:
#   - { id: scan, title: 扫描件, file: attachments/scan.pdf }
---
${kind === 'sections' ? `\n## 标题\n\n${words.sectionText} <BidderFact of="name" /> 印出投标人名称，不写具体客户。\n` : ''}`;
