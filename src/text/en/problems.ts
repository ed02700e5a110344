import type { MdxFault, ReferenceTarget } from '../../problem.ts';
import { dayMeant } from '../day-meant.ts';
import type { Format } from '../format.ts';
import { keyOfLabel } from '../label-keys.ts';
import type { Labels } from '../labels.ts';
import type { ProblemWords } from '../problems.ts';
import { bidBookProblems } from './problems/bid-book.ts';
import { bidPriceProblems } from './problems/bid-price.ts';
import { bidRequirementsProblems } from './problems/bid-requirements.ts';
import { bidScoringProblems } from './problems/bid-scoring.ts';
import { bidTenderProblems } from './problems/bid-tender.ts';
import { bidTextProblems } from './problems/bid-text.ts';
import { dealProblems } from './problems/deal.ts';
import { importProblems } from './problems/import.ts';
import { ourProblems } from './problems/ours.ts';
import { peopleProblems } from './problems/people.ts';
import { playbookProblems } from './problems/playbook.ts';
import { projectPlanProblems } from './problems/project-plan.ts';
import { redFlags } from './problems/red-flags.ts';
import { relationshipProblems } from './problems/relationship.ts';
import { targetProblems } from './problems/targets.ts';
import { taskProblems } from './problems/tasks.ts';
import { visitProblems } from './problems/visits.ts';

const targets: Record<ReferenceTarget, string> = {
  account: 'account',
  stakeholder: 'stakeholder',
  'team-member': 'team member',
  factor: 'factor',
  project: "customer's project",
  'information-item': 'information item',
  'playbook-page': 'playbook page',
  stage: 'stage',
  criterion: 'criterion',
  course: 'course',
  'our-person': 'colleague in people.yaml',
  role: 'role in the playbook',
  competitor: 'competitor',
  pipeline: 'pipeline in the playbook',
  person: 'person of theirs or ours',
  task: 'task',
  resource: 'resource or team member',
  goal: 'goal',
  strategy: 'strategy',
  measure: 'measure',
  'sales-unit': 'sales unit',
  opportunity: 'opportunity',
  volume: 'volume',
  section: 'section',
  'library-item': 'item of the library',
  attachment: 'attachment',
  'bid-item': 'criterion or requirement',
};
/** Where the ids of bids are kept. */
const keptIn: Partial<Record<ReferenceTarget, string>> = {
  opportunity: "The id of an opportunity is the name of its file in the account's folder opportunities. ",
  volume: 'Ids of volumes stand in volumes of bid.mdx. ',
  section:
    'Write the file name of a chapter, chapter#heading, chapter/attachment or the id of a library item; a heading in small letters, with hyphens for spaces. ',
  'library-item': 'The id of a library item is the name of its file in a folder of content/library. ',
  attachment: 'Ids of attachments stand in attachments of this file or of bid.mdx. ',
  'bid-item': 'Ids of criteria and requirements stand in scoring and requirements of bid.mdx. ',
};
const types: Record<string, string> = {
  time: 'a time HH:MM, such as 09:30',
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list of three numbers',
  'other-length': 'a list of another length',
  currency: 'a currency code of three capitals',
  object: 'a group of keys',
  enum: 'one of the given words',
  empty: 'empty',
  null: 'empty',
  nan: 'a value that is no number',
};
/** What to write where another type is wanted, by the type. */
const typeHints: Record<string, string> = {
  string: 'Write it as text; digits, true and false need quotes to be text, e.g. "360".',
  number: 'Write digits only, e.g. 4000000: no commas, units or quotes.',
  int: 'Write a whole number, e.g. 2026.',
  boolean: 'Write true or false without quotes.',
  array: 'Write each item on its own line, beginning with "- ", even if there is only one.',
  tuple: 'For example [1000000, 3000000, 5000000].',
  object: 'Write one "key: value" per line, e.g. name: Maya Chen, indented by level.',
  currency: 'For example CNY or USD.',
};
const type = (name: string): string => types[name] ?? name;
const notKnown = 'Fill it in; if the key is not required and you do not know it, remove the whole line.';
const facts: Record<string, string> = {
  recipient: 'recipient',
  amount: 'amount',
  purpose: 'purpose',
  approver: 'approver',
  approvedOn: 'approval date',
};
/** Lists that score each criterion once. */
const scorings = new Set(['scores', 'idealCustomer']);
/** Kibibytes, rounded up, so that what is too large never looks just right. */
const kib = (bytes: number): number => Math.ceil(bytes / 1024);
const did = (nearest: string | null): string => (nearest === null ? '' : `Did you mean ${nearest}? `);
const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

