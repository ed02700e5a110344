/**
 * The material of the benchmark's plans. `{name}` in a sentence is a slot: a number, a person, a product … chosen for each account anew by
 * `workspace.ts`. All companies and people are invented.
 */

export const surnames = [
  ...'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方俞任袁柳鲍史唐薛雷贺倪汤罗毕郝安常',
];
export const givenNames = [
  '建国',
  '海涛',
  '志远',
  '晓明',
  '文博',
  '丽华',
  '雪梅',
  '思源',
  '俊杰',
  '雨桐',
  '国栋',
  '静怡',
  '立新',
  '振宇',
  '佳宁',
  '春燕',
  '永强',
  '若兰',
  '子安',
  '明哲',
  '慧敏',
  '天成',
  '亦凡',
  '秀英',
  '向东',
  '清源',
  '书航',
  '景行',
  '怀远',
  '致平',
  '敏之',
  '学礼',
];
export const cities = [
  '杭州',
  '长沙',
  '南京',
  '成都',
  '武汉',
  '西安',
  '合肥',
  '济南',
  '郑州',
  '福州',
  '南昌',
  '昆明',
  '沈阳',
  '宁波',
  '苏州',
  '青岛',
];
export const brands = [...'云瀚澜恒启明盛岳泽川泰博宁嘉远航'].flatMap((first) =>
  [...'达源通信程和联拓峰捷'].map((second) => first + second),
);
export const industries = [
  { name: '银行', kind: '银行' },
  { name: '电力', kind: '电力' },
  { name: '汽车零部件', kind: '汽车' },
  { name: '轨道交通', kind: '轨道' },
  { name: '连锁零售', kind: '商贸' },
  { name: '医药制造', kind: '药业' },
  { name: '装备制造', kind: '重工' },
  { name: '物流', kind: '物流' },
];
/** The units of one customer: the seat first, then units that buy for themselves, then those below them. */
export const units = [
  '集团',
  '华东公司',
  '华南公司',
  '西部公司',
  '浙江分公司',
  '江苏分公司',
  '广东分公司',
  '福建分公司',
  '四川分公司',
  '陕西分公司',
];

/** Formal chart of twelve: title, department, and the index of the superior. */
export const positions: [title: string, department: string, superior: number | null][] = [
  ['总经理', '总经理办公室', null],
  ['副总经理兼首席信息官', '总经理办公室', 0],
  ['财务总监', '财务部', 0],
  ['信息技术部总经理', '信息技术部', 1],
  ['采购部总经理', '采购部', 2],
  ['架构管理处处长', '信息技术部', 3],
  ['数据中心主任', '数据中心', 3],
  ['规划与预算处处长', '信息技术部', 3],
  ['采购经理（信息类）', '采购部', 4],
  ['存储与备份主管', '数据中心', 6],
  ['运行值班经理', '数据中心', 6],
  ['业务系统主管', '运营管理部', 1],
];

export const products = [
  '分布式存储',
  '一体机',
  '边缘服务器',
  '备份软件',
  '云桌面',
  '网络监控平台',
  '容灾系统',
  '超融合节点',
];
export const rivals = [
  ['huayuan', '华垣科技'],
  ['rongshi', '融石科技'],
  ['bochuan', '博川数据'],
  ['nordhaven', '诺德海文'],
] as const;

export const factors = [
  ['service', '本地服务团队四小时到场，备件存放在{city}', 'strength', 'strong', 'high'],
  ['reference', '同行业案例运行满{months}个月，可供实地考察', 'strength', 'weak', 'medium'],
  ['interface', '接口开放，已接入客户现有{product}', 'strength', 'strong', 'medium'],
  ['price', '首期报价高于{rival}约{percent}', 'weakness', 'strong', 'high'],
  ['incumbent', '现网{product}由{rival}独家供应，人员与脚本都围绕它', 'weakness', 'weak', 'medium'],
] as const;

export const actions = [
  ['exchange', '与{dept}交流{product}的容量规划', 'technical-exchange', 'interface', '确认未来三年的容量曲线'],
  ['visit', '陪同架构管理处到{city}考察同行业现场', 'reference-visit', 'reference', '把考察结论写入选型报告'],
  ['test', '在测试环境试用{product}，为期{days}天', 'sample-test', 'incumbent', '书面确认测试结果'],
  ['review', '与采购部核对五年总价', 'visit', 'price', '接受按五年总价比较'],
] as const;

