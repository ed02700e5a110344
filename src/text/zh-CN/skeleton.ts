import { skeletonOwner, skeletonValue, skeletonWords } from '../../schemas/skeleton-words.ts';
import { bid, chapter, libraryItem } from './bid-skeleton.ts';

const words = skeletonWords['zh-CN'];

/** A commented account plan that passes the check as it is. */
const account = ({ id, today }: { id: string; today: string }): string => `---
# 客户计划 ${id}。以 # 开头的行是说明，可以删去；不知道的内容整行删去，不要留空。
# 全部字段与允许的值：public/schemas/account.schema.json

name: ${words.name}
shortName: ${words.shortName}              # 用于图和窄表，24 字以内
industry: ${words.industry}
owner: ${skeletonOwner}                 # 客户经理：下面 team 中某人的 id
updated: ${today}          # 最近一次复核的日期，印在 PDF 上
summary: ${words.summary}
unit: dmu                    # dmu 决策单元；user 使用单元
mode: relation               # relation 关系型；transaction 交易型
lifecycle: prospect          # target 目标 · prospect 潜在 · customer 成交 · loyal 忠诚 · lost 流失
# parent: bank-hq            # 上级客户的 id（客户树）
# designation: strategic     # top 顶级客户；strategic 战略客户
# benchmark: true            # 行业标杆
# objective: ${words.objective}

# 各年采购额（元）。buyingPower 是估算：写明来源与日期；未知就删去这一行。
# spend:
#   - year: 2025
#     buyingPower: 4000000
#     ourSales: 600000
#     source: 信息部访谈
#     asOf: 2026-10-10

# 我方团队；counterparts 写对接的客户方人员 id。
team:
  - id: ${skeletonOwner}
    name: ${words.member}
    function: account-manager  # technical 技术 · business 商务 · logistics 物流 · operations 运作 · finance 财务 · marketing 营销 · sponsor 高层
    # counterparts: [it-head]

# 关键人六步：汇报、角色、风格、关系、交往、圈层与影响。
# stakeholders:
#   - id: it-head
#     title: 信息部经理
#     keyDepartment: true
#     # reportsTo: ceo
#     role: decider            # approver A · decider D · evaluator E · user U
#     style: analytical        # driver D · amiable K · analytical A · expressive E
#     relation: neutral        # champion * · supporter + · neutral = · nonsupporter - · opponent /
#     contact: brief           # none 0 · brief 1 · repeated N · deep F
#     circle: decision         # inner 内部圈 · decision 决策层 · outside 圈外
#     buyingInfluences: [technical]  # coach 教练 · user 用户 · technical 技术把关者 · economic 财务决策者
#     asOf: 2026-10-10

# 因素：优势与劣势，强控与弱控；综合策略由此得出。
# factors:
#   - id: service
#     text: 服务网点覆盖全省
#     kind: strength           # strength 优势 · weakness 劣势
#     control: strong          # strong 强控 · weak 弱控
#     priority: high           # high 高 · medium 中 · low 低
#     measures: 每季度巡检一次并出具报告

# 行动计划。赠品与商务活动必须写 compliance。
# actions:
#   - id: first-visit
#     text: 拜访信息部经理，了解明年预算
#     way: visit               # visit · sample-test · gift · business-event · reference-visit · promotion · technical-exchange · phone
#     stakeholders: [it-head]
#     owner: my-id
#     commitment: 同意安排技术交流
#     due: 2026-12-15

# 信息清单：四个层次；未知的先写下来，再在拜访中问到。
# information:
#   - id: budget
#     level: important         # public 公开 · limited 有限公开 · important 重要 · exclusive 独有
#     topic: 明年预算多少、何时批
#     known: no                # yes · assumed 推测 · no
#     channel: 信息部经理

# 小红旗与小铃铛；按规则能发现的不用写。
# flags:
#   - id: local-service
#     kind: strength           # red-flag 小红旗 · strength 小铃铛
#     text: 只有我方在本地有备件库
#     asOf: 2026-10-10

# 关键人计划：把谁的关系从哪一级提到哪一级。
# keyPersonPlans:
#   - id: win-it-head
#     stakeholder: it-head
#     from: neutral
#     to: supporter
#     activities: [请他参观样板客户]
#     people: [my-id]
#     due: 2026-12-31

# 单一销售目标：卖什么、多少、何时、卖给谁。
# salesObjective:
#   what: 核心机房三年运维
#   amount: 800000
#   by: 2027-03-31
#   funnel: qualify            # prospect 寻找 · qualify 筛选 · cover-the-bases 覆盖影响者 · close 成交

# “我们能否被替代”八问，隔一段时间再答一次；答不上的不写。
# replaceability:
#   - asOf: 2026-10-10
#     departments: true        # 双方多个部门参与；其余：deciders leaders users products support exclusive partnership
#     deciders: false

# 承诺的增值服务。
# services:
#   - id: quarterly-report
#     audience: decider        # decider 决策者 · user 使用者
#     text: 每季度运行报告
#     owner: my-id
#     due: 2026-12-31

# 竞争对手，以及各关键人对他们的态度。
# competitors:
#   - id: rival
#     name: 对手名称
#     strengths: [报价低]
#     weaknesses: [本地没有备件]
#     relations:
#       - stakeholder: it-head
#         relation: neutral

# 客户的项目、由此而来的需求，以及客户怎样决策。
# projects:
#   - id: renewal
#     name: 机房更新
#     budget: 1200000
#     purchase: 2027-03-31
#     competitiveness: 3       # 我方竞争力，1 低 – 5 高
# needs:
#   - id: same-day-repair
#     kind: service            # service 服务 · product 产品与技术 · delivery 供货
#     text: 当天修复
#     project: renewal
# decisionProcess:
#   money: 信息化预算，总经理审批
#   steps:
#     - text: 技术评审
#       stakeholders: [it-head]
#       due: 2027-01-31

# 危机记录与满意度调查。
# crises:
#   - id: late-repair
#     event: 一次报修拖了两天
#     date: 2026-09-15
#     severity: medium         # critical 危急 · high 高 · medium 中 · low 低
#     owner: my-id
#     measures: 备件放到客户现场
#     closed: 2026-09-30
# satisfaction:
#   - date: 2026-06-30
#     score: 86                # 0 – 100 分
#     n: 12                    # 有效答卷数

# 客户价值评分，按打法库中的评分表，每项 0 – 5 分；打不出的不写。
# scorecard:
#   - asOf: 2026-10-10
#     scores:
#       - criterion: our-sales
#         score: 3
#         evidence: 去年销售额

# playbook: [first-visit]      # 本计划采用的打法库页面
---

## 客户概况

写正文用 Markdown。可用的组件：

<Callout kind="note" title="怎样写">
  kind 可以是 note 说明、decision 决定、risk 风险、evidence 依据。
</Callout>
`;

