/** A commented account plan that passes the check as it is. */
export const skeleton = ({ id, today }: { id: string; today: string }): string => `---
# 客户计划 ${id}。以 # 开头的行是说明，可以删去；不知道的内容整行删去，不要留空。
# 全部字段与允许的值：public/schemas/account.schema.json

name: 客户全称
shortName: 简称              # 用于图和窄表，24 字以内
industry: 行业
owner: my-id                 # 客户经理：下面 team 中某人的 id
updated: ${today}          # 最近一次复核的日期，印在 PDF 上
summary: 用一两句话写清我们处境如何、想要什么。
unit: dmu                    # dmu 决策单元；user 使用单元
mode: relation               # relation 关系型；transaction 交易型
lifecycle: prospect          # target 目标 · prospect 潜在 · customer 成交 · loyal 忠诚 · lost 流失
# parent: bank-hq            # 上级客户的 id（客户树）
# designation: strategic     # top 顶级客户；strategic 战略客户
# benchmark: true            # 行业标杆
# objective: 目标：做到多少、何时

# 各年采购额（元）。buyingPower 是估算：写明来源与日期；未知就删去这一行。
# spend:
#   - year: 2025
#     buyingPower: 4000000
#     ourSales: 600000
#     source: 信息部访谈
#     asOf: 2026-10-10

# 我方团队；counterparts 写对接的客户方人员 id。
team:
  - id: my-id
    name: 姓名
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
---

## 客户概况

写正文用 Markdown。可用的组件：

<Callout kind="note" title="怎样写">
  kind 可以是 note 说明、decision 决定、risk 风险、evidence 依据。
</Callout>
`;
