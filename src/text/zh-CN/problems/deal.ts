import type { ProblemParams, Titled } from '../../../problem.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import type { ProblemWords } from '../../problems.ts';
import { stageReached } from '../stage-reached.ts';

const unknown: Record<ProblemParams['deal-island']['unknown'][number], string> = {
  relations: '参与者对我方的态度',
  needs: '客户的需求',
  competitors: '竞争对手',
};

type Control = ProblemParams['deal-out-of-control'];
const outOfControl = ({ reason, what }: Control, { people }: Format): string => {
  const names = people(what);
  switch (reason) {
    case 'decider-left':
      return `拍板的${names}在本单进行中离开，此后还没有见过接手拍板的人：局面可能失控。`;
    case 'reorganisation':
      return `本单进行中客户组织有变（${names}），关键人还没有重新分析：局面可能失控。`;
    case 'rival-favoured':
      return `已到后期，仍有拍板的人更看好对手“${names}”：局面可能失控。`;
    case 'rival-unanalysed':
      return `已到后期，对手“${names}”的优势和劣势还一片空白：局面可能失控。`;
    default:
      return what.length === 0
        ? '已到后期，还不知道客户高层有谁：局面可能失控。'
        : `已到后期，客户高层（${names}）我方无人接触：局面可能失控。`;
  }
};
const control: Record<Control['reason'], { hint: string; advice: string }> = {
  'decider-left': {
    hint: '在客户计划中写上接任者及其角色，见面后更新 contact 与 asOf；或去掉离开者的角色。',
    advice: '请尽快弄清谁接手拍板，并去见面。',
  },
  reorganisation: {
    hint: '重新分析关键人后，在该组织调整下写 reviewed。',
    advice: '请重新核对谁批准、谁决定，再往下推进。',
  },
  'rival-favoured': {
    hint: '安排针对此人的行动；态度有变后更新客户计划中的 relation。',
    advice: '请弄清此人看好对手的理由，逐条回应，或请更有分量的人出面。',
  },
  'rival-unanalysed': {
    hint: '在客户计划 competitors 的该项下写 strengths、weaknesses。',
    advice: '请通过教练摸清这家对手的方案、报价和关系人。',
  },
  'top-not-covered': {
    hint: '在客户计划中写上高层（layer: decision），由我方对等的人对接，写进 counterparts，并安排拜访。',
    advice: '请安排我方领导拜访客户高层。',
  },
};

/** The first two in full: the page lists them all. */
const lacking = (missing: readonly Titled[], { list }: Format): string => {
  const first = list(missing.slice(0, 2).map((one) => `“${one.title.replace(/[。.]$/, '')}”`));
  return missing.length > 2 ? `${first}等 ${missing.length} 条` : first;
};

