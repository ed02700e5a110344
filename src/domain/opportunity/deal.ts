import { finding } from '../../problem.ts';
import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Settings } from '../../settings.ts';
import { daysBetween } from '../dates.ts';
import type { OpportunityRule } from './check.ts';
import { checkFailures } from './failures.ts';
import { isManUnknown, manKeys } from './man.ts';
import { probabilityOf, stageStanding, titled } from './stage.ts';
import { isOpen } from './state.ts';

/** Whether a deal is committed although its evidence gives it less than `projects.commitFrom`; `proven` in percent. */
export const isUnprovenCommit = (
  forecast: OpportunityData['forecast'],
  proven: number | null,
  { projects }: Settings,
): boolean => forecast === 'commit' && proven !== null && proven < projects.commitFrom;

/** Money, authority, need, the forecast, the day of the decision, the review of the file, and why project sales fail [SPS F1]. Only while the deal is open. */
export const checkDeal: OpportunityRule = (opportunity, { plan, workspace }) => {
  const { file, data } = opportunity;
  const { settings, today, playbook } = workspace;
  if (!isOpen(data)) return [];
  const late = daysBetween(data.closing, today);
  const age = daysBetween(data.updated, today);
  const { planDays } = settings.review;
  const { proven } = probabilityOf(data, playbook);
  const standing = stageStanding(data, playbook);
  const missing = manKeys.filter((key) => isManUnknown(data, key));
  return [
    ...(late > 0
      ? [finding('closing-passed', file, { path: ['closing'] }, { closing: data.closing, days: late })]
      : []),
    ...(age > planDays
      ? [
          finding(
            'opportunity-outdated',
            file,
            { path: ['updated'] },
            { updated: data.updated, days: age, limit: planDays },
          ),
        ]
      : []),
    ...(proven !== null && isUnprovenCommit(data.forecast, proven, settings)
      ? [
          finding(
            'commit-unproven',
            file,
            { path: ['forecast'] },
            { probability: proven, limit: settings.projects.commitFrom },
          ),
        ]
      : []),
    // The second stage is where money, authority and need are found out [SPS]; later they have to be known.
    ...(standing !== null && standing.declared !== null && standing.declared > 1 && missing.length > 0
      ? [
          finding('man-unknown', file, data.man === undefined ? { path: ['stage'] } : { path: ['man'], key: true }, {
            missing,
            stage: titled(standing.stages[standing.declared]?.page.data, data.stage),
          }),
        ]
      : []),
    ...(plan ? checkFailures(opportunity, plan, workspace) : []),
  ];
};