/** Said in any section. */
export const common = [
  '{dept}在{past}的会议上再次提到，{product}的扩容不能影响月末结算，窗口只有每周日凌晨的四个小时。',
  '我方{us}已把这一项写入周报，每{days}天与{person}核对一次，出现偏差当天报告，不等到例会。',
  '参照去年{city}项目的做法，**先小范围试点，再分批推广**，每一批都留出可以回退的时间。',
  '{person}认为投入产出要按五年计算，第一年的折旧不能代表全部，请我方补充{percent}的敏感性分析。',
  '这一判断来自{past}的访谈纪要，尚未得到{dept}书面确认，下次拜访时需要当面核实。',
  '按现有进度，{month}之前可以完成全部验证，余下的{days}天用于整理材料和内部评审。',
  '客户内部对这一点有两种意见：{dept}希望一次到位，财务部主张分三年投入，每年不超过 {money} 万元。',
  '同类问题在{city}也出现过，当时用了{days}天解决，经验已经整理成手册，可以直接引用。',
  '数字均为客户口径，统计截至{past}，与公开年报相差不超过{percent}，差异来自合并范围。',
  '如果{month}之前没有进展，我们把资源转到{product}上，避免在一个点上长期等待。',
  '需要说明的是，{rival}也在接触{person}，最近一次拜访在{past}，谈的是替换费用和培训安排。',
  '对方要求所有材料同时提供纸质和电子两种版本，纸质版由{dept}登记后统一分发给评审人员。',
];

export type Block = 'list' | 'steps' | 'table' | 'callout';
export interface Section {
  title: string;
  block: Block;
  sentences: string[];
}