const pdfDetails: Record<string, string> = {
  'page-missing': 'its page was not built.',
  'no-sheet': 'its page has no sheet.',
  pages: 'it came out on more than one page.',
};
const pdfDetail = (detail: string): string =>
  pdfDetails[detail] ?? (detail.startsWith('/') ? `the site has no ${detail}.` : detail);

const mdxFaults: Record<MdxFault, (found: string, expected: string) => string> = {
  'html-comment': () => 'a comment is written {/* comment */}.',
  'angle-address': () => 'an address is written [text](address).',
  'unclosed-tag': (tag) => `${tag} has no closing tag.`,
  'crossed-tag': (tag) =>
    `the closing tag ${tag} is not on the level of its opening tag; give each a line of its own with a blank line before and after.`,
  'mismatched-tag': (tag, expected) => `the closing tag ${tag} does not fit the opening tag; ${expected} belongs here.`,
  'closing-without-opening': () => 'there is no opening tag before this closing tag.',
  'unclosed-brace': () => 'the brace { has no matching }.',
  'less-than': (character) => `< is read as the beginning of a tag, which can't go on with ${character}.`,
  'curly-quote': (quote) => `the quote ${quote} in the tag is not a straight one; write " instead.`,
  'unquoted-value': (character) =>
    `the value of an attribute needs straight quotes, name="value"; it can't begin with ${character}.`,
  'bad-character': (character) => `a tag can't hold ${character} here.`,
  'unfinished-tag': () => 'the tag has no end.',
  'lazy-line': () => 'where a tag goes over several lines, each begins with the same quote mark or indentation.',
  'import-text': () => 'a line that begins with import or export is read as code; begin it with another word.',
  'bad-expression': () => 'the text between { and } is read as code and is not valid.',
  'bad-spread': () => 'an attribute is written name="value".',
  'bad-closing-tag': () => 'a closing tag holds nothing but the name, e.g. </Callout>.',
  'lost-tag': () => 'a tag is opened and not closed, or closed in another place.',
  'too-deep': () => 'it is nested too deeply.',
};

/** What takes the place of a tag, by the tag. */
const markdownFor = new Map(
  Object.entries({
    a: '[text](address)',
    b: '**text**',
    strong: '**text**',
    i: '*text*',
    em: '*text*',
    code: '`code`',
    img: '![description](./file-name.png)',
    hr: '---',
    li: '- item',
    ul: '- item',
    ol: '1. item',
    table: '| head | head |',
    blockquote: '> quotation',
  }),
);

const yamlDetails: Record<string, string> = {
  BAD_INDENT: 'the indentation is off; keys of one level align, the next level is two blanks further in.',
  TAB_AS_INDENT: 'a tab is used for indentation; YAML allows only blanks.',
  MISSING_CHAR: 'a character is missing; perhaps a quote or bracket is not closed, or a colon or blank is missing.',
  BLOCK_AS_IMPLICIT_KEY:
    'there are two colons in one line, or the next line is too far in; put text that holds a colon in quotes, align the keys of one level.',
  MULTILINE_IMPLICIT_KEY:
    'this line has no colon with a blank after it; write "key: value" (a full-width colon does not count), or "- item" with a blank after the hyphen.',
  UNEXPECTED_TOKEN: 'a character is not expected here.',
  BAD_SCALAR_START: 'text must not begin with this character; put it in quotes.',
  TAG_RESOLVE_FAILED: 'tags that begin with ! are not supported.',
  ALIAS_PROPS: 'an alias has no tag and no anchor.',
  BAD_ALIAS: 'text must not begin with * or &; put it in quotes.',
  BAD_COLLECTION_TYPE: 'a list and keys are mixed.',
  BAD_DIRECTIVE: 'lines that begin with % are not supported; put the text in quotes.',
  BAD_DQ_ESCAPE: 'a backslash in double quotes is written twice; or use single quotes.',
  BAD_PROP_ORDER: 'the sign & or ! is in the wrong place.',
  BLOCK_IN_FLOW: "inside brackets or braces a list can't begin on lines of its own.",
  IMPOSSIBLE: 'the structure is not recognised here.',
  KEY_OVER_1024_CHARS: 'a key is too long; perhaps a colon is missing.',
  MULTIPLE_ANCHORS: 'anchors that begin with & are not supported.',
  MULTIPLE_DOCS: 'there may be one block of YAML only; a line of three dots ends it.',
  MULTIPLE_TAGS: 'tags that begin with ! are not supported.',
  NON_STRING_KEY: 'a key must be text, not a list or nothing.',
  RESOURCE_EXHAUSTION: 'it is nested too deeply.',
};

