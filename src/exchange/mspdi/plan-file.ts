import { Document, type Pair, visit } from 'yaml';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Task } from '../../schemas/task.ts';

/** Keys of a task in the order in which authors write them. */
const taskKeys = [
  'id',
  'name',
  'owner',
  'milestone',
  'duration',
  'estimate',
  'after',
  'startNoEarlier',
  'deadline',
  'started',
  'done',
  'remaining',
  'cost',
  'resources',
] as const;

/**
 * The file of an opportunity that was taken over, as its author would write it: tasks nested, a single task on a line. `comment`: where it comes from;
 * `body`: what stands below the frontmatter.
 */
export function planFile(data: OpportunityData, { comment, body }: { comment: string; body: string }): string {
  const { name, owner, updated, summary, value, closing, stage, schedule, resources, tasks } = data;
  const written = {
    name,
    owner,
    updated,
    summary,
    value,
    closing,
    stage,
    schedule: schedule && {
      start: schedule.start,
      calendar: schedule.calendar,
      ...(schedule.asOf === undefined ? {} : { asOf: schedule.asOf }),
      ...(schedule.exceptions.length === 0
        ? {}
        : {
            exceptions: schedule.exceptions.map(({ working, ...one }) => (working ? { ...one, working } : one)),
          }),
    },
    ...(resources.length === 0
      ? {}
      : { resources: resources.map(({ capacity, ...one }) => (capacity === 1 ? one : { ...one, capacity })) }),
    tasks: tasks.map(taskOf),
  };
  const document = new Document(written);
  // Dates stay plain: the reader of plans knows them as text.
  visit(document, {
    Map(_, node, path) {
      const key = (path.findLast((one) => 'key' in one) as Pair<{ value?: string }> | undefined)?.key?.value;
      if (node.has('tasks') || path.length < 3) return;
      if (key === 'tasks' || key === 'exceptions' || key === 'resources' || key === 'estimate') node.flow = true;
    },
    Seq(_, node, path) {
      const key = (path.findLast((one) => 'key' in one) as Pair<{ value?: string }> | undefined)?.key?.value;
      if (key === 'after') node.flow = true;
    },
  });
  const lines = comment.split('\n').map((line) => `# ${line}`);
  return `---\n${lines.join('\n')}\n${document.toString({ lineWidth: 0 })}---\n\n${body}\n`;
}

function taskOf(task: Task): Record<string, unknown> {
  const { after, resources, tasks } = task;
  const plain = {
    ...task,
    after: after.length === 0 ? undefined : after,
    milestone: task.milestone || undefined,
    resources:
      resources.length === 0
        ? undefined
        : resources.map(({ units, ...one }) => (units === 1 ? one : { ...one, units })),
  };
  return {
    ...Object.fromEntries(taskKeys.flatMap((key) => (plain[key] === undefined ? [] : [[key, plain[key]]]))),
    ...(tasks.length === 0 ? {} : { tasks: tasks.map(taskOf) }),
  };
}