/** A commented visit that passes the check as it is. `people`: ids of some people of the customer, as an example. */
const visit = ({ account, date, owner, people }: VisitFacts): string => `---
# 拜访 ${account}。以 # 开头的行是说明，可以删去；不知道的内容整行删去，不要留空。
# 全部字段与允许的值：public/schemas/visit.schema.json

date: ${date}             # 与文件名开头一致；改期时两处都改
ours: [${owner}]
# theirs: [${people.join(', ')}]
# place: 客户总部
objective: ${words.visit}
# commitmentWanted: 期望对方作出的承诺
# preparation: [客户近一年的采购与设备清单]

# 拜访之后填写：
# outcome: advance            # order 订单 · advance 进展：对方承诺行动 · continuation 拖延：友好但无承诺 · no-sale 无果
# steps: [preparation, appointment, opening, enquiry]  # 还有 presentation、objections、closing
# learnt:
#   - text: 预算明年三月批
#     # information: budget    # 回答了计划中的哪个信息项
# spin:
#   situation: [现有设备用了六年]
#   problem: [故障后要等两天]
#   implication: [网点停业会被投诉]
#   needPayoff: [当天恢复值多少钱]
# fiveW2H:
#   what: 三年运维
#   when: 明年四月前
#   howMuch: 约 80 万元
# objections:
#   - text: 价格比现在的高
#     answer: 按停机损失算给他看
# commitments:
#   - by: customer             # customer 客户 · us 我方
#     text: 提供设备清单
#     due: ${date}
# nextStep: 技术交流
---

{/* 经过与印象写在这里，用 Markdown；提到的人写作 <Person id="${people[0]}" />。花括号里的说明不会显示，可以删去。 */}
`;