/** The twelve sections of a plan, each with its own sentences; items of lists, rows of tables and texts of callouts come from `blocks`. */
export const sections: Section[] = [
  {
    title: '客户概况',
    block: 'table',
    sentences: [
      '{name}在{city}设有总部，下辖 {count} 个生产与运营单位，信息系统由信息技术部统一建设，日常运行由数据中心负责。',
      '近三年营业收入年均增长{percent}，信息化投入占收入的比重保持稳定，去年设备与服务采购合计约 {money} 万元。',
      '主要系统 {count} 套，其中核心业务系统两套，同城双活，异地容灾设在{city}，切换演练每年两次。',
      '我方自 {year} 年起提供{product}，累计交付 {count} 批次，最近一次验收在{past}，没有遗留问题。',
      '客户正在推进数据中心整合，计划把分散在各单位的机房由 {count} 个减到 4 个，**{product}是整合的前提**。',
    ],
  },
  {
    title: '组织与决策链',
    block: 'list',
    sentences: [
      '重大采购由总经理办公会决定，金额在 {money} 万元以下的由副总经理兼首席信息官批准，信息技术部总经理提出技术意见。',
      '{person}主持技术路线，习惯先看测试数据再谈方案，对口头承诺不作回应。',
      '财务总监关注现金流，赞成分期付款，反对预付款超过{percent}，这一条在{past}的合同评审中写成了制度。',
      '数据中心掌握运行指标，虽然没有决定权，但**任何一次故障都会改变会议的方向**。',
      '采购部只在预算批准之后参与，评分办法由采购经理起草，技术分占六成，价格分占四成。',
    ],
  },
  {
    title: '采购流程与预算',
    block: 'steps',
    sentences: [
      '年度预算在每年九月编制，次年一月下达，临时追加要经过财务部和总经理两级审批，一般需要{days}天。',
      '今年列入预算的信息类项目共 {count} 项，与我方有关的三项合计 {money} 万元，已落实资金来源。',
      '公开招标由采购部委托代理机构组织，从公告到开标不少于二十天，评审专家从{city}的专家库抽取。',
      '框架协议两年一签，入围三家，年度采购按评分分配份额，第一名不超过六成。',
      '付款按三六一执行：到货三成，验收六成，质保期满一成；**验收以连续运行三十天为准**。',
    ],
  },
  {
    title: '现有系统与设备',
    block: 'table',
    sentences: [
      '现网{product}共 {count} 台，其中{rival}占七成，平均使用年限已超过五年，备件供应越来越慢。',
      '监控平台由客户自建，已接入 {count} 类告警，要求新设备以开放接口接入，不另设独立的控制台。',
      '去年共发生一级事件两起，都与{product}的固件版本有关，恢复时间分别为 {count} 分钟和三小时。',
      '备份策略为每日增量、每周全量，数据保留{months}个月，恢复演练由{dept}每季度组织一次。',
      '机房供电余量只剩{percent}，新增设备必须同时给出能耗数据和**旧设备下架的日期**。',
    ],
  },
  {
    title: '业务痛点',
    block: 'list',
    sentences: [
      '月末结算期间{product}的响应时间由 {count} 毫秒升到三倍以上，{dept}收到的投诉集中在这三天。',
      '各单位数据口径不一致，合并报表需要人工核对{days}天，{person}希望在明年一季度之前解决。',
      '扩容周期太长，从提出需求到上线平均{days}天，业务部门已经两次因此推迟新产品。',
      '运维人员不足，{count} 名工程师负责全部系统，夜间只有一人值班，**最怕同时出现两起故障**。',
      '审计要求日志保存三年并可追溯，现有平台只能保存{months}个月，{month}前必须整改完毕。',
    ],
  },
  {
    title: '竞争格局',
    block: 'table',
    sentences: [
      '{rival}是现网主要供应商，优势是熟悉环境、驻场人员多，弱点是接口封闭，接入监控要另外收费。',
      '另一家对手以低价进入，首期报价比我方低{percent}，但没有同行业规模的案例，服务依赖外包。',
      '{person}对换供应商持谨慎态度，要求任何迁移都能在 {count} 分钟内回退，我方已经演练过两次。',
      '预计对手会在{month}提出以旧换新，用折扣换取独家续约，**我们的应对是公开五年总价**。',
      '公开中标信息显示，同地区近一年三次招标中，对手的平均折扣为{percent}，付款条件没有变化。',
    ],
  },
  {
    title: '关键人判断',
    block: 'callout',
    sentences: [
      '支持我方的人集中在技术部门，{person}愿意在评审会上发言，但需要我们提前两周给出完整的测试报告。',
      '中立的人关心各自的事：财务看付款，采购看程序，运行看告警，**分别准备材料，不用一份方案应付所有人**。',
      '持反对意见的人担心迁移风险，理由是专业判断，与个人好恶无关，最好的办法是请他指定故障点。',
      '最终决定权在副总经理，他每次只留二十分钟，问题集中在稳定、成本和退出办法三项。',
      '{dept}的新任负责人{month}到任，背景是运营，尚未表态，首次拜访由{us}安排。',
    ],
  },
  {
    title: '我方方案',
    block: 'steps',
    sentences: [
      '方案以{product}为核心，分两期建设：第一期承接测试与影像数据，第二期在稳定运行半年后承接生产数据。',
      '一期设备 {count} 台，部署在{city}机房，利用现有机柜和网络，不新增配电，施工窗口{days}天。',
      '迁移采用双写方式，旧系统保留{months}个月，任何时候都可以回退，**回退演练由客户选择时间**。',
      '与现有监控平台的对接由我方完成，字段对照表随方案提供，{count} 类告警全部覆盖。',
      '培训分三班，管理员、值班员和业务人员各一班，教材用客户自己的流程编写，考核合格后上岗。',
    ],
  },
  {
    title: '价值测算',
    block: 'table',
    sentences: [
      '按五年计算，总拥有成本由 {money} 万元降到八成左右，节约主要来自维保费用和机房能耗。',
      '扩容周期由{days}天缩短到一周以内，按去年 {count} 次扩容计算，业务部门少等待半年以上。',
      '故障恢复时间目标为 {count} 分钟，较现状缩短{percent}，以客户自己的事件记录为基数。',
      '人力方面，自动巡检可替代每天两小时的人工检查，**相当于多出一名工程师**。',
      '以上数字由{dept}与我方共同核对，假设条件列在附表，{person}已对维保单价提出修改意见。',
    ],
  },
  {
    title: '风险与应对',
    block: 'callout',
    sentences: [
      '首要风险是预算延后：若{month}仍未下达，项目要推到下一年度，届时{rival}的续约谈判已经结束。',
      '第二是人员变动，{person}可能调任{city}，继任者的倾向尚不清楚，需要提前认识两位候选人。',
      '第三是技术风险，测试环境与生产环境相差{percent}，结论不能直接外推，须补做一次满负荷测试。',
      '合规方面，本团队不安排任何赠品与宴请，技术交流的场地费用由我方列支并存档，**没有例外**。',
      '汇率和元器件价格上涨的影响约为{percent}，已在报价中预留，有效期到{month}为止。',
    ],
  },
  {
    title: '服务与交付',
    block: 'list',
    sentences: [
      '服务团队 {count} 人，其中驻{city}六人，七乘二十四小时值守，一级事件四小时内到场，备件两小时内出库。',
      '交付由{us}负责，里程碑与付款节点一致，每周五向{dept}提交进度、问题和下周计划。',
      '上线后第一个季度每周巡检，之后每月一次，报告直接发给{person}，重大变化当面说明。',
      '去年服务满意度为 4.8 分，扣分项是文档更新慢，**今年承诺三个工作日内更新**。',
      '客户自己的工程师参与全部实施步骤，保证我方撤场后能够独立完成日常维护和一般扩容。',
    ],
  },
  {
    title: '下一步',
    block: 'steps',
    sentences: [
      '本季度的目标只有一个：让{dept}书面确认测试结论，没有这一条，其余工作都没有意义。',
      '{us}在{month}之前完成满负荷测试方案，请{person}选定故障点并确认参加人员。',
      '方案修订稿须包含能耗、回退和五年总价三部分，篇幅不超过 {count} 页，先送架构管理处预审。',
      '拜访副总经理安排在测试之后，由我方高层出面，**只谈分工与退出，不谈价格**。',
      '{month}底复盘一次，若关键承诺没有取得，转为只跟踪不投入，并把原因写进本计划。',
    ],
  },
];

