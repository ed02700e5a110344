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
    },
    examples: {
      Callout:
        '<Callout kind="decision" title="Test first, then the framework">\n\nAgreed with the sales director on 13 November:\n\n- we staff the test **free of charge;** the customer provides the room;\n- a fifth better than today, and we propose the framework.\n\n</Callout>',
      Person: 'The test is approved by <Person id="it-director" />; we meet on Monday.',
      Account: 'The same approach has worked at <Account id="junyue" />.',
      Playbook: 'Prepare the questions with <Playbook id="spin" /> before the visit.',
    },
  },
};
