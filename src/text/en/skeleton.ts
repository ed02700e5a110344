import { skeletonOwner, skeletonValue, skeletonWords } from '../../schemas/skeleton-words.ts';
import type { skeletons as chinese } from '../zh-CN/skeleton.ts';
import { bid, chapter, libraryItem } from './bid-skeleton.ts';

const words = skeletonWords.en;

/** A commented account plan that passes the check as it is. */
const account: typeof chinese.account = ({ id, today }) => `---
# Account plan ${id}. Lines that begin with # explain and may go; leave out the whole line of what you do not know.
# All keys and allowed values: public/schemas/account.schema.json

name: ${words.name}
shortName: ${words.shortName}        # for diagrams and narrow tables, up to 24 characters
lang: en
industry: ${words.industry}
owner: ${skeletonOwner}                 # account manager: the id of somebody in team below
updated: ${today}          # day of the last review, printed on the PDF
summary: ${words.summary}
unit: dmu                    # dmu decides purchases; user uses
mode: relation               # relation or transaction
lifecycle: prospect          # target, prospect, customer, loyal, lost
# parent: bank-hq            # id of the account one level up
# designation: strategic     # top or strategic
# benchmark: true            # benchmark of its industry
# objective: ${words.objective}

# Spend per year. buyingPower is an estimate: say whose and when; leave the line out when unknown.
# spend:
#   - year: 2025
#     buyingPower: 4000000
#     ourSales: 600000
#     source: Interview with the IT head
#     asOf: 2026-10-10

# Our people; counterparts holds ids of stakeholders they talk to.
team:
  - id: ${skeletonOwner}
    name: ${words.member}
    function: account-manager  # technical, business, logistics, operations, finance, marketing, sponsor
    # counterparts: [it-head]

# Key persons in six steps: reporting, role, style, relation, contact, circle and influence.
# stakeholders:
#   - id: it-head
#     title: Head of IT
#     keyDepartment: true
#     # reportsTo: ceo
#     role: decider            # approver A, decider D, evaluator E, user U
#     style: analytical        # driver D, amiable K, analytical A, expressive E
#     relation: neutral        # champion *, supporter +, neutral =, nonsupporter -, opponent /
#     contact: brief           # none 0, brief 1, repeated N, deep F
#     circle: decision         # inner, decision, outside
#     buyingInfluences: [technical]  # coach, user, technical, economic
#     asOf: 2026-10-10

# Factors: strengths and weaknesses under strong or weak control; they give the strategy.
# factors:
#   - id: service
#     text: Service points all over the province
#     kind: strength           # strength or weakness
#     control: strong          # strong or weak
#     priority: high           # high, medium, low
#     measures: Quarterly inspection with a report

# Action plan. Gifts and business events need compliance.
# actions:
#   - id: first-visit
#     text: Visit the head of IT and learn about next year's budget
#     way: visit               # visit, sample-test, gift, business-event, reference-visit, promotion, technical-exchange, phone
#     stakeholders: [it-head]
#     owner: my-id
#     commitment: Agrees to a technical exchange
#     due: 2026-12-15

# The information inventory, at four levels: write down what is unknown, then ask for it in visits.
# information:
#   - id: budget
#     level: important         # public, limited, important, exclusive
#     topic: Next year's budget, and when it is approved
#     known: no                # yes, assumed, no
#     channel: Head of IT

# Red flags and strengths that no rule finds.
# flags:
#   - id: local-service
#     kind: strength           # red-flag or strength
#     text: Only we keep spare parts in town
#     asOf: 2026-10-10

# Key-person plans: whose relation is to move from where to where.
# keyPersonPlans:
#   - id: win-it-head
#     stakeholder: it-head
#     from: neutral
#     to: supporter
#     activities: [Invite to a reference site]
#     people: [my-id]
#     due: 2026-12-31

# The single sales objective: what, how much, by when, to whom.
# salesObjective:
#   what: Three years of service for the data centre
#   amount: 800000
#   by: 2027-03-31
#   funnel: qualify            # prospect, qualify, cover-the-bases, close

# Are we replaceable? Eight questions, asked again from time to time; leave out what you can't answer.
# replaceability:
#   - asOf: 2026-10-10
#     departments: true        # several departments on both sides; also: deciders leaders users products support exclusive partnership
#     deciders: false

# Value-added services promised.
# services:
#   - id: quarterly-report
#     audience: decider        # decider or user
#     text: Quarterly report on operations
#     owner: my-id
#     due: 2026-12-31

# Competitors at this account, and who of the customer stands where.
# competitors:
#   - id: rival
#     name: Name of the competitor
#     strengths: [Lower price]
#     weaknesses: [No stock in town]
#     relations:
#       - stakeholder: it-head
#         relation: neutral

# The customer's projects, what is needed for them, and how the customer decides.
# projects:
#   - id: renewal
#     name: Renewal of the data centre
#     budget: 1200000
#     purchase: 2027-03-31
#     competitiveness: 3       # our chances, 1 low to 5 high
# needs:
#   - id: same-day-repair
#     kind: service            # service, product, delivery
#     text: Repair on the same day
#     project: renewal
# decisionProcess:
#   money: IT budget; the general manager releases it
#   steps:
#     - text: Technical evaluation
#       stakeholders: [it-head]
#       due: 2027-01-31

# Crises, and surveys of satisfaction.
# crises:
#   - id: late-repair
#     event: A repair took two days
#     date: 2026-09-15
#     severity: medium         # critical, high, medium, low
#     owner: my-id
#     measures: Spare parts kept on site
#     closed: 2026-09-30
# satisfaction:
#   - date: 2026-06-30
#     score: 86                # 0 to 100
#     n: 12                    # how many answered

# Value of the customer, by the scorecard of the playbook: 0 to 5 each; leave out what you can't score.
# scorecard:
#   - asOf: 2026-10-10
#     scores:
#       - criterion: our-sales
#         score: 3
#         evidence: Sales of last year

# playbook: [first-visit]      # pages of the playbook that this plan works by
---

## About the customer

The body is Markdown. Components at hand:

<Callout kind="note" title="How to write">
  kind may be note, decision, risk or evidence.
</Callout>
`;

