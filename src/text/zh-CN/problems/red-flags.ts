import type { RedFlagId } from '../../../problem.ts';
import type { Format } from '../../format.ts';
import type { Labels } from '../../labels.ts';
import { type ProblemWords, toBoth } from '../../problems.ts';

const facts: Record<string, string> = { role: '角色', style: '风格', relation: '关系', contact: '交往' };
const weaknesses = {
  brief: '只有短暂交往',
  execution: '身在执行层',
  outside: '身在圈外',
} as const;
/** What an author wrote, without the full stop that the sentence brings along. */
const bare = (words: string): string => words.replace(/[。.！!]+$/u, '');
const of = (whom: string | null): string => (whom === null ? '' : `（${whom}）`);

/** Red flags [SSM] and their silences. */
export const redFlags = (labels: Labels, format: Format) =>
  ({
    'no-decider': {
      message: ({ anybody }) =>
        anybody
          ? '没有记录任何批准者或决策者：不知道谁说了算。'
          : '没有记录客户方任何在任的人：不知道该找谁，也不知道谁说了算。',
      hint: ({ anybody }) =>
        anybody
          ? '弄清决策流程，把关键人的 role 标为 approver 或 decider。'
          : '先把决策者、评估者和用户各写一人到 stakeholders，再逐步补全。',
      advice: ({ anybody }) =>
        anybody ? '查明决策流程：谁拍板，谁批准。' : '先弄清谁拍板、谁评估、谁使用，各找到一个人。',
    },
    'decider-not-contacted': {
      message: ({ person, recorded }) => `${person}：有决定权，${recorded ? '从未接触' : '没有接触记录'}。`,
      ...toBoth('安排对等层级的拜访，或请支持者引见。'),
    },
    'decider-opposes': {
      message: ({ person, relation }) => `${person}：有决定权，却是${labels.relation[relation]}。`,
      ...toBoth('弄清他要的业务结果与个人收获，先争取中立；同时借助他信任的人。'),
    },
    'no-economic-buyer': {
      message: () => '没有记录财务决策者：最后点头的人不明。',
      hint: () => '问清预算由谁批，把他的 buyingInfluences 加上 economic。',
      advice: () => '查明谁批预算、谁最后点头。',
    },
    'several-economic-buyers': {
      message: ({ people }) => `记录了 ${people.length} 位财务决策者：${format.people(people)}。`,
      ...toBoth('一笔采购只有一位最后点头的人，请核实。'),
    },
    'no-coach': {
      message: () => '没有教练：没人从内部给我们指路。',
      ...toBoth('在支持者中物色：我们成功他也成功、在内部有威信、掌握信息的人。'),
    },
    'no-opponent-recorded': {
      message: () => '没有记录任何不支持者或反对者。',
      ...toBoth('多半是还没看到：找出谁与竞争对手走得近。'),
    },
    'supporters-outweighed': {
      message: ({ supporters, opponents }) =>
        `按对本单的影响加权，支持方（${supporters}）不超过反对方（${opponents}）。`,
      ...toBoth('先把中立的决策者争取过来，再化解反对者的顾虑。'),
    },
    'single-thread': {
      message: ({ member }) => `与客户的全部联系都系于${member}一人。`,
      ...toBoth('让技术、商务、高层各自对接其对应的人。'),
    },
    'unanalysed-person': {
      message: ({ person, missing }) =>
        `${person}的分析不全，缺：${format.list(missing.map((key) => facts[key] ?? key))}。`,
      hint: () =>
        '下次拜访前设法了解；暂不必分析的，在 silenced 中写 rule: unanalysed-person、stakeholder、理由与期限。',
      advice: () => '下次拜访时设法了解；如果不影响采购，就不必列为关键人。',
    },
    'crisis-open': {
      message: ({ event, date, days, severity }) =>
        `${labels.crisisSeverity[severity]}：${bare(event)}。发生于 ${date}，已 ${days} 天。`,
      hint: () => '处理完毕就在 crises 中填写 closed、result 与 lesson；尚未了结则更新 measures。',
      advice: () => '先处理危机再谈业务：负责人每天通报进展，了结后记下结果与教训。',
    },
    'low-rating': {
      message: ({ person, rating }) => `${person}：对我方方案的评分为 −${Math.abs(rating)}，近于敌对。`,
      ...toBoth('弄清他怕失去什么；请他信任的人出面，或调整方案消除其顾虑。'),
    },
    'economic-buyer-closed': {
      message: ({ person, mode }) => `财务决策者（${person}）属“${labels.responseMode[mode]}”，看不到改变的必要。`,
      ...toBoth('此时谈方案无益：用数据让他看到现状与期望的差距，或等他的处境变化。'),
    },
    'coach-left': {
      message: ({ person, status, since }) =>
        `教练（${person}）已${since === null ? '' : `于 ${since} `}${status === 'left' ? '离职' : '调岗'}。`,
      hint: () => '另觅教练并重新核实其提供的信息；接替妥当后，从此人的 buyingInfluences 中去掉 coach。',
      advice: () => '另觅教练，重新核实由他提供的信息；问清接任者是谁，尽早拜访。',
    },
    'coach-weak': {
      message: ({ person, weak }) => `教练（${person}）未必得力：${format.list(weak.map((key) => weaknesses[key]))}。`,
      ...toBoth('加深交往并核实他知道多少；同时在管理层以上另找一位有威信的教练。'),
    },
    'influence-not-contacted': {
      message: ({ person, kinds, recorded }) =>
        `${person}：${format.list(kinds.map((key) => labels.buyingInfluence[key]))}，${recorded ? '从未接触' : '没有接触记录'}。`,
      ...toBoth('安排首次拜访，或请教练引见；在此之前，别把他的态度当作已知。'),
    },
    reorganisation: {
      message: ({ text, date, days }) => `客户于 ${date} 调整组织（${bare(text)}），${days} 天来尚未重新分析关键人。`,
      hint: () => '逐人核对职务、角色与关系，完成后在 reorganisations 中填写 reviewed。',
      advice: () => '请教练说明新的分工与汇报关系，逐人核对角色与立场。',
    },
    'no-win-results': {
      message: ({ person, missing }) =>
        `${person}：对本单的影响大，却不知道其${format.list(missing.map((key) => (key === 'result' ? '业务结果' : '个人收获')))}。`,
      hint: () => '拜访时问清他要的业务结果与个人收获，写入 winResult 的 result 与 win。',
      advice: () => '下次拜访问清：他要什么可衡量的业务结果，什么样的个人收获。',
    },
    'information-missing': {
      message: ({ topic, level, channel }) =>
        `${labels.informationLevel[level]}信息缺失：${bare(topic)}。${channel === null ? '' : `渠道：${bare(channel)}。`}`,
      hint: () => '定下由谁、在哪次拜访中了解；掌握后把 known 改为 yes 并写明内容。',
      advice: () => '列入下一次拜访的目的，定下由谁去问。',
    },
    'written-red-flag': {
      message: ({ text, whom, asOf, measure }) =>
        `${bare(text)}${of(whom)}。${asOf} 记录${measure === null ? '，尚无对策' : ''}。`,
      hint: ({ measure }) =>
        measure === null
          ? '在 flags 中写明 measure；危险解除后填写 resolved。'
          : '危险解除后在 flags 中填写 resolved。',
      advice: ({ measure }) => (measure === null ? '定下对策与负责人。' : '按既定对策推进，解除后销号。'),
    },
    'contact-outdated': {
      message: ({ person, last, days, limit }) =>
        `与${person}的接触停在 ${last}，已 ${days} 天，超过 ${limit} 天的复核间隔。`,
      hint: () => '安排接触并写成拜访记录，或核实分析后更新 asOf。',
      advice: () => '安排一次接触，核实立场与分工有无变化。',
    },
    'silence-expired': {
      message: ({ rule, whom, until, reason }) =>
        `“${labels.redFlag[rule]}”${of(whom)}的静默已于 ${until} 到期；当时的理由：${bare(reason)}。`,
      hint: () => '删去这条 silenced；理由仍然成立，就写明新的理由与期限。',
      advice: () => '重新判断：当时的理由是否仍然成立。',
    },
    'silence-too-long': {
      message: ({ rule, whom, until, days, limit }) =>
        `“${labels.redFlag[rule]}”${of(whom)}静默到 ${until}，还有 ${days} 天，超过 ${limit} 天。`,
      hint: () => '把 until 提前到下次应当复核的日期；上限见 settings.yaml 的 review.silenceDays。',
      advice: () => '请约定近一些的日期，到时重新判断理由是否成立。',
    },
    'silence-unmatched': {
      message: ({ rule, whom }) => `“${labels.redFlag[rule]}”${of(whom)}设了静默，但并没有这样的小红旗。`,
      hint: () => '核对 rule 与 stakeholder；危险已经消除，就删去这条 silenced。',
      advice: () => '危险已经消除，可以取消静默。',
    },
  }) satisfies Pick<ProblemWords, RedFlagId | 'silence-expired' | 'silence-too-long' | 'silence-unmatched'>;