/** Items of lists and steps, rows of tables (cells joined by `|`), titles and texts of callouts. */
export const blocks = {
  items: [
    '{dept}：负责需求与验收，联系人{person}',
    '{product}：现有 {count} 台，计划新增{percent}',
    '**预算：**{money} 万元，{month}前落实',
    '**时间：**自{month}起共{days}天',
    '{city}现场：已考察，结论待{person}确认',
    '**文档：**共 {count} 份，由{us}维护',
    '与{rival}的比较：总价相差{percent}',
    '培训：{count} 人次，安排在{month}',
  ],
  head: '项目 | 现状 | 目标 | 负责人',
  rows: [
    '{product} | {count} 台 | 增加{percent} | {person}',
    '响应时间 | {count} 毫秒 | 缩短{percent} | {us}',
    '维保费用 | {money} 万元 | 降低{percent} | {dept}',
    '扩容周期 | {days}天 | 七天以内 | {person}',
    '告警接入 | {count} 类 | 全部 | {us}',
    '机房能耗 | {money} 万度 | 降低{percent} | {dept}',
  ],
  callouts: [
    {
      kind: 'risk',
      title: '时间窗口',
      text: '框架在{month}到期。若此前没有书面结论，**采购部会按现有份额续签一年**，我方要等到下一个预算年度。',
    },
    {
      kind: 'decision',
      title: '内部决定',
      text: '一期只承接测试与影像两类数据，不与{rival}争核心账务；{us}负责守住这一边界。',
    },
    { kind: 'evidence', title: '客户原话', text: '“设备都不差，差的是出事以后谁来负责。”——{person}，{past}' },
    {
      kind: 'note',
      title: '怎样看待反对意见',
      text: '顾虑是专业判断，不应绕开。演练若不能过关，我们应主动缩小范围，而不是另找支持者。',
    },
  ],
};

/** How a person sees the present business, and what our solution changes for him. */
export const presents = [
  '{product}扩容平均等{days}天，业务部门已经推迟过两次上线。',
  '月末结算变慢，{dept}的投诉集中在三天里。',
  '现网平稳，没有马上更换的理由。',
  '维保费用每年涨{percent}，议价没有余地。',
] as const;
export const changes = [
  '扩容缩短到一周以内，不必单独谈价。',
  '告警进现有平台，值班人员不用看第二块屏。',
  '五年总价降{percent}，支出更平稳。',
  '可以随时回退，白天也敢做迁移。',
] as const;
export const results = [
  '{product}扩容周期由{days}天缩短到七天以内',
  '五年总拥有成本降低{percent}',
  '全年没有一级事件，恢复时间不超过 {count} 分钟',
  '日志保存期由{months}个月延长到三年，通过审计',
] as const;
export const wins = [
  '任内做出看得见的架构改造',
  '少一次夜间值班的抢修',
  '在集团年会上介绍经验',
  '把团队由执行者变成牵头部门',
] as const;
export const needs = [
  '任何切换都能在 {count} 分钟内回退',
  '备件四小时到场，夜间先远程处理',
  '到货日期写进合同，延误提前三天预警',
  '测试结论附原始数据，评审时经得起追问',
  '希望专业判断得到上级认可',
] as const;
export const activities = [
  '提交{product}满负荷测试方案，请对方选定故障点',
  '由{us}陪同到{city}考察同行业现场',
  '按五年总价重新比较，假设条件列表说明',
  '当面听取运行风险的顾虑，逐条书面答复',
  '提供接口字段对照表与培训安排',
] as const;
export const dangers = [
  '{rival}{past}拜访了{person}，谈的是以旧换新',
  '{person}可能调任{city}，继任者的倾向不清楚',
  '预算若{month}仍未下达，项目要推到下一年度',
] as const;
export const edges = [
  '{city}备件库四小时到场，对手没有',
  '回退演练当场完成，三家中唯一',
  '接口开放，已接入客户监控平台',
] as const;
export const opportunities = [
  '{month}前审计整改，{product}在整改范围内',
  '新增 {count} 个网点，需要统一设备',
  '供应商不少于两家的规定开始执行',
] as const;
export const threats = [
  '{rival}以扩容折扣换独家续约',
  '采购部可能按现有份额续签一年',
  '预算向{product}以外的项目倾斜',
] as const;