export const problems = (labels: Labels, format: Format): ProblemWords => ({
  'not-utf8': {
    message: ({ offset }) => `The file is not UTF-8 (unreadable from byte ${offset + 1}).`,
    hint: () => 'Save it as UTF-8 in your editor; text from Word or older systems is often GBK.',
  },
  'unreadable-file': {
    message: ({ name }) => `${name} can't be read: it is no plain file, or may not be read.`,
    hint: () => 'Put a file there; rename or remove a folder or link of that name.',
  },
  'too-large': {
    message: ({ bytes, max }) => `The file is too large: ${kib(bytes)} KiB, at most ${kib(max)} KiB.`,
    hint: () =>
      'Move detail into attachments (docx, pdf, xlsx and the like) in the account folder and link to them; take out of a yaml file what is not used.',
  },
  'empty-file': {
    message: () => 'The file is empty.',
    hint: ({ of }) =>
      ({
        account: 'Run npm run new account <id> for a commented skeleton, then fill it in.',
        visit:
          'Delete the empty file, run npm run new visit <account id> <name> for a commented skeleton, then fill it in.',
        opportunity:
          'Delete the empty file, run npm run new opportunity <account id> <name> for a commented skeleton, then fill it in.',
        playbook: 'Write it like the other pages in its folder, or delete the file if the page is not needed.',
        bid: 'Run npm run new bid <id> for a commented skeleton, then fill it in.',
        chapter: 'Write it like the other chapters of the bid, or delete the file if the chapter is not needed.',
        library: 'Write it like the other items of its kind, or delete the file if the item is not needed.',
      })[of],
  },
  'missing-frontmatter': {
    message: ({ of }) =>
      `The file has no frontmatter, so the data of the ${{ account: 'plan', visit: 'visit', opportunity: 'opportunity', playbook: 'page', bid: 'bid', chapter: 'chapter', library: 'item' }[of]} can't be read.`,
    hint: ({ of }) =>
      `Begin the first line with ---, write keys such as ${{ account: 'name and owner', visit: 'date, ours and objective', opportunity: 'name, owner, value and stage', playbook: 'title, titleEn and summary', bid: 'name, account, tender and volumes', chapter: 'volume, title and order', library: 'title, owner and updated' }[of]} below it, and end with a line that holds only ---.`,
  },
  'unclosed-frontmatter': {
    message: () => 'The frontmatter has no end.',
    hint: () => 'Add a line that holds only --- after the last key.',
  },
  'bad-file-name': {
    message: ({ of, name }) =>
      ({
        account: `The folder name "${name}" can't be an account id; addresses and references are made of it.`,
        visit: `The file name "${name}" is not that of a visit, which is made of a date and a short name.`,
        opportunity: `The file name "${name}" can't be the id of an opportunity; addresses and references are made of it.`,
        playbook: `The file name "${name}" can't be the id of a playbook page; addresses and references are made of it.`,
        bid: `The folder name "${name}" can't be the id of a bid; addresses and references are made of it.`,
        chapter: `The file name "${name}" can't be the id of a chapter; addresses and references are made of it.`,
        library: `The file name "${name}" can't be the id of a library item; references are made of it.`,
      })[of],
    hint: ({ of, suggestion }) =>
      of === 'visit'
        ? `Write a date, a hyphen and a name of lower-case letters, digits and hyphens, e.g. ${suggestion}.`
        : `Use lower-case letters, digits and hyphens only, e.g. ${suggestion}.`,
  },
  'unexpected-file': {
    message: ({ name }) => `No page is made of ${name}.`,
    hint: ({ expected }) => `Files here belong in ${expected.join(', ')}; move away what nobody needs.`,
  },
  'missing-account-file': {
    message: ({ folder }) => `The folder ${folder} has no account.mdx.`,
    hint: () => 'Put the plan into the folder as account.mdx, or remove the folder.',
  },
  'yaml-syntax': {
    message: ({ code, detail }) => `The YAML is not valid: ${yamlDetails[code] ?? detail}`,
    hint: () =>
      'Check indentation, colons (a blank must follow) and quotes on this line and the one above; put text that begins with ! * & @ % [ or { in quotes.',
  },
  'duplicate-key': {
    message: ({ key }) => `${key} is written twice, so it is unclear which counts.`,
    hint: () => 'Remove one of them.',
  },
  'yaml-alias': {
    message: ({ name }) => `"*${name}" begins with * and is read as a YAML alias, which is not supported.`,
    hint: () => 'Put text that begins with * in quotes; to refer to something above, write the content here.',
  },
  'unknown-key': {
    message: ({ key }) => `There is no key ${key} here.`,
    hint: ({ nearest, allowed }) =>
      `${did(nearest)}${allowed.length > 0 ? `Keys allowed: ${allowed.join(', ')}.` : 'Remove it.'}`,
  },
  'missing-key': {
    message: ({ key }) => `The required key ${key} is missing.`,
    hint: ({ key, about }) => `Add ${key}: … here.${about ? ` ${key}: ${about.en}` : ''}`,
  },
  'wrong-type': {
    message: ({ expected, received }) => `Expected ${type(expected)}, found ${type(received)}.`,
    hint: ({ expected, received, plain }) =>
      plain !== undefined
        ? plain.startsWith('[')
          ? `Write ${plain}: a single item stands in brackets too.`
          : `Write ${plain}: digits only, without quotes, per cent sign or unit.`
        : received === 'empty'
          ? `${notKnown} Text that begins with # needs quotes.`
          : (typeHints[expected] ?? notKnown),
  },
  'bad-enum': {
    message: ({ value }) => `"${value}" is not an allowed value.`,
    hint: ({ value, allowed, nearest }) =>
      `${did(keyOfLabel(value, allowed) ?? nearest)}Allowed: ${allowed.join(', ')}.`,
  },
  'number-with-commas': {
    message: ({ value }) => `The number ${value} has commas.`,
    hint: ({ plain }) => `Write ${plain}: numbers have no commas; between braces a comma ends a key.`,
  },
  'bad-date': {
    message: ({ value }) => `"${value}" is not a date.`,
    hint: ({ value }) => {
      const day = dayMeant(value);
      return day === null
        ? 'Write year-month-day with two digits each for month and day, e.g. 2026-11-20; the day must exist.'
        : `Write ${day}: hyphens between year, month and day, and two digits each for month and day.`;
    },
  },
  'bad-id': {
    message: ({ value }) => `"${value}" can't be an id.`,
    hint: ({ suggestion, refersTo }) =>
      refersTo === undefined
        ? `Use lower-case letters, digits and hyphens only, e.g. ${suggestion || 'zhang-wei'}.`
        : `An id is wanted, not a name: write ${refersTo}.`,
  },
  'out-of-range': {
    message: ({ value }) => `${value} is out of range.`,
    hint: ({ min, max }) => (min !== null ? `The least value is ${min}.` : `The greatest value is ${max}.`),
  },
  'control-character': {
    message: ({ code }) => `The text holds an invisible control character (${code}).`,
    hint: () => 'It was probably pasted along: delete it and type anew; keep the text on one line.',
  },
  'empty-text': { message: () => 'The text is empty.', hint: () => notKnown },
  'too-long': {
    message: ({ length, max }) => `The text is too long: ${length} characters, at most ${max}.`,
    hint: () => 'Keep the point; the body of the plan has room for detail.',
  },
  'no-answer': {
    message: () => 'The questionnaire has a day and no answer.',
    hint: ({ keys }) =>
      `Answer at least one question with true or false: ${keys.join(', ')}. Delete the item if nobody has asked yet.`,
  },
  'empty-list': { message: () => 'The list is empty.', hint: () => 'Write at least one item; each begins with "- ".' },
  'too-many': {
    message: ({ count: items, max }) => `The list has ${items} items, at most ${max} are allowed.`,
    hint: () => 'Keep what matters.',
  },
  'mdx-syntax': {
    message: ({ fault, found, expected }) =>
      `The body can't be parsed from here on: ${mdxFaults[fault](found, expected)}`,
    hint: () =>
      'Check that tags and braces come in pairs and write tags without content as <br />; in text write &lt; for < and \\{ for {.',
  },
  'mdx-import': {
    message: ({ statement }) => `A plan can't hold ${statement}: plans are data, not programs.`,
    hint: () => 'Remove the line; components need no import.',
  },
  'mdx-expression': {
    message: ({ source }) => `Expressions are not allowed in braces: {${source}}.`,
    hint: () => 'Write the result itself; for a literal brace write \\{.',
  },
  'mdx-spread': {
    message: ({ component }) => `<${component}> can't have a spread attribute {...}.`,
    hint: () => 'Write the attributes one by one.',
  },
  'unknown-component': {
    message: ({ name }) => `There is no component <${name}>.`,
    hint: ({ nearest, allowed }) => `${did(nearest)}Components: ${allowed.join(', ')}.`,
  },
  'unknown-attribute': {
    message: ({ component, attribute }) => `<${component}> has no attribute ${attribute}.`,
    hint: ({ nearest, allowed }) =>
      `${did(nearest)}${allowed.length > 0 ? `Attributes: ${allowed.join(', ')}.` : 'Remove it.'}`,
  },
  'missing-attribute': {
    message: ({ component, attribute }) => `<${component}> needs the attribute ${attribute}.`,
    hint: ({ component, attribute }) => `Write <${component} ${attribute}="…" />.`,
  },
  'bad-attribute': {
    message: ({ component, attribute, value }) => `The attribute ${attribute} of <${component}> can't be "${value}".`,
    hint: ({ value, allowed, nearest }) =>
      `${did(keyOfLabel(value, allowed) ?? nearest)}${allowed.length > 0 ? `Allowed: ${allowed.join(', ')}.` : 'Write a value that is not empty; ids use lower-case letters, digits and hyphens.'}`,
  },
  'html-not-allowed': {
    message: ({ tag }) => `The HTML tag <${tag}> is not allowed in a plan.`,
    hint: ({ tag, allowed }) =>
      `${markdownFor.has(tag) ? `Write ${markdownFor.get(tag)}` : 'Use Markdown'}; the only tags are ${allowed.join(', ')}.`,
  },
  'unsafe-link': {
    message: ({ url, scheme }) =>
      scheme === '/'
        ? `The link ${url} begins with /, so it breaks when the site moves.`
        : scheme === '\\'
          ? `The link ${url} holds a backslash.`
          : /^[a-z]/.test(scheme)
            ? `The link ${url} uses ${scheme}, which is not allowed.`
            : `The link ${url} holds ${scheme}, which is not allowed.`,
    hint: ({ scheme }) =>
      scheme === 'http'
        ? 'Use https: if the site has it.'
        : scheme === 'file'
          ? 'Put the file in the account folder and write ./file-name.'
          : 'Use a relative path (../bank/account.mdx or ./file-name), https: or mailto:.',
  },
  'remote-image': {
    message: ({ url }) => `The image ${url} is outside the plan's folder; the site fetches nothing from elsewhere.`,
    hint: () => 'Save the image in the account folder and refer to it, e.g. ./site.png.',
  },
  'bad-image-type': {
    message: ({ url }) => `Images of the kind of ${url} are not supported.`,
    hint: ({ allowed }) => `Save it as ${format.either(allowed)}.`,
  },
  'broken-link': {
    message: ({ url }) =>
      url === ''
        ? 'The link or image has no address.'
        : url.startsWith('#')
          ? `This page has no heading for ${url}.`
          : `${url} leads nowhere: the file does not exist or can't be linked to.`,
    hint: ({ url, nearest }) =>
      did(nearest) +
      (url.startsWith('#')
        ? 'Write # and the whole heading: lower case, hyphens for blanks, no punctuation.'
        : "Other accounts are ../<id>/account.mdx; images, pdf, docx, xlsx, pptx, csv and txt belong in this account's folder, and upper and lower case count."),
  },
  'mermaid-syntax': {
    message: ({ detail }) =>
      detail === ''
        ? 'The Mermaid diagram is empty.'
        : `The Mermaid diagram can't be drawn; this can't be read: ${detail}`,
    hint: () =>
      'Check arrows, brackets and quotes on this line; put node text that holds punctuation in double quotes.',
  },
  'mermaid-too-large': {
    message: () => 'This Mermaid diagram is too large: it is not drawn within 10 seconds.',
    hint: () => 'Use fewer boxes and lines, or several diagrams.',
  },
  'mermaid-unsafe': {
    message: ({ detail }) => `The Mermaid diagram holds what a page may not show: ${detail}`,
    hint: () => 'Remove pictures and links that lead elsewhere, and scripts.',
  },
  'unknown-reference': {
    message: ({ target, value }) => `There is no ${targets[target]} with the id ${value}.`,
    hint: ({ target, nearest, known }) =>
      `${did(nearest)}${keptIn[target] ?? ''}${known.length > 0 ? `Known ids: ${known.join(', ')}.` : 'Add it first.'}`,
  },
  'duplicate-id': {
    message: ({ value, list, first }) => `The id ${value} is already used by item ${first} of ${list}.`,
    hint: () => 'Give one of them another id and mend what refers to it; of what is written twice, remove one.',
  },
  'listed-twice': {
    message: ({ value, list, first }) =>
      scorings.has(list)
        ? `${value} is scored by item ${first} of ${list} already; one scoring scores each criterion once.`
        : `${value} is item ${first} of ${list} already.`,
    hint: () => 'Remove one of them.',
  },
  'conflicting-name': {
    message: ({ id, name, otherName, otherFile }) =>
      `${id} is called "${name}" here and "${otherName}" in ${otherFile}.`,
    hint: () => 'Use one id and name for one person in all plans, and different ids for two people.',
  },
  'reporting-cycle': {
    message: ({ cycle }) => `The reporting lines run in a circle: ${[...cycle, cycle[0]].join(' → ')}.`,
    hint: () => 'Remove one reportsTo.',
  },
  'tree-cycle': {
    message: ({ cycle }) => `The customer tree runs in a circle: ${[...cycle, cycle[0]].join(' → ')}.`,
    hint: () => 'Remove one parent.',
  },
  'spend-exceeds-buying-power': {
    message: ({ year, ourSales, buyingPower }) =>
      `In ${year} our sales of ${format.money(ourSales)} exceed the customer's buying power of ${format.money(buyingPower)}.`,
    hint: () => 'Check units and scope; buying power includes our part.',
  },
  'buying-power-zero': {
    message: ({ year }) => `Buying power of ${year} is 0, so there is no share of wallet.`,
    hint: () => 'If it is unknown, remove the line buyingPower; if nothing was bought, remove the year.',
  },
  'buying-power-unknown': {
    message: ({ year }) => `Buying power of ${year} is unknown, so the year has no share of wallet.`,
    hint: () => 'Find out from the IT department, the annual report or integrators, and note source and date.',
    advice: () =>
      'Find out from the IT department, the annual report or integrators what the customer spent in all; note source and date.',
  },
  'duplicate-year': { message: ({ year }) => `The year ${year} is written twice.`, hint: () => 'Make it one item.' },
  'no-complete-year': {
    message: ({ currentYear }) => `There is no complete year before ${currentYear}, so the account has no RADP box.`,
    hint: () => "Add last year's buying power and our sales.",
    advice: () => 'Find out what the customer bought last year, and our part of it.',
  },
  'designated-user-unit': {
    message: ({ designation }) =>
      `A using unit can't be a ${labels.designation[designation].toLowerCase()}: it decides no purchases.`,
    hint: () => 'Move designation to the decision-making unit above, or change unit to dmu.',
  },
  'designation-unmet': {
    message: ({ designation, unmet }) =>
      `Named a ${labels.designation[designation].toLowerCase()}, but not met: ${format.list(unmet.map((test) => labels.designationTest[test]))}.`,
    hint: ({ designation }) =>
      designation === 'top'
        ? 'A top account is R or D, buys enough, and has had us at or near the head for three years; drop the designation or complete the figures.'
        : 'A strategic account is A or P, buys enough, is a benchmark, and has given us a low share for three years; drop the designation or complete the figures.',
    advice: ({ designation }) =>
      designation === 'top'
        ? 'A top account is R or D, buys enough, and has had us at or near the head for three years: complete the figures, or call it a top account no longer.'
        : 'A strategic account is A or P, buys enough, is a benchmark, and has given us a low share for three years: complete the figures, or call it a strategic account no longer.',
  },
  'designation-quota': {
    message: ({ owner, designation, count: named, quota }) =>
      `${owner} names ${count(named, labels.designation[designation].toLowerCase())}; the number is ${quota}.`,
    hint: ({ accounts, count: named, quota }) =>
      named > quota
        ? `Named: ${accounts.join(', ')}. Choose.`
        : 'Choose from the accounts owned; the number can be changed in content/settings.yaml.',
    advice: ({ count: named, quota }) =>
      named > quota ? 'The number is limited: choose.' : 'Choose from the accounts owned.',
  },
  'action-overdue': {
    message: ({ action, due, days }) => `"${action}" is ${count(days, 'day')} overdue (due ${due}).`,
    hint: () => 'If it is done, write done and assessment; if not, set a new due date and say why.',
    advice: () => 'If it is done, assess it and record the result; if not, agree a new date and say why.',
  },
  'action-unassessed': {
    message: ({ action, done }) => `"${action}" was done on ${done} and has no assessment.`,
    hint: () => 'Write assessment: what commitment was won, and what comes next.',
    advice: () => 'Assess it and record the result: what commitment was won, and what comes next.',
  },
  'action-done-in-future': {
    message: ({ done, today }) => `The action is marked done on ${done}, which is after today (${today}).`,
    hint: () => 'Leave out done until it is; the planned day goes into due.',
  },
  'compliance-missing': {
    message: ({ way, missing }) =>
      `${labels.way[way]} without compliance facts: ${format.list(missing.map((key) => facts[key] ?? key))}.`,
    hint: ({ missing }) => `Add ${missing.join(', ')} under compliance; what is not approved must not stand in a plan.`,
  },
  'compliance-over-limit': {
    message: ({ amount, limit }) =>
      `${format.money(amount)} per recipient is above the limit of ${format.money(limit)}.`,
    hint: () => 'Lower it, or have your compliance officer change the limit in content/settings.yaml.',
    advice: () => 'Lower it; if it has to be, ask the compliance officer first.',
  },
  ...redFlags(labels, format),
  ...bidScoringProblems(labels, format),
  ...bidPriceProblems(labels, format),
  ...bidTenderProblems(labels, format),
  ...bidRequirementsProblems(labels, format),
  ...bidTextProblems(labels, format),
  ...bidBookProblems(labels, format),
  ...relationshipProblems(labels, format),
  ...peopleProblems(labels, format),
  ...visitProblems(labels),
  ...taskProblems(labels, format),
  ...projectPlanProblems(labels, format),
  ...dealProblems(labels, format),
  ...targetProblems(labels, format),
  ...importProblems(labels, format),

  ...ourProblems(format),
  ...playbookProblems,
  'skeleton-text': {
    message: ({ key, value }) => `${key === 'body' ? 'The text' : key} still stands as in the skeleton: "${value}".`,
    hint: ({ key }) =>
      key === 'owner'
        ? 'Write the id of whoever is in charge, as it stands in team of the account plan.'
        : key === 'value'
          ? 'Write the expected value; while it is only a guess, write the guess and say so in the text.'
          : 'Write what is so; if the key is not required and you do not know it, remove the whole line.',
  },
  'settings-order': {
    message: ({ key }) => `The values of ${key} are out of order.`,
    hint: ({ key }) =>
      key === 'radp.retainable'
        ? 'retainable must be above developable, e.g. 0.5 and 0.1.'
        : key === 'health.bands'
          ? 'Two scores, the lower first, e.g. [34, 67]: medium begins at the first, high at the second.'
          : 'Three amounts, the lowest first, e.g. [1000000, 3000000, 5000000].',
  },
  'sheet-overflow': {
    message: ({ plan, parts }) =>
      `The one-page plan of ${plan} does not fit${parts.length > 0 ? `: ${format.list(parts)}` : ''}.`,
    hint: () => 'Shorten summary, objective or long sentences in the tables.',
  },
  'sheet-fonts': {
    message: ({ plan, detail }) => `The PDF of ${plan} has characters that the embedded fonts lack: ${detail}`,
    hint: () => 'Remove emoji and rare symbols.',
  },
  'pdf-failed': {
    message: ({ plan, detail }) => `The PDF of ${plan} was not printed: ${pdfDetail(detail)}`,
    hint: () =>
      'Run npm run pdf again; if it still fails, send this message to the maintainers. The last PDF is unchanged.',
  },
});