/** A commented opportunity that passes the check as it is. `lang`: where it is not that of the plan. */
const opportunity = ({ account, owner, today, start, closing, lang }: OpportunityFacts): string => `---
# 商机 ${account}。以 # 开头的行是说明，可以删去；不知道的内容整行删去，不要留空。
# 全部字段与允许的值：public/schemas/opportunity.schema.json

name: ${words.opportunity}
${lang === null ? '' : `lang: ${lang}\n`}owner: ${owner}             # 商机负责人
updated: ${today}          # 最近一次复核的日期
summary: ${words.progress}
value: ${skeletonValue}                     # 预计金额（元）
closing: ${closing}          # 预计成交日期
stage: project-sale-lead     # 打法库中阶段的 id；默认流程 project-sale：-lead 项目挖掘 · -contact 初步接触 · -technical 技术突破 · -business 商务突破 · -bid 现场投标 · -contract 合同签订
# objective: 目标：卖什么、多少、何时
# product: 服务器
# source: old-customer       # 线索来源
# forecast: pipeline         # omitted 不计入 · pipeline 在谈 · best-case 乐观 · commit 承诺

# MAN：资金、决策权、需求，各写了解到什么、把握如何。
# man:
#   money: { text: 已列入明年预算, evidence: assumed, asOf: ${today} }
#   authority: { text: 信息部经理报分管副总批, evidence: assumed, asOf: ${today} }
#   need: { text: 现有设备明年停保, evidence: known, asOf: ${today} }

# 项目计划：schedule 是排程依据，tasks 可以一层套一层（WBS）；工期以工作日计。
# schedule: { start: ${start}, calendar: china }  # every-day 每天 · weekdays 周一至周五 · china 含法定节假日与调休
# tasks:
#   - id: proposal
#     name: 方案与报价
#     tasks:
#       - { id: survey, name: 现场勘查, owner: ${owner}, duration: 3 }
#       - { id: design, name: 编写方案, owner: ${owner}, estimate: { o: 3, m: 5, p: 10 }, after: [survey] }
#   - { id: signed, name: 合同签订, milestone: true, after: [proposal FS+10d], deadline: ${closing} }

# risks:
#   - { id: price, text: 对手低价, category: commercial, probability: 3, impact: 4, response: mitigate, action: 先谈全周期成本, owner: ${owner} }
---

{/* 背景与经过写在这里，用 Markdown。花括号里的说明不会显示，可以删去。 */}
`;

/** A stakeholder as an item of the list, without its indentation. */
const stakeholder = ({ id, today }: { id: string; today: string }): string[] => [
  `- id: ${id}`,
  `  title: ${words.title}`,
  '  # name: 姓名',
  '  # department: 部门',
  '  # keyDepartment: true',
  '  # reportsTo: 上级的 id',
  '  # role: decider            # approver A · decider D · evaluator E · user U',
  '  # style: analytical        # driver D · amiable K · analytical A · expressive E',
  '  # relation: neutral        # champion * · supporter + · neutral = · nonsupporter - · opponent /',
  '  # contact: brief           # none 0 · brief 1 · repeated N · deep F',
  '  # circle: decision         # inner 内部圈 · decision 决策层 · outside 圈外',
  '  # influence: high           # high 高 · medium 中 · low 低',
  '  # layer: management        # decision 决策层 · management 管理层 · execution 执行层',
  '  # buyingInfluences: [technical]  # coach 教练 · user 用户 · technical 技术把关者 · economic 财务决策者',
  '  # responseMode:',
  '  #   mode: trouble           # growth 增长 · trouble 困境 · even-keel 平稳 · overconfident 自负',
  '  #   rating: 2               # -5 – 5：对我方方案的评分',
  '  # winResult:',
  '  #   result: 业务结果，可衡量',
  '  #   win: 本人由此得到什么',
  '  # needs:',
  '  #   - level: safety         # physiological 生理 · safety 安全 · belonging 归属 · esteem 尊重 · self-actualisation 自我实现',
  '  #     text: 需求，一句话',
  '  # status: left              # active 在职 · left 已离职 · moved 已调岗；后两种写明日期',
  `  # statusSince: ${today}`,
  '  # evidence: assumed         # known 已知 · assumed 推测 · unknown 未知：以上判断的把握',
  `  # asOf: ${today}         # 最近一次确认的日期`,
];

/** What a visit's skeleton is filled in with. */
export interface VisitFacts {
  account: string;
  date: string;
  owner: string;
  people: readonly string[];
}

/** What an opportunity's skeleton is filled in with. */
export interface OpportunityFacts {
  account: string;
  owner: string;
  today: string;
  /** First day of the project plan in the example. */
  start: string;
  closing: string;
  lang: string | null;
}

/** Commented files, and parts of files, for authors to fill in. */
export const skeletons = { account, visit, opportunity, stakeholder, bid, chapter, libraryItem };
