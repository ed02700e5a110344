import type { Format } from '../format.ts';
import type { Labels } from '../labels.ts';
import type { ProblemWords } from '../problems.ts';

const targets = { account: 'account', stakeholder: 'stakeholder', 'team-member': 'team member', factor: 'factor' } as const;
const types: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (each item begins with "- ")',
  tuple: 'a list',
  object: 'a group of keys',
  enum: 'one of the given words',
  empty: 'empty',
  null: 'empty',
};
const type = (name: string): string => types[name] ?? name;
const facts: Record<string, string> = { recipient: 'recipient', amount: 'amount', purpose: 'purpose', approver: 'approver', approvedOn: 'approval date', role: 'role', style: 'style', relation: 'relation', contact: 'contact' };
const did = (nearest: string | null): string => (nearest === null ? '' : `Did you mean ${nearest}? `);
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const yamlDetails: Record<string, string> = {
  BAD_INDENT: 'the indentation is off; keys of one level align, the next level is two blanks further in.',
  TAB_AS_INDENT: 'a tab is used for indentation; YAML allows only blanks.',
  MISSING_CHAR: 'a character is missing, perhaps a colon, a quote or a bracket.',
  BLOCK_AS_IMPLICIT_KEY: 'there are two colons in one line; put text that holds a colon in quotes.',
  MULTILINE_IMPLICIT_KEY: 'a key and its colon must be on one line; perhaps a colon is missing.',
  UNEXPECTED_TOKEN: 'a character is not expected here.',
  BAD_SCALAR_START: 'text must not begin with this character; put it in quotes.',
  TAG_RESOLVE_FAILED: 'tags that begin with ! are not supported.',
};

