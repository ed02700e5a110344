import type { Finding, Path } from '../../problem.ts';
import { dateOrder } from '../date-order.ts';
import { checkFutureDates } from '../future-dates.ts';
import type { Opportunity } from '../plan.ts';
import { pagesOfKind } from '../playbook/playbook.ts';
import {
  checkKnown,
  type Known,
  knownTo,
  type Reference,
  repeatedReferences,
  to,
  unknownReference,
} from '../references.ts';
import type { OpportunityContext, OpportunityRule } from './check.ts';

/** References of the deal that lead nowhere, what it names twice, and its days; those of its project plan are looked at beside their rules. */
export const checkOpportunityReferences: OpportunityRule = (opportunity, context) => {
  const { file, data } = opportunity;
  const { plan, accountIds, pageIds, workspace } = context;
  const people = data.purchaseProcess.map(({ stakeholders }) => stakeholders);
  return [
    ...(plan
      ? checkKnown(opportunity, references(opportunity), {
          ...knownTo(plan, accountIds, pageIds),
          competitor: plan.data.competitors.map(({ id }) => id),
        } satisfies Known)
      : []),
    ...repeatedReferences(file, 'competitors', data.competitors),
    ...repeatedReferences(
      file,
      'influences',
      data.influences.map(({ stakeholder }) => stakeholder),
      (index) => ['influences', index, 'stakeholder'],
    ),
    ...people.flatMap((ids, i) =>
      repeatedReferences(file, 'stakeholders', ids, (j) => ['purchaseProcess', i, 'stakeholders', j]),
    ),
    ...repeatedReferences(file, 'playbook', data.playbook),
    ...checkPipeline(opportunity, context),
    ...checkFutureDates(opportunity, workspace.today),
    ...dateOrder(
      file,
      ['review'],
      { 'result.date': data.result?.date, date: data.review?.date },
      'result.date',
      'date',
    ),
  ];
};

function references({ data }: Opportunity): Reference[] {
  const { owner, project, competitors, influences, purchaseProcess, playbook, review } = data;
  const each = (target: Reference['target'], ids: readonly string[], ...path: Path): Reference[] =>
    ids.flatMap((value, index) => to(target, value, ...path, index));
  return [
    ...to('team-member', owner, 'owner'),
    ...to('project', project, 'project'),
    ...each('competitor', competitors, 'competitors'),
    ...influences.flatMap(({ stakeholder }, i) => to('stakeholder', stakeholder, 'influences', i, 'stakeholder')),
    ...purchaseProcess.flatMap(({ stakeholders }, i) =>
      each('stakeholder', stakeholders, 'purchaseProcess', i, 'stakeholders'),
    ),
    ...to('competitor', review?.winner, 'review', 'winner'),
    ...each('playbook-page', playbook, 'playbook'),
  ];
}

/** The pipeline, and stage and criterion of each proof. A playbook without pipelines has nothing to be held against; a page that can't be read is an error of its own. */
function checkPipeline(
  { file, data }: Opportunity,
  { workspace: { playbook }, pageIds }: OpportunityContext,
): Finding[] {
  const pipelines = pagesOfKind(playbook, 'pipelines');
  const unread = pageIds.filter((id) => !playbook.byId.has(id));
  if (pipelines.length === 0) return [];
  const pipeline = pipelines.find(({ id }) => id === data.pipeline);
  if (!pipeline)
    return unknownReference(file, 'pipeline', data.pipeline, { path: ['pipeline'] }, [
      ...pipelines.map(({ id }) => id),
      ...unread,
    ]);
  return data.evidence.flatMap(({ stage, criterion }, index) => {
    const { stages } = pipeline.data;
    if (!stages.includes(stage))
      return unknownReference(file, 'stage', stage, { path: ['evidence', index, 'stage'] }, stages);
    const page = pagesOfKind(playbook, 'stages').find(({ id }) => id === stage);
    return page
      ? unknownReference(
          file,
          'criterion',
          criterion,
          { path: ['evidence', index, 'criterion'] },
          page.data.criteria.map(({ id }) => id),
        )
      : [];
  });
}