/** The information inventory: id, level, side, topic. */
export const information = [
  ['annual-report', 'public', 'customer', '年报与信息化投入'],
  ['bid-notices', 'public', 'customer', '近三年中标公告'],
  ['own-cases', 'public', 'us', '我方同行业案例'],
  ['organisation', 'limited', 'customer', '信息技术部的分工'],
  ['peers', 'limited', 'customer', '同行的做法'],
  ['own-swot', 'limited', 'us', '我方优劣势'],
  ['budget', 'important', 'customer', '预算与付款节奏'],
  ['process', 'important', 'customer', '采购程序'],
  ['history', 'important', 'us', '历次成交与折扣'],
  ['criteria', 'exclusive', 'customer', '评分办法'],
  ['rival-offer', 'exclusive', 'customer', '对手的报价'],
  ['cost', 'exclusive', 'us', '成本底线'],
] as const;
export const learnt = [
  '预算约 {money} 万元，{month}下达，已落实资金来源。',
  '{person}要求测试结论附原始数据，{dept}负责归档。',
  '评审专家从{city}专家库抽取，技术分占六成。',
  '{rival}现有 {count} 台，平均使用年限超过五年。',
  '{dept}与财务部意见不一，差别在付款方式。',
] as const;
export const steps = ['测试与技术评审', '选型报告会签', '公开招标', '副总经理批准'] as const;

/** The scorecard of the benchmark's playbook: id, title, English title, weight. */
export const criteria = [
  ['our-sales', '年销售额', 'Our yearly sales', 20],
  ['margin', '毛利水平', 'Margin', 15],
  ['buying-power', '年采购总额', 'Buying power', 20],
  ['growth', '需求增长', 'Growth of demand', 15],
  ['share', '我方份额', 'Our share of wallet', 10],
  ['benchmark', '行业标杆作用', 'Benchmark for its industry', 10],
  ['access', '决策层联系', 'Access to deciders', 10],
] as const;

/** Of a visit: SPIN, objections, and what is written below. */
export const spin = {
  situation: ['{product}共 {count} 台，{rival}占七成。', '{dept}三班值守，夜间一人。', '扩容每年两次，每次单独谈价。'],
  problem: ['扩容平均等{days}天。', '月末响应时间升到三倍。', '日志只能保存{months}个月。'],
  implication: [
    '业务两次推迟上线，损失约 {money} 万元。',
    '审计不过，{month}前必须整改。',
    '夜间出两起故障就无人可派。',
  ],
  needPayoff: ['缩短到一周，一年少等半年以上。', '相当于多出一名工程师。', '五年省下{percent}。'],
} as const;
export const objections = [
  '首期单价比{rival}高{percent}，怎么解释？',
  '现网运行平稳，为什么要换？',
  '测试环境与生产环境不一样，结论能算数吗？',
] as const;
export const visitNotes = [
  '{person}带两名工程师全程参加，先讲现状，后看方案，问题集中在**恢复时间**与数据保全两项。',
  '{dept}的顾虑有两条可以验证：脚本改造量与培训量，下次带着实测数字去谈。',
  '没有取得书面承诺，但得到三个明确的条件，其中一条取决于{rival}的合同到期日。',
  '{person}主动提出把演练排在{month}，由他指定故障点，这比任何口头表态都有用。',
  '谈到付款时{dept}与财务部各说各的，我方没有插话，会后分别送一页说明。',
] as const;
