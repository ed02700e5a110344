import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { ProjectSchedule } from './schedule.ts';

/** What a person or a piece of equipment has to do in a week. */
export interface LoadWeek {
  /** Monday of the week. */
  week: string;
  /** Working days asked for, by all tasks together. */
  days: number;
  /** Working days there are, times the capacity. */
  capacity: number;
  /** Ids of the tasks that ask. */
  tasks: string[];
}

/** The weeks from the first to the last in which anything is asked of somebody. */
export interface Load {
  /** Id of the resource or of the team member. */
  id: string;
  weeks: LoadWeek[];
}

/** The load of everybody and everything that tasks name as resources, by id. */
export const loadOf = (_data: OpportunityData, _schedule: ProjectSchedule): Load[] => [];
