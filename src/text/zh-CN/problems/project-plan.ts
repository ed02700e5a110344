import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';

const goalLacks = { number: '数值', by: '期限' };
const riskLacks = { response: '应对方式', action: '应对措施', owner: '负责人' };

export const projectPlanProblems = (labels: Labels, format: Format) =>
  ({
    'milestone-late': {
      message: ({ milestone, promised, finish, days }) =>
        `里程碑“${milestone}”承诺于 ${promised} 达成，按计划要到 ${finish}，晚 ${days} 天。`,
      hint: () => '压缩该任务之前的关键任务；压不下来，就与发起人、客户重新商定日期，再改 date。',
      advice: () => '请压缩它之前的关键任务；压不下来，就与发起人、客户重新商定日期。',
    },
    'budget-exceeded': {
      message: ({ budget, cost }) =>
        `任务费用合计 ${format.money(cost)}，超出章程预算 ${format.money(budget)}，多 ${format.money(cost - budget)}。`,
      hint: () => '核对 tasks 的 cost 与 resources；费用属实，就削减范围，或请发起人批准新的 budget。',
      advice: () => '请核对费用；属实则削减范围，或请发起人追加预算。',
    },
    'raci-two-accountable': {
      message: ({ task, people }) =>
        `“${task}”有 ${people.length} 位负责人（A）：${format.people(people)}。人人负责，等于无人负责。`,
      hint: () => 'accountable 只留一位，其余改到 responsible 或 consulted。',
    },
    'raci-two-letters': {
      message: ({ task, person, letters }) => `${person}在“${task}”中同时是 ${format.list(letters)}，互相矛盾。`,
      hint: () => '每行每人只写一处；只有负责人（A）可以同时是执行人（R）。',
    },
    'raci-incomplete': {
      message: ({ task, missing }) =>
        `“${task}”的责任分配缺${missing.map((key) => `${labels.raci[key]}（${key === 'accountable' ? 'A' : 'R'}）`).join('和')}。`,
      hint: () =>
        '在 raci 中补上 accountable（一位）和 responsible（至少一位）；负责人可以同时是执行人，在 responsible 中也写上他的 id 即可。',
      advice: () => '请指定一位负责人，并至少指定一位执行人；负责人也可以自己执行。',
    },
    'ogsm-goal-vague': {
      message: ({ goal, missing }) =>
        `目标“${goal}”没有${missing.map((key) => goalLacks[key]).join('，也没有')}，无法判断是否达成。`,
      hint: ({ missing }) => `补上 ${missing.join('、')}。`,
      advice: () => '请给目标定下数值与期限。',
    },
    'ogsm-goal-count': {
      message: ({ count }) =>
        count === 0 ? 'OGSM 只有目的，没有目标；应有三至五个。' : `OGSM 有 ${count} 个目标，以三至五个为宜。`,
      hint: ({ count }) =>
        count < 3 ? '在 goals 中补足三个，各有数值与期限。' : '合并或删去次要的，goals 最多留五个。',
      advice: ({ count }) => (count < 3 ? '请补足三个目标。' : '请合并或删去次要的目标。'),
    },
    'ogsm-objective-number': {
      message: ({ objective, number }) =>
        `OGSM 的目的“${objective}”带了数字“${number}”；目的只用文字说明方向，数字属于目标（G）。`,
      hint: () => '把数字移到 goals 的 number 与 by，objective 只写去向。',
      advice: () => '请把数字移到目标（G），目的只写去向。',
    },
    'ogsm-orphan': {
      message: ({ of, text }) =>
        ({
          goal: `目标“${text}”没有任何策略来实现。`,
          'strategy-without-goal': `策略“${text}”不服务于任何目标。`,
          strategy: `策略“${text}”没有衡量指标，看不出是否见效。`,
          measure: `衡量指标“${text}”没有任何任务去落实。`,
        })[of],
      hint: ({ of }) =>
        ({
          goal: '在某条策略的 goals 中写上它的 id，或删去这个目标。',
          'strategy-without-goal': '在 goals 中写上它所服务的目标的 id，或删去这条策略。',
          strategy: '在 measures 中加一项，strategy 写它的 id。',
          measure: '在落实它的任务里写 measure: 它的 id；没有这样的任务，就补进 tasks。',
        })[of],
      advice: ({ of }) =>
        ({
          goal: '请制定实现它的策略，或放弃这个目标。',
          'strategy-without-goal': '请说明它为哪个目标服务，或放弃这条策略。',
          strategy: '请为它定一项衡量指标。',
          measure: '请安排落实它的任务。',
        })[of],
    },
    'ogsm-measure-owner': {
      message: ({ text }) => `衡量指标“${text}”没有负责人。`,
      hint: () => '写上 owner：team 中的 id。',
      advice: () => '请指定一位负责人。',
    },
    'risk-unanswered': {
      message: ({ risk, score, missing }) =>
        `风险“${risk}”得 ${score} 分，还没有${format.either(missing.map((key) => riskLacks[key])).replaceAll(' ', '')}。`,
      hint: ({ missing }) => `补上 ${missing.join('、')}；决定接受的，response 写 accept，不必写 action。`,
      advice: () => '请定下应对方式、措施和负责人。',
    },
    'risk-overdue': {
      message: ({ risk, due, days }) => `风险“${risk}”的应对措施应于 ${due} 见效，已逾期 ${days} 天。`,
      hint: () => '措施已见效的，把 status 改为 closed，或按剩余风险改写概率与影响并另定 due。',
      advice: () => '请核实措施是否见效：见效则关闭，未见效则另定期限。',
    },
    'residual-higher': {
      message: ({ risk, before, after }) => `风险“${risk}”应对之后反而更高：应对前 ${before} 分，应对后 ${after} 分。`,
      hint: () => '核对 residual 与 probability、impact：应对之后的分值不应高于之前。',
    },
    'communication-missing': {
      message: ({ person }) => `${person}对本单影响大，沟通矩阵里却没有与此人的沟通。`,
      hint: () => '在 communications 中加一行，people 写此人的 id，说明谈什么、怎么谈、何时谈、由谁谈。',
      advice: () => '请安排与此人的沟通：谈什么、怎么谈、何时谈、由谁谈。',
    },
    'communication-audience': {
      message: ({ purpose }) => `“${purpose}”没有写对谁沟通。`,
      hint: () => '在 people 中写人员的 id，或在 audience 中写一个群体。',
    },
    'communication-when': {
      message: ({ purpose, found }) =>
        found === 'none' ? `“${purpose}”没有写何时沟通。` : `“${purpose}”既写了频率，又写了日期。`,
      hint: () => 'frequency（反复进行）与 date（只一次）写且只写一个。',
    },
    'communication-overdue': {
      message: ({ purpose, due, days }) => `沟通“${purpose}”应于 ${due} 进行，已逾期 ${days} 天。`,
      hint: () => '进行过的，在 done 写上最近一次的日期；没有进行的，尽快补上或另定日期。',
      advice: () => '请尽快沟通；已经进行过的，请补记日期。',
    },
  }) satisfies Pick<
    ProblemWords,
    | 'milestone-late'
    | 'budget-exceeded'
    | 'raci-two-accountable'
    | 'raci-two-letters'
    | 'raci-incomplete'
    | 'ogsm-goal-vague'
    | 'ogsm-goal-count'
    | 'ogsm-objective-number'
    | 'ogsm-orphan'
    | 'ogsm-measure-owner'
    | 'risk-unanswered'
    | 'risk-overdue'
    | 'residual-higher'
    | 'communication-missing'
    | 'communication-audience'
    | 'communication-when'
    | 'communication-overdue'
  >;
