import { redFlagRules } from '../../domain/red-flags/index.ts';
import {
  finding,
  type Located,
  type ProblemId,
  type ProblemParams,
  planWarnings,
  type RedFlagId,
  type Severity,
  severityOf,
} from '../../problem.ts';
import type { Locale, Settings } from '../../settings.ts';
import type { Text } from '../../text/index.ts';
import { samples } from '../../text/problem-samples.ts';
import { urlOf } from '../url.ts';
import { buildChapter, type ChapterView, type Outline, problemsPath } from './handbook.ts';

/** Every problem with its cause and cure, from the words that the check prints. */
export interface ProblemsView extends ChapterView {
  count: string;
  groups: { id: ProblemGroup; title: string; problems: ProblemView[] }[];
}

export interface ProblemView {
  /** The anchor by which pages and messages link to it. */
  id: ProblemId;
  severity: { key: Severity; label: string };
  /** Name and default severity of a red flag. */
  redFlag: { name: string; severity: string } | null;
  /** What the check says, by what there is to do. */
  cures: { messages: string[]; hint: string }[];
  /** What readers of the pages are told; empty where only authors see the problem. */
  advice: string[];
}

const named = {
  file: [
    'not-utf8',
    'too-large',
    'unreadable-file',
    'empty-file',
    'missing-frontmatter',
    'unclosed-frontmatter',
    'bad-file-name',
    'unexpected-file',
    'missing-account-file',
    'missing-bid-file',
    'bad-attachment-path',
    'attachment-missing',
    'attachment-unreadable',
    'attachment-active',
  ],
  yaml: ['yaml-syntax', 'duplicate-key', 'yaml-alias'],
  schema: [
    'unknown-key',
    'missing-key',
    'wrong-type',
    'bad-enum',
    'number-with-commas',
    'bad-date',
    'bad-id',
    'out-of-range',
    'empty-text',
    'control-character',
    'too-long',
    'empty-list',
    'no-answer',
    'too-many',
    'settings-order',
  ],
  body: [
    'mdx-syntax',
    'mdx-import',
    'mdx-expression',
    'mdx-spread',
    'unknown-component',
    'unknown-attribute',
    'missing-attribute',
    'bad-attribute',
    'html-not-allowed',
    'unsafe-link',
    'remote-image',
    'bad-image-type',
    'broken-link',
    'mermaid-syntax',
    'mermaid-too-large',
    'mermaid-unsafe',
  ],
  references: [
    'unknown-reference',
    'duplicate-id',
    'listed-twice',
    'duplicate-page',
    'duplicate-purpose',
    'stage-without-pipeline',
    'unknown-channel',
    'conflicting-name',
    'reporting-cycle',
    'tree-cycle',
    'self-reference',
    'duplicate-year',
    'duplicate-date',
    'dates-out-of-order',
    'date-in-future',
  ],
  output: ['sheet-overflow', 'sheet-fonts', 'pdf-failed'],
} as const satisfies Record<string, readonly ProblemId[]>;

const groupOrder = ['file', 'yaml', 'schema', 'body', 'references', 'rules', 'redFlags', 'output'] as const;
export type ProblemGroup = (typeof groupOrder)[number];

/** Examples of one problem: more would hide the next problem. */
const mostShown = 2;

const isRedFlag = (id: ProblemId): id is RedFlagId & ProblemId => id in redFlagRules;

/** A problem that no group names is a rule of the business: those are many, and grow. */
function groupOf(id: ProblemId): ProblemGroup {
  if (isRedFlag(id)) return 'redFlags';
  const groups = Object.entries(named) as [keyof typeof named, readonly ProblemId[]][];
  return groups.find(([, ids]) => ids.includes(id))?.[0] ?? 'rules';
}

/** Where a problem is explained. */
export const problemUrl = (locale: Locale, id: ProblemId): string => urlOf(locale, `${problemsPath}#${id}`);

export function buildProblems(outline: Outline, text: Text, settings: Settings, today: string): ProblemsView {
  const { ui } = text;
  const words = ui.handbook.problems;
  const ids = Object.keys(samples) as ProblemId[];
  const errors = ids.filter((id) => severityOf(id) === 'error').length;
  const groups = groupOrder.map((group) => ({
    id: group,
    title: words.groups[group],
    problems: ids.filter((id) => groupOf(id) === group).map((id) => problemView(id, text)),
  }));
  return {
    ...buildChapter({
      path: problemsPath,
      title: words.title,
      summary: words.intro,
      contents: groups.map(({ id, title }) => ({ id, label: title, depth: 2 })),
      outline,
      text,
      settings,
      today,
    }),
    count: words.count(errors, ids.length - errors),
    groups,
  };
}

function problemView(id: ProblemId, text: Text): ProblemView {
  const { ui, labels } = text;
  const severity = severityOf(id);
  const shown = (samples[id] as ProblemParams[ProblemId][]).slice(0, mostShown);
  const said = shown.map((params) => {
    const located = sampleFinding(id, params, ui.handbook.problems.raw);
    return { ...text.problem(located), advice: text.advice(located) };
  });
  const isForReaders = (planWarnings as readonly ProblemId[]).includes(id);
  return {
    id,
    severity: { key: severity, label: ui.severity[severity] },
    redFlag: isRedFlag(id)
      ? { name: labels.redFlag[id], severity: labels.flagSeverity[redFlagRules[id].severity] }
      : null,
    cures: [...Map.groupBy(said, ({ hint }) => hint)].map(([hint, all]) => ({
      hint,
      messages: [...new Set(all.map(({ message }) => message))],
    })),
    advice: isForReaders ? [...new Set(said.map(({ advice }) => advice))] : [],
  };
}

/** `raw` stands where a tool's own words would. */
function sampleFinding(id: ProblemId, params: ProblemParams[ProblemId], raw: string): Located {
  const facts = id === 'yaml-syntax' ? { ...params, detail: raw } : params;
  return {
    ...finding(id, 'accounts/a/account.mdx', { line: 1, column: 1 }, facts as never),
    severity: severityOf(id),
    line: 1,
    column: 1,
    where: '',
    excerpt: null,
  } as Located;
}