export const dealProblems = (labels: Labels, format: Format) =>
  ({
    'stage-not-in-pipeline': {
      message: ({ stage, pipeline }) => `流程“${pipeline.title}”中没有阶段 ${stage}。`,
      hint: ({ nearest, stages }) =>
        `${nearest === null ? '' : `是否想写 ${nearest}？`}可写：${format.list(stages)}；若走的是另一流程，请改 pipeline。`,
    },
    'stage-ahead-of-evidence': {
      message: ({ declared, passed, reached, probability, missing }) =>
        `自报处于“${declared.title}”，按证据${stageReached(passed?.title ?? null, reached.title, probability === null ? null : format.percent(probability / 100))}，还缺${lacking(missing, format)}。`,
      hint: () => '在 evidence 下逐条补上出处与日期；拿不出证据的，把 stage 退回到站得住的阶段。',
      advice: () => '请逐条取得客户方的证据；拿不到的，退回到站得住的阶段，赢率也随之下调。',
    },
    'closing-passed': {
      message: ({ closing, days }) => `预计成交日 ${closing} 已过 ${days} 天，还没有结果。`,
      hint: () => '已有结果的写上 result；没有结果的，按客户的采购流程重定 closing。',
      advice: () => '请向客户核实进度，重定成交日期，或记下结果。',
    },
    'commit-unproven': {
      message: ({ probability, limit }) =>
        `预测为“${labels.forecastCategory.commit}”，按证据只有 ${format.percent(probability / 100)} 的把握，低于规定的 ${format.percent(limit / 100)}。`,
      hint: () =>
        '补上阶段证据，或把 forecast 改为 best-case 或 pipeline；界限见 settings.yaml 的 projects.commitFrom。',
      advice: () => '请补足证据，或下调预测，免得整个预测落空。',
    },
    'review-missing': {
      message: ({ state, date, days }) => `${date} ${labels.resultState[state]}，过去 ${days} 天，还没有复盘。`,
      hint: () => '写上 review：决定因素、分因素的原因、双方报价和教训；期限见 settings.yaml 的 projects.reviewDays。',
      advice: () => '请在记忆还新时复盘：靠什么定的、差价多少、下次怎么做。',
    },
    'review-of-open-deal': {
      message: () => '还没有结果，却写了复盘。',
      hint: () => '已有结果的写上 result（state、date）；否则删去 review。',
    },
    'man-unknown': {
      message: ({ missing, stage }) =>
        `已到“${stage.title}”，${format.list(missing.map((key) => labels.man[key]))}仍不清楚。`,
      hint: () => '在 man 下写上 text 与 evidence：known 已证实，assumed 推测。',
      advice: () => '请向客户问清；没有钱、没有决定权或没有需求的单，做得再好也成不了。',
    },
    'deal-stuck': {
      message: ({ reason, people }) =>
        reason === 'no-decider'
          ? '还不知道谁拍板，这单推不动。'
          : `拍板的人（${format.people(people)}）一个也没见过，这单推不动。`,
      hint: ({ reason }) =>
        reason === 'no-decider'
          ? '在客户计划的 stakeholders 下标出批准者、决策者（role）或财务决策者（buyingInfluences）。'
          : '安排拜访并写拜访记录，或更新客户计划中此人的 contact。',
      advice: ({ reason }) =>
        reason === 'no-decider' ? '请通过教练弄清谁批准、谁决定。' : '请设法当面见到其中一位，必要时请我方领导出面。',
    },
    'deal-island': {
      message: ({ unknown: missing }) =>
        `已走到一半，仍不清楚${format.list(missing.map((one) => unknown[one]))}：成了信息孤岛。`,
      hint: ({ unknown: missing }) =>
        `${format.list([
          ...(missing.includes('relations') ? ['在客户计划中补上各参与者的 relation'] : []),
          ...(missing.includes('needs') ? ['写上 man.need，或在客户计划 needs 下写该项目的需求'] : []),
          ...(missing.includes('competitors') ? ['写上 competitors'] : []),
        ])}。`,
      advice: () => '请多找几个消息来源，逐项问清，不要只听一个人的。',
    },
    'deal-out-of-control': {
      message: (params) => outOfControl(params, format),
      hint: ({ reason }) => control[reason].hint,
      advice: ({ reason }) => control[reason].advice,
    },
    'opportunity-outdated': {
      message: ({ updated, days, limit }) => `商机上次复核是 ${updated}，距今 ${days} 天，超过规定的 ${limit} 天。`,
      hint: () => '复核全部内容后把 updated 改为当天；间隔见 settings.yaml 的 review.planDays。',
      advice: () => '请商机负责人安排一次复核。',
    },
  }) satisfies Pick<
    ProblemWords,
    | 'stage-not-in-pipeline'
    | 'stage-ahead-of-evidence'
    | 'closing-passed'
    | 'commit-unproven'
    | 'review-missing'
    | 'review-of-open-deal'
    | 'man-unknown'
    | 'deal-stuck'
    | 'deal-island'
    | 'deal-out-of-control'
    | 'opportunity-outdated'
  >;
