import { z } from 'zod';
import { doc } from './doc.ts';
import { flagSeverities, type RedFlagId, redFlagIds } from './problem.ts';

/**
 * The typed settings file `content/settings.yaml`: every number of a rule that a company may want to change, with the default of the training it
 * comes from. A missing file or key means the default.
 */
export const locales = ['zh-CN', 'en'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'zh-CN';

const ratio = z.number().min(0).max(1);

const flagSeverity = z
  .enum(flagSeverities)
  .optional()
  .meta(doc('Severity of the rule: high, medium, low, or off.', '规则的轻重：high 高、medium 中、low 低、off 关闭。'));

export const settings = z.strictObject({
  site: z
    .strictObject({
      name: z
        .string()
        .min(1)
        .max(40)
        .default('Planbook')
        .meta(
          doc(
            'Name of the site, shown in the header and as the author of PDFs.',
            '站点名称，显示在页首，也是 PDF 的作者。',
          ),
        ),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/)
        .default('CNY')
        .meta(doc('ISO 4217 code of all amounts.', '全部金额的货币，ISO 4217 代码。')),
    })
    .prefault({})
    .meta(doc('The site.', '站点。')),
  radp: z
    .strictObject({
      retainable: ratio
        .default(0.5)
        .meta(doc('Share of wallet from which an account is retainable (R).', '份额不低于此值为可保有（R）。')),
      developable: ratio
        .default(0.1)
        .meta(
          doc(
            'Share of wallet from which an account is developable (D); below and above 0 it is acquirable (A).',
            '份额不低于此值为可经营（D）；低于此值而大于 0 为可获取（A）。',
          ),
        ),
      levels: z
        .tuple([z.number(), z.number(), z.number()])
        .default([1_000_000, 3_000_000, 5_000_000])
        .meta(doc('Yearly buying power from which levels 1, 2 and 3 begin.', '年采购总额从多少起算 1、2、3 级。')),
    })
    .prefault({})
    .meta(doc('Thresholds of the RADP boxes.', 'RADP 格的分界值。')),
  designation: z
    .strictObject({
      buyingPower: z
        .number()
        .min(0)
        .default(3_000_000)
        .meta(doc('Least yearly buying power of a top or strategic account.', '顶级或战略客户的最低年采购总额。')),
      years: z
        .int()
        .min(1)
        .max(10)
        .default(3)
        .meta(doc('Consecutive complete years in which the share must hold.', '份额须连续满足的完整年度数。')),
      headShare: ratio
        .default(0.3)
        .meta(doc('Share of wallet that counts as at or near the head.', '份额不低于此值算作居前。')),
      lowShare: ratio.default(0.1).meta(doc('Share of wallet below which it counts as low.', '份额低于此值算作偏低。')),
      top: z
        .int()
        .min(0)
        .max(50)
        .default(3)
        .meta(
          doc(
            'Top accounts that each salesperson names. Too few is said of those who own at least as many decision-making units as top and strategic together.',
            '每位销售应列的顶级客户数。名下决策单元达到顶级与战略名额之和的人，列得不足时会提示。',
          ),
        ),
      strategic: z
        .int()
        .min(0)
        .max(50)
        .default(2)
        .meta(doc('Strategic accounts that each salesperson names.', '每位销售应列的战略客户数。')),
    })
    .prefault({})
    .meta(doc('Top and strategic accounts.', '顶级客户与战略客户的条件。')),
  strategy: z
    .strictObject({
      weights: z
        .strictObject({
          high: z
            .number()
            .min(0)
            .max(100)
            .default(3)
            .meta(doc('Weight of a factor of high priority.', '高优先级因素的权重。')),
          medium: z
            .number()
            .min(0)
            .max(100)
            .default(2)
            .meta(doc('Weight of a factor of medium priority.', '中优先级因素的权重。')),
          low: z
            .number()
            .min(0)
            .max(100)
            .default(1)
            .meta(doc('Weight of a factor of low priority.', '低优先级因素的权重。')),
        })
        .prefault({})
        .meta(doc('Weight of a factor by its priority.', '各优先级因素的权重。')),
    })
    .prefault({})
    .meta(doc('Integrated strategy.', '综合策略。')),
  influence: z
    .strictObject({
      weights: z
        .strictObject({
          approver: z.number().min(0).max(100).default(3).meta(doc('Weight of an approver.', '批准者的权重。')),
          decider: z.number().min(0).max(100).default(3).meta(doc('Weight of a decider.', '决策者的权重。')),
          evaluator: z.number().min(0).max(100).default(2).meta(doc('Weight of an evaluator.', '评估者的权重。')),
          user: z.number().min(0).max(100).default(1).meta(doc('Weight of a user.', '使用者的权重。')),
        })
        .prefault({})
        .meta(
          doc(
            'Weight of a person by role when supporters and opponents are compared.',
            '比较支持与反对力量时，各角色的权重。',
          ),
        ),
    })
    .prefault({})
    .meta(doc('Influence of people.', '人员对本单的影响。')),
  compliance: z
    .strictObject({
      giftLimit: z
        .number()
        .min(0)
        .default(200)
        .meta(doc('Highest value of a gift per recipient.', '赠品每人的最高金额。')),
      eventLimit: z
        .number()
        .min(0)
        .default(500)
        .meta(doc('Highest value of a business event per recipient.', '商务活动每人的最高金额。')),
    })
    .prefault({})
    .meta(
      doc(
        'Limits for gifts and business events; set them with your compliance officer.',
        '赠品与商务活动的限额；请与合规负责人共同确定。',
      ),
    ),
  review: z
    .strictObject({
      planDays: z
        .int()
        .min(1)
        .max(3650)
        .default(28)
        .meta(doc('Days after which a plan has to be reviewed.', '计划复核间隔（天）。')),
      contactDays: z
        .int()
        .min(1)
        .max(3650)
        .default(90)
        .meta(doc('Days after which the analysis of a key person is out of date.', '关键人分析的有效天数。')),
      silenceDays: z
        .int()
        .min(1)
        .max(3650)
        .default(366)
        .meta(doc('Days ahead up to which a red flag may be kept silent.', '小红旗最多可静默多少天（自今日起算）。')),
      upcomingDays: z
        .int()
        .min(1)
        .max(365)
        .default(14)
        .meta(doc('Days ahead that count as soon.', '未来多少天内算作“近期”。')),
    })
    .prefault({})
    .meta(doc('Review intervals.', '复核间隔。')),
  redFlags: z
    .strictObject(
      Object.fromEntries(redFlagIds.map((id) => [id, flagSeverity])) as Record<RedFlagId, typeof flagSeverity>,
    )
    .prefault({})
    .meta(doc('Severity of red-flag rules that differs from their own.', '改变红旗规则的轻重。')),
  redFlagLimits: z
    .strictObject({
      rating: z
        .int()
        .min(-5)
        .max(-1)
        .default(-4)
        .meta(
          doc(
            "Rating of a person's response, from -5 to 5, at or below which it is a red flag (low-rating).",
            '反应模式的评分（-5 至 5）低至多少起立红旗（low-rating）。',
          ),
        ),
      analysedPeople: z
        .int()
        .min(1)
        .max(300)
        .default(3)
        .meta(
          doc(
            'Analysed people from which it is a red flag that nobody is against us (no-opponent-recorded).',
            '已分析的人达到多少位而没有一位反对者，即立红旗（no-opponent-recorded）。',
          ),
        ),
      metPeople: z
        .int()
        .min(1)
        .max(300)
        .default(3)
        .meta(
          doc(
            'People met from which it is a red flag that all contact runs through one of us (single-thread).',
            '已接触的人达到多少位而只由我方一人联系，即立红旗（single-thread）。',
          ),
        ),
    })
    .prefault({})
    .meta(doc('Limits of red-flag rules.', '红旗规则的界限。')),
  health: z
    .strictObject({
      weights: z
        .strictObject({
          people: z
            .number()
            .min(0)
            .max(100)
            .default(30)
            .meta(doc('Weight of relations to key persons.', '关键人关系的权重。')),
          plan: z.number().min(0).max(100).default(20).meta(doc('Weight of the action plan.', '行动计划的权重。')),
          knowledge: z.number().min(0).max(100).default(15).meta(doc('Weight of what we know.', '信息掌握的权重。')),
          relationship: z
            .number()
            .min(0)
            .max(100)
            .default(20)
            .meta(
              doc(
                'Weight of the relationship: replaceability and satisfaction.',
                '关系牢固度（可替代性与满意度）的权重。',
              ),
            ),
          freshness: z.number().min(0).max(100).default(15).meta(doc('Weight of freshness.', '信息新鲜度的权重。')),
        })
        .prefault({})
        .meta(doc('Weights of the parts.', '各部分的权重。')),
      bands: z
        .tuple([z.number(), z.number()])
        .default([34, 67])
        .meta(doc('Scores from which health is medium and high.', '从多少分起算中、算高。')),
    })
    .prefault({})
    .meta(doc('Health of an account, 0 to 100.', '客户健康度，0 至 100。')),
  portfolio: z
    .strictObject({
      paretoSales: ratio
        .default(0.8)
        .meta(doc('Share of sales at which the Pareto cut is drawn.', '帕累托线：占销售额的比例。')),
      paretoEffort: ratio
        .default(0.2)
        .meta(doc('Share of accounts that should bring it.', '应当带来这些销售额的客户比例。')),
    })
    .prefault({})
    .meta(doc('Portfolio page.', '客户组合页。')),
  bids: z
    .strictObject({
      minDpi: z
        .int()
        .min(72)
        .max(1200)
        .default(300)
        .meta(doc('Least resolution of scans as printed, dpi.', '扫描件印出时的最低分辨率，dpi。')),
      expiringDays: z
        .int()
        .min(0)
        .max(730)
        .default(60)
        .meta(
          doc(
            'Days before the end of validity from which a library item is said to expire.',
            '资料库条目到期前多少天开始提示。',
          ),
        ),
      depositPercent: z
        .number()
        .min(0)
        .max(100)
        .default(2)
        .meta(doc('Largest deposit, percent of the budget.', '保证金上限，占预算的百分比。')),
      subjectiveLow: ratio
        .default(0.6)
        .meta(
          doc(
            'Share of the claimed points that a subjective criterion gives at the worst, where nothing is said.',
            '主观分未写最坏得分时，按自评分的此比例计。',
          ),
        ),
      subjectiveLikely: ratio
        .default(0.85)
        .meta(doc('The same for the expected points.', '主观分未写预计得分时，按自评分的此比例计。')),
      goFrom: ratio
        .default(0.6)
        .meta(doc('Share of the go/no-go points from which a bid is worth it.', '投标评估得分率达到此值才建议投标。')),
      decideDays: z
        .int()
        .min(0)
        .max(365)
        .default(15)
        .meta(
          doc('Days before the deadline by which it is decided whether to bid.', '投标截止前多少天须作出投标决策。'),
        ),
      vagueWords: z
        .array(z.string().min(1).max(20))
        .max(200)
        .default([
          '基本满足',
          '基本符合',
          '大概',
          '左右',
          '可能',
          '尽量',
          '争取',
          '原则上',
          '适当',
          '尽快',
          '及时处理',
          '等等',
          '力争',
          '大约',
          '基本上',
          '若干',
          '必要时',
          '视情况',
          '第一时间',
          'approximately',
          'as soon as possible',
          'best effort',
          'try to',
        ])
        .meta(doc('Words that are too vague for an answer.', '应答中不宜出现的含糊用词。')),
      placeholders: z
        .array(z.string().min(1).max(40))
        .max(100)
        .default([
          'XXX',
          'xxx',
          '×××',
          'TODO',
          'TBD',
          '待补充',
          '待定',
          '待填',
          '某某',
          '（此处',
          '请填写',
          '？？？',
          '???',
          '____',
          '【】',
          '[ ]',
        ])
        .meta(doc('What stands where something is still to be written.', '表示尚未填写的占位文字。')),
    })
    .prefault({})
    .meta(doc('Bids.', '投标。')),
  projects: z
    .strictObject({
      riskBands: z
        .tuple([z.number(), z.number()])
        .default([5, 12])
        .meta(
          doc(
            'Risk scores (probability × impact) from which a risk is medium and high.',
            '风险分值（概率 × 影响）从多少起算中、算高。',
          ),
        ),
      simulationRuns: z
        .int()
        .min(100)
        .max(100_000)
        .default(10_000)
        .meta(doc('Runs of the schedule simulation.', '进度模拟的次数。')),
      simulationSeed: z
        .int()
        .min(0)
        .max(2_147_483_647)
        .default(1)
        .meta(
          doc('Seed of the simulation; the same seed gives the same result.', '模拟的随机种子；种子相同，结果相同。'),
        ),
      overload: z
        .number()
        .min(0.1)
        .max(5)
        .default(1)
        .meta(
          doc(
            'Share of the capacity of a week above which somebody is over-allocated.',
            '一周投入超过可用量的多少倍算作超负荷。',
          ),
        ),
      commitFrom: z
        .number()
        .min(0)
        .max(100)
        .default(50)
        .meta(
          doc(
            'Probability in percent below which a deal should not be forecast as commit.',
            '概率低于多少（%）的商机不应预测为“承诺”。',
          ),
        ),
      reviewDays: z
        .int()
        .min(1)
        .max(365)
        .default(30)
        .meta(doc('Days after the decision by which a deal is reviewed.', '结果确定后多少天内须复盘。')),
      projectPaper: z
        .enum(['A4', 'A3'])
        .default('A4')
        .meta(doc('Paper of the one-page project plan: A4 or A3.', '一页项目计划的纸张：A4 或 A3。')),
      communicationPaper: z
        .enum(['A4', 'A3'])
        .default('A4')
        .meta(doc('Paper of the one-page communication plan: A4 or A3.', '一页沟通计划的纸张：A4 或 A3。')),
    })
    .prefault({})
    .meta(doc('Opportunities and their project plans.', '商机与项目计划。')),
  staffing: z
    .strictObject({
      step: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(250)
        .meta(doc('Yearly units per key-account specialist.', '每增加一名大客户专员对应的年销量。')),
    })
    .prefault({})
    .meta(doc('Staffing rule.', '人员配备规则。')),
});
export type Settings = z.output<typeof settings>;

export const defaultSettings: Settings = settings.parse({});
