/** A commented account plan that passes the check as it is. */
export const skeleton = ({ id, today }: { id: string; today: string }): string => `---
# Account plan ${id}. Lines that begin with # explain and may go; leave out the whole line of what you do not know.
# All keys and allowed values: public/schemas/account.schema.json

name: Full name of the customer
shortName: Short name        # for diagrams and narrow tables, up to 24 characters
lang: en
industry: Industry
owner: my-id                 # account manager: the id of somebody in team below
updated: ${today}          # day of the last review, printed on the PDF
summary: Where we stand and what we want, in one or two sentences.
unit: dmu                    # dmu decides purchases; user uses
mode: relation               # relation or transaction
lifecycle: prospect          # target, prospect, customer, loyal, lost
# parent: bank-hq            # id of the account one level up
# designation: strategic     # top or strategic
# benchmark: true            # benchmark of its industry
# objective: What we want to reach, how much and by when

# Spend per year. buyingPower is an estimate: say whose and when; leave the line out when unknown.
# spend:
#   - year: 2025
#     buyingPower: 4000000
#     ourSales: 600000
#     source: Interview with the IT head
#     asOf: 2026-10-10

# Our people; counterparts holds ids of stakeholders they talk to.
team:
  - id: my-id
    name: Name
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
---

## About the customer

The body is Markdown. Components at hand:

<Callout kind="note" title="How to write">
  kind may be note, decision, risk or evidence.
</Callout>
`;
