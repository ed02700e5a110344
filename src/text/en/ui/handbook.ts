import type { handbook as chinese } from '../../zh-CN/ui/handbook.ts';

export const handbook: typeof chinese = {
  title: 'Handbook',
  pages: 'Pages of the handbook',
  previous: 'Previous',
  next: 'Next',
  sections: {
    start: 'Getting started',
    write: 'Writing',
    projects: 'Sales projects',
    bids: 'Bids',
    site: 'Settings and publishing',
    reference: 'Reference',
  },
  fieldPages: {
    account: {
      title: 'Fields of an account plan',
      intro:
        'Every field of accounts/<id>/account.mdx, written at its top between two lines of ---. What stands inside lists and groups is on the pages by subject.',
    },
    'account-people': {
      title: 'Fields about people',
      intro: 'Fields of account.mdx about people at the customer, our team, and signals of the relationship.',
    },
    'account-strategy': {
      title: 'Fields about strategy and actions',
      intro: 'Fields of account.mdx about factors, actions, competitors and the sales objective.',
    },
    'account-business': {
      title: 'Fields about business and information',
      intro: 'Fields of account.mdx about spend, information, projects, needs and scores.',
    },
    'account-relationship': {
      title: 'Fields about the lasting relationship',
      intro: 'Fields of account.mdx about how firmly we are bound, services, satisfaction and crises.',
    },
    opportunity: {
      title: 'Fields of an opportunity',
      intro:
        'Every field of accounts/<id>/opportunities/<name>.mdx, written at its top between two lines of ---. What stands inside lists and groups is on the pages by subject.',
    },
    'opportunity-deal': {
      title: 'Fields about the deal',
      intro:
        'Fields of an opportunity about evidence of stages, MAN, influences, the purchase process, result and review.',
    },
    'opportunity-tasks': {
      title: 'Fields about tasks and calendar',
      intro:
        'Fields of an opportunity about calendar, tasks and resources; a task may hold tasks, written the same way.',
    },
    'opportunity-plan': {
      title: 'Fields about the project plan',
      intro: 'Fields of an opportunity about charter, organisation, kick-off, OGSM, risks and communication.',
    },
    visit: { title: 'Fields of a visit', intro: 'Every field of accounts/<id>/visits/<date>-<name>.mdx.' },
    bid: {
      title: 'Fields of a bid',
      intro:
        'All fields at the head of content/bids/<id>/bid.mdx. What stands inside lists and groups is told on the pages that follow.',
    },
    'bid-tender': {
      title: 'Fields of tender and decision',
      intro: 'In bid.mdx: the bidder, the tender, go or no-go, the four targets, the four jobs, the result.',
    },
    'bid-scoring': {
      title: 'Fields of the scoring rule',
      intro: 'Inside scoring of bid.mdx. Criteria may hold criteria, written in the same way.',
    },
    'bid-requirements': {
      title: 'Fields of requirements and attachments',
      intro: 'In bid.mdx: the register of requirements, and attachments.',
    },
    'bid-price': {
      title: 'Fields of the price',
      intro: 'Inside price of bid.mdx, from which the opening sheet and the price table are made.',
    },
    'bid-volumes': {
      title: 'Fields of volumes',
      intro: 'Inside volumes of bid.mdx: numbering, page numbers, contents, indexes, rules of a blind volume.',
    },
    chapter: {
      title: 'Fields of a chapter',
      intro: 'All fields at the head of content/bids/<id>/chapters/<name>.mdx.',
    },
    library: {
      title: 'Fields of the library',
      intro: 'Fields at the head of content/library/<kind>/<id>.mdx, a group for each kind of item.',
    },
    people: { title: 'Fields of our own people', intro: 'Every field of content/people.yaml.' },
    settings: {
      title: 'Fields of the settings',
      intro: 'Every field of content/settings.yaml. Each has a default, so write only what you change.',
    },
    playbook: {
      title: 'Fields of the playbook',
      intro: 'Fields at the top of content/playbook/<kind>/<id>.mdx, one group per kind of page.',
    },
  },
  topLevel: 'Top-level fields',
  field: 'Field',
  meaning: 'Meaning',
  form: 'Form',
  example: 'Example',
  groupCaption: (path: string) => `Fields of ${path}`,
  required: 'required',
  fallback: (value: string) => `default ${value}`,
  allowed: 'Allowed values: ',
  inside: 'its fields',
  again: (path: string) => `the same fields as ${path}`,
  types: {
    text: (max: string) => `text, at most ${max} characters`,
    id: 'short name: lower-case letters, digits, hyphens; at most 80 characters',
    reference: 'id',
    date: 'date YYYY-MM-DD',
    boolean: 'true or false',
    number: 'number',
    integer: 'whole number',
    enum: 'one of the allowed values',
    time: 'time HH:MM',
    count: (n: number) => `${n} items`,
    oneOf: (values: string) => `one of ${values}`,
    currency: 'three capital letters',
    figures: (n: number) => `list of ${n} numbers`,
    group: 'group',
    list: (of: string) => `list; each item: ${of}`,
    between: (from: string, to: string) => `${from} to ${to}`,
    atLeast: (from: string) => `at least ${from}`,
    atMost: (to: string) => `at most ${to}`,
    items: (from: number, to: number) => (from > 0 ? `${from} to ${to} items` : `at most ${to} items`),
  },
  problems: {
    title: 'Problem reference',
    intro:
      'Everything that npm run check can find: what it means, what to do, how grave it is. Ids never change, so quote them freely. An error keeps the whole site from being built; a warning only tells, and stands on the pages it concerns.',
    groups: {
      file: 'Files and folders',
      yaml: 'YAML',
      schema: 'Fields and values',
      body: 'Body text',
      references: 'References and order',
      rules: 'Rules of the business',
      redFlags: 'Red flags',
      output: 'Building and PDF',
    },
    cure: 'What to do',
    advice: 'What readers are advised',
    severity: 'Default severity',
    count: (errors: number, warnings: number) => `${errors} errors, ${warnings} warnings`,
    raw: '(what the parser says)',
  },
  components: {
    title: 'Components',
    summary: 'Every component of the body: how it is written, its attributes, and what it looks like.',
    intro:
      'A component is written in the body like an HTML tag with a capital letter. Beyond these the body holds no scripts, expressions or imports; for a misspelt name or attribute the check names the nearest right one.',
    attribute: 'Attribute',
    source: 'Source',
    result: 'Result',
    attributesOf: (name: string) => `Attributes of ${name}`,
    person: { title: 'Director of information services', name: 'Lu Mingyuan' },
    account: 'Junyue',
    playbook: 'SPIN questions',
    about: {
      Callout:
        'Lifts a passage out of the text: a note, decision, risk or evidence. Each tag stands on a line of its own; inside there may be paragraphs, lists and other components.',
      Person:
        'Names a person of the customer in a sentence: title, name and the four signs, linked to the row in the table of key persons. When the title changes, change it in stakeholders alone.',
      Account: 'Names another account in a sentence: its name as a link to its page.',
      Playbook: 'Names a page of the playbook in a sentence: its title as a link.',
      Include:
        'Prints a standard section of the library here, numbered like the rest of the volume. A volume may include a section only once; a change of it reaches every bid. A section of the library includes no other.',
      Attachment:
        'Prints an attachment of this file (or of bid.mdx) here instead of at the end of the chapter: a picture as a block, a PDF page by page, all counted.',
      LibraryScans:
        'Prints all scans of a library item here, such as a licence, the key pages of a contract or certificates.',
      LibraryTable:
        'Prints library items of one kind as a table: certificates with number and validity, cases with customer, content and date of signature, people with role and title.',
      DeviationTable:
        'The table of deviations, made from the register: clause, response, deviation, page of the proof. Clause by clause, none left out.',
      IndexTable:
        'An index made from the scoring rule or from the register, with chapter and pages. An index before the body is written in indexes of the volume instead.',
      OpeningSheet:
        'The opening sheet, made from price: total in digits and capitals, delivery, validity. Only in a price volume or a combined one.',
      PriceTable:
        'The price table, made from price, with its head on every page. Only in a price volume or a combined one.',
      TenderFact:
        'Prints a fact of the tender in a sentence, such as its number: written once in bid.mdx, the same everywhere.',
      BidderFact: 'Prints a fact of the bidder in a sentence, such as name or address. Not in a blind volume.',
      Signature: 'Place for name and seal of the bidder, signature and date.',
      Wide: 'Prints what is inside on landscape pages, for very wide tables. Each tag stands on a line of its own.',
      PageBreak: 'Begins a new page.',
    },
    examples: {
      Callout:
        '<Callout kind="decision" title="Test first, then the framework">\n\nAgreed with the sales director on 13 November:\n\n- we staff the test **free of charge;** the customer provides the room;\n- a fifth better than today, and we propose the framework.\n\n</Callout>',
      Person: 'The test is approved by <Person id="it-director" />; we meet on Monday.',
      Account: 'The same approach has worked at <Account id="junyue" />.',
      Playbook: 'Prepare the questions with <Playbook id="spin" /> before the visit.',
      Include: '<Include id="after-sales" title="After-sales service" />',
      Attachment: '<Attachment id="licence" />',
      LibraryScans: '<LibraryScans id="iso-9001" />',
      LibraryTable: '<LibraryTable ids="iso-9001 iso-20000 iso-27001" />',
      DeviationTable: '<DeviationTable of="technical" rows="deviations" />',
      IndexTable: '<IndexTable of="scoring" layout="self-score" />',
      OpeningSheet: '<OpeningSheet />',
      PriceTable: '<PriceTable />',
      TenderFact: 'We have read the tender <TenderFact of="number" /> in full.',
      BidderFact: 'To <TenderFact of="buyer" />: <BidderFact of="name" /> promises as follows.',
      Signature: '<Signature date="no" />',
      Wide: '<Wide>\n\n| Province | Sites | Engineers |\n|---|---|---|\n| Hebei | 12 | 46 |\n\n</Wide>',
      PageBreak: '<PageBreak />',
    },
    inBook:
      'Only for chapters of bids and the library; what they look like is seen in the reading view and in the printed book.',
  },
};