/** A commented visit that passes the check as it is. `people`: ids of some people of the customer, as an example. */
const visit: typeof chinese.visit = ({ account, date, owner, people }) => `---
# Visit to ${account}. Lines that begin with # explain and may go; leave out the whole line of what you do not know.
# All keys and allowed values: public/schemas/visit.schema.json

date: ${date}             # as in the file name; when the day changes, change both
ours: [${owner}]
# theirs: [${people.join(', ')}]
# place: The customer's head office
objective: ${words.visit}
# commitmentWanted: The commitment we want from them
# preparation: [List of equipment and of last year's purchases]

# After the visit:
# outcome: advance            # order; advance: they committed to an action; continuation: friendly, no commitment; no-sale
# steps: [preparation, appointment, opening, enquiry]  # also presentation, objections, closing
# learnt:
#   - text: The budget is approved in March
#     # information: budget    # the information item of the plan that this answers
# spin:
#   situation: [The equipment is six years old]
#   problem: [A repair takes two days]
#   implication: [Closed branches mean complaints]
#   needPayoff: [What repair on the same day is worth]
# fiveW2H:
#   what: Three years of service
#   when: Before April
#   howMuch: About CNY 800,000
# objections:
#   - text: Dearer than what we have
#     answer: Reckon with the cost of a standstill
# commitments:
#   - by: customer             # customer or us
#     text: Sends the list of equipment
#     due: ${date}
# nextStep: Technical exchange
---

{/* What happened and how it felt, in Markdown; people are written <Person id="${people[0]}" />. Braces like these show nothing and may go. */}
`;