export const problems = (labels: Labels, format: Format): ProblemWords => ({
  'not-utf8': {
    message: ({ offset }) => `The file is not UTF-8 (unreadable from byte ${offset + 1}).`,
    hint: () => 'Save it as UTF-8 in your editor; text from Word or older systems is often GBK.',
  },
  'empty-file': { message: () => 'The file is empty.', hint: () => 'Run npm run new account <id> for a commented skeleton, then fill it in.' },
  'missing-frontmatter': {
    message: () => "The file has no frontmatter, so the plan's data can't be read.",
    hint: () => 'Begin the first line with ---, write keys such as name and owner below it, and end with a line that holds only ---.',
  },
  'unclosed-frontmatter': { message: () => 'The frontmatter has no end.', hint: () => 'Add a line that holds only --- after the last key.' },
  'bad-file-name': {
    message: ({ name }) => `The folder name "${name}" can't be an account id; addresses and references are made of it.`,
    hint: ({ suggestion }) => `Use lower-case letters, digits and hyphens only, e.g. ${suggestion}.`,
  },
  'unexpected-file': { message: ({ name }) => `No page is made of ${name}.`, hint: ({ expected }) => `Account plans belong in ${expected.join(', ')}.` },
  'missing-account-file': { message: ({ folder }) => `The folder ${folder} has no account.mdx.`, hint: () => 'Put the plan into the folder as account.mdx, or remove the folder.' },
  'yaml-syntax': {
    message: ({ code, detail }) => `The frontmatter is not valid YAML: ${yamlDetails[code] ?? detail}`,
    hint: () => 'Check indentation, colons (a blank must follow) and quotes on this line and the one above.',
  },
  'duplicate-key': { message: ({ key }) => `The key ${key} is written twice, so it is unclear which counts.`, hint: () => 'Remove one of them.' },
  'yaml-alias': { message: ({ name }) => `YAML aliases such as *${name} are not supported.`, hint: () => 'Write the content here; a plan must read from top to bottom.' },
  'unknown-key': {
    message: ({ key }) => `There is no key ${key} here.`,
    hint: ({ nearest, allowed }) => `${did(nearest)}${allowed.length > 0 ? `Keys allowed: ${allowed.join(', ')}.` : 'Remove it.'}`,
  },
  'missing-key': { message: ({ key }) => `The required key ${key} is missing.`, hint: ({ key }) => `Add ${key}: … to this group.` },
  'wrong-type': { message: ({ expected, received }) => `Expected ${type(expected)}, found ${type(received)}.`, hint: () => 'Write a value of that type; leave out the whole line if you do not know it.' },
  'bad-enum': { message: ({ value }) => `"${value}" is not an allowed value.`, hint: ({ allowed, nearest }) => `${did(nearest)}Allowed: ${allowed.join(', ')}.` },
  'bad-date': { message: ({ value }) => `"${value}" is not a date.`, hint: () => 'Write year-month-day with two digits each for month and day, e.g. 2026-11-20.' },
  'bad-id': { message: ({ value }) => `"${value}" can't be an id.`, hint: ({ suggestion }) => `Use lower-case letters, digits and hyphens only, e.g. ${suggestion || 'zhang-wei'}.` },
  'out-of-range': { message: ({ value }) => `${value} is out of range.`, hint: ({ min, max }) => (min !== null ? `The least value is ${min}.` : `The greatest value is ${max}.`) },
  'empty-text': { message: () => 'The text is empty.', hint: () => 'Write something, or remove the whole line if you do not know it.' },
  'too-long': { message: ({ length, max }) => `The text is too long: ${length} characters, at most ${max}.`, hint: () => 'Keep the point; the body of the plan has room for detail.' },
  'too-many': { message: ({ count: items, max }) => `The list has ${items} items, at most ${max} are allowed.`, hint: () => 'Keep what matters.' },
  'mdx-syntax': {
    message: ({ detail }) => `The body can't be parsed from here on: ${detail}`,
    hint: () => 'Check that tags and braces come in pairs; in text write &lt; for < and \\{ for {.',
  },
  'mdx-import': { message: ({ statement }) => `A plan can't hold ${statement}: plans are data, not programs.`, hint: () => 'Remove the line; components need no import.' },
  'mdx-expression': { message: ({ source }) => `Expressions are not allowed in braces: {${source}}.`, hint: () => 'Write the result itself; for a literal brace write \\{ .' },
  'mdx-spread': { message: ({ component }) => `<${component}> can't have a spread attribute {...}.`, hint: () => 'Write the attributes one by one.' },
  'unknown-component': { message: ({ name }) => `There is no component <${name}>.`, hint: ({ nearest, allowed }) => `${did(nearest)}Components: ${allowed.join(', ')}.` },
  'unknown-attribute': {
    message: ({ component, attribute }) => `<${component}> has no attribute ${attribute}.`,
    hint: ({ nearest, allowed }) => `${did(nearest)}${allowed.length > 0 ? `Attributes: ${allowed.join(', ')}.` : 'Remove it.'}`,
  },
  'missing-attribute': { message: ({ component, attribute }) => `<${component}> needs the attribute ${attribute}.`, hint: ({ component, attribute }) => `Write <${component} ${attribute}="…" />.` },
  'bad-attribute': {
    message: ({ component, attribute, value }) => `The attribute ${attribute} of <${component}> can't be "${value}".`,
    hint: ({ allowed, nearest }) => `${did(nearest)}${allowed.length > 0 ? `Allowed: ${allowed.join(', ')}.` : 'Write a value that is not empty; ids use lower-case letters, digits and hyphens.'}`,
  },
  'html-not-allowed': { message: ({ tag }) => `The HTML tag <${tag}> is not allowed in a plan.`, hint: ({ allowed }) => `Use Markdown; the only tags are ${allowed.join(', ')}.` },
  'unsafe-link': {
    message: ({ url, scheme }) => (scheme === '/' ? `The link ${url} begins with /, so it breaks when the site moves.` : `The link ${url} uses ${scheme}, which is not allowed.`),
    hint: () => 'Use a relative path (../bank/account.mdx), https: or mailto:.',
  },
  'remote-image': { message: ({ url }) => `The image ${url} is outside the plan's folder; the site fetches nothing from elsewhere.`, hint: () => 'Save the image in the account folder and refer to it, e.g. ./site.png.' },
  'bad-image-type': { message: ({ url }) => `Images of the kind of ${url} are not supported.`, hint: ({ allowed }) => `Save it as ${format.either(allowed)}.` },
  'broken-link': { message: ({ url }) => `The link ${url} points at a file or heading that does not exist.`, hint: ({ nearest }) => `${did(nearest)}Check the path and upper and lower case.` },
  'mermaid-syntax': { message: ({ detail }) => `The Mermaid diagram can't be drawn: ${detail}`, hint: () => 'Check arrows, brackets and quotes on this line; put node text that holds punctuation in double quotes.' },
  'unknown-reference': {
    message: ({ target, value }) => `There is no ${targets[target]} with the id ${value}.`,
    hint: ({ nearest, known }) => `${did(nearest)}${known.length > 0 ? `Known ids: ${known.join(', ')}.` : 'Add it first.'}`,
  },
  'duplicate-id': { message: ({ value, list, first }) => `The id ${value} is already used by item ${first} of ${list}.`, hint: () => 'Give one of them another id and mend what refers to it.' },
  'conflicting-name': {
    message: ({ id, name, otherName, otherFile }) => `${id} is called "${name}" here and "${otherName}" in ${otherFile}.`,
    hint: () => 'Use one id and name for one person in all plans, and different ids for two people.',
  },
  'reporting-cycle': { message: ({ cycle }) => `The reporting lines run in a circle: ${[...cycle, cycle[0]].join(' → ')}.`, hint: () => 'Remove one reportsTo.' },
  'tree-cycle': { message: ({ cycle }) => `The customer tree runs in a circle: ${[...cycle, cycle[0]].join(' → ')}.`, hint: () => 'Remove one parent.' },
  'spend-exceeds-buying-power': {
    message: ({ year, ourSales, buyingPower }) => `In ${year} our sales of ${format.money(ourSales)} exceed the customer's buying power of ${format.money(buyingPower)}.`,
    hint: () => 'Check units and scope; buying power includes our part.',
  },
  'buying-power-zero': { message: ({ year }) => `Buying power of ${year} is 0, so there is no share of wallet.`, hint: () => 'If it is unknown, remove the line buyingPower; if nothing was bought, remove the year.' },
  'buying-power-unknown': { message: ({ year }) => `Buying power of ${year} is unknown, so the year has no share of wallet.`, hint: () => 'Find out from the IT department, the annual report or integrators, and note source and date.' },
  'duplicate-year': { message: ({ year }) => `The year ${year} is written twice.`, hint: () => 'Make it one item.' },
  'no-complete-year': { message: ({ currentYear }) => `There is no complete year before ${currentYear}, so the account has no RADP box.`, hint: () => "Add last year's buying power and our sales." },
  'designated-user-unit': { message: ({ designation }) => `A using unit can't be a ${labels.designation[designation].toLowerCase()}: it decides no purchases.`, hint: () => 'Move designation to the decision-making unit above, or change unit to dmu.' },
  'designation-unmet': {
    message: ({ designation, unmet }) => `Named a ${labels.designation[designation].toLowerCase()}, but not met: ${format.list(unmet.map((test) => labels.designationTest[test]))}.`,
    hint: ({ designation }) =>
      designation === 'top'
        ? 'A top account is R or D, buys enough, and has had us at or near the head for three years; drop the designation or complete the figures.'
        : 'A strategic account is A or P, buys enough, is a benchmark, and has given us a low share for three years; drop the designation or complete the figures.',
  },
  'designation-quota': {
    message: ({ owner, designation, count: named, quota }) => `${owner} names ${count(named, labels.designation[designation].toLowerCase())}; the number is ${quota}.`,
    hint: ({ accounts, count: named, quota }) => (named > quota ? `Named: ${accounts.join(', ')}. Choose.` : 'Choose from the accounts owned; the number can be changed in content/settings.yaml.'),
  },
  'action-overdue': { message: ({ due, days }) => `The action is ${count(days, 'day')} overdue (due ${due}).`, hint: () => 'If it is done, write done and assessment; if not, set a new due date and say why.' },
  'action-unassessed': { message: ({ done }) => `The action was done on ${done} and has no assessment.`, hint: () => 'Write assessment: what commitment was won, and what comes next.' },
  'action-done-in-future': { message: ({ done, today }) => `The action is marked done on ${done}, which is after today (${today}).`, hint: () => 'Leave out done until it is; the planned day goes into due.' },
  'compliance-missing': {
    message: ({ way, missing }) => `${labels.way[way]} without compliance facts: ${format.list(missing.map((key) => facts[key] ?? key))}.`,
    hint: ({ missing }) => `Add ${missing.join(', ')} under compliance; what is not approved must not stand in a plan.`,
  },
  'compliance-over-limit': { message: ({ amount, limit }) => `${format.money(amount)} per recipient is above the limit of ${format.money(limit)}.`, hint: () => 'Lower it, or have your compliance officer change the limit in content/settings.yaml.' },
  'no-decider': { message: () => 'No approver or decider is recorded: nobody knows who says yes.', hint: () => 'Find out how decisions are made and set role to approver or decider.' },
  'decider-not-contacted': { message: ({ person }) => `${person} decides, and we have never met.`, hint: () => 'Arrange a visit at the same level, or ask a supporter for an introduction.' },
  'decider-opposes': { message: ({ person, relation }) => `${person} decides and is a ${labels.relation[relation].toLowerCase()}.`, hint: () => 'Learn the business result and personal win wanted; aim for neutral first, through people trusted there.' },
  'no-economic-buyer': { message: () => 'No economic buyer is recorded: the final yes is unknown.', hint: () => 'Ask who approves the budget and add economic to buyingInfluences.' },
  'several-economic-buyers': { message: ({ people }) => `${people.length} economic buyers are recorded: ${format.list(people)}.`, hint: () => 'A sale has exactly one final yes; check who it is.' },
  'no-coach': { message: () => 'There is no coach: nobody inside shows us the way.', hint: () => 'Look among the supporters for someone credible and informed whose success is tied to ours.' },
  'no-opponent-recorded': { message: () => 'No non-supporter or opponent is recorded.', hint: () => "Most likely unseen: find the competitor's friends." },
  'supporters-outweighed': { message: ({ supporters, opponents }) => `Weighted by influence, supporters (${supporters}) do not outweigh opponents (${opponents}).`, hint: () => 'Win the neutral deciders first, then answer what the opponents fear.' },
  'single-thread': { message: ({ member }) => `All contact with the customer runs through ${member} alone.`, hint: () => 'Let technical, commercial and sponsor each face their own counterpart.' },
  'unanalysed-person': { message: ({ person, missing }) => `The analysis of ${person} is incomplete: ${format.list(missing.map((key) => facts[key] ?? key))} missing.`, hint: () => 'Find out at the next visit; drop keyDepartment for a person who is not key.' },
  'settings-order': { message: ({ key }) => `The values of ${key} are out of order.`, hint: () => 'Thresholds rise, and retainable is above developable.' },
  'sheet-overflow': { message: ({ plan }) => `The one-page plan of ${plan} does not fit.`, hint: () => 'Shorten summary, objective or long sentences in the tables.' },
  'sheet-fonts': { message: ({ plan, detail }) => `The PDF of ${plan} has characters that the embedded fonts lack: ${detail}`, hint: () => 'Remove emoji and rare symbols.' },
  'pdf-failed': { message: ({ plan, detail }) => `The PDF of ${plan} was not printed: ${detail}`, hint: () => 'Run npm run pdf again; the last PDF is unchanged.' },
});
