import type { Text } from '../../text/index.ts';
import type { Site, SiteAccount, SiteOpportunity } from '../site.ts';

/** Gantt, network, work breakdown, table, load and simulation. */
export type ScheduleView = Record<never, never>;

export const buildSchedule = (
  _one: SiteOpportunity,
  _account: SiteAccount,
  _site: Site,
  _text: Text,
): ScheduleView | null => null;