/** A commented opportunity that passes the check as it is. */
const opportunity: typeof chinese.opportunity = ({ account, owner, today, start, closing, lang }) => `---
# Opportunity at ${account}. Lines that begin with # explain and may go; leave out the whole line of what you do not know.
# All keys and allowed values: public/schemas/opportunity.schema.json

name: "${words.opportunity}"
${lang === null ? '' : `lang: ${lang}\n`}owner: ${owner}             # who owns the deal
updated: ${today}          # day of the last review
summary: ${words.progress}
value: ${skeletonValue}                     # expected value
closing: ${closing}          # expected day of the decision
stage: project-sale-lead     # id of a stage of the playbook; of the default pipeline project-sale: -lead, -contact, -technical, -business, -bid, -contract
# objective: What to sell, how much, by when
# product: Servers
# source: old-customer       # where it came from
# forecast: pipeline         # omitted, pipeline, best-case, commit

# Money, authority, need: what we know of each and how sure it is.
# man:
#   money: { text: In next year's budget, evidence: assumed, asOf: ${today} }
#   authority: { text: The head of IT with approval of the vice president, evidence: assumed, asOf: ${today} }
#   need: { text: The equipment is out of warranty next year, evidence: known, asOf: ${today} }

# The project plan: schedule is what dates are counted by; tasks may hold tasks (WBS); durations are in working days.
# schedule: { start: ${start}, calendar: weekdays }  # every-day; weekdays; china: with public holidays and make-up days
# tasks:
#   - id: proposal
#     name: Proposal and price
#     tasks:
#       - { id: survey, name: Survey on site, owner: ${owner}, duration: 3 }
#       - { id: design, name: Write the proposal, owner: ${owner}, estimate: { o: 3, m: 5, p: 10 }, after: [survey] }
#   - { id: signed, name: Contract signed, milestone: true, after: [proposal FS+10d], deadline: ${closing} }

# risks:
#   - { id: price, text: A rival's low price, category: commercial, probability: 3, impact: 4, response: mitigate, action: Reckon the whole life cycle, owner: ${owner} }
---

{/* Background and course, in Markdown. Braces like these show nothing and may go. */}
`;

/** A stakeholder as an item of the list, without its indentation. */
const stakeholder: typeof chinese.stakeholder = ({ id, today }) => [
  `- id: ${id}`,
  `  title: ${words.title}`,
  '  # name: Name',
  '  # department: Department',
  '  # keyDepartment: true',
  '  # reportsTo: id of the superior',
  '  # role: decider            # approver A, decider D, evaluator E, user U',
  '  # style: analytical        # driver D, amiable K, analytical A, expressive E',
  '  # relation: neutral        # champion *, supporter +, neutral =, nonsupporter -, opponent /',
  '  # contact: brief           # none 0, brief 1, repeated N, deep F',
  '  # circle: decision         # inner, decision, outside',
  '  # influence: high           # high, medium, low',
  '  # layer: management        # decision, management, execution',
  '  # buyingInfluences: [technical]  # coach, user, technical, economic',
  '  # responseMode:',
  '  #   mode: trouble           # growth, trouble, even-keel, overconfident',
  '  #   rating: 2               # -5 to 5: how he takes our proposal',
  '  # winResult:',
  '  #   result: What it brings the business, measurable',
  '  #   win: What he gains himself',
  '  # needs:',
  '  #   - level: safety         # physiological, safety, belonging, esteem, self-actualisation',
  '  #     text: A need in a line',
  '  # status: left              # active, left, moved; the last two with their day',
  `  # statusSince: ${today}`,
  '  # evidence: assumed         # known, assumed, unknown: how sure all this is',
  `  # asOf: ${today}         # day on which this was last confirmed`,
];

/** Commented files, and parts of files, for authors to fill in. */
export const skeletons: typeof chinese = { account, visit, opportunity, stakeholder, bid, chapter, libraryItem };
