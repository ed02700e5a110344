import type { OpportunityData } from '../../schemas/opportunity.ts';
import type { Settings } from '../../settings.ts';

/** What the simulation of a schedule found: durations drawn from the estimates, many times over. Days are working days from the start of the project. */
export interface Simulation {
  runs: number;
  seed: number;
  mean: number;
  /** The day by which half, and four fifths, of the runs are finished. */
  p50: number;
  p80: number;
  p50Date: string;
  p80Date: string;
  /** Share of runs that are finished by a day, rising; at most 60 points, one for each working day where there are fewer. */
  distribution: { day: number; date: string; share: number }[];
  /** Share of runs in which a task is critical, 0 to 1, by id; groups left out. */
  criticality: Record<string, number>;
  /** Share of runs that keep the deadline of the project; null where there is none. */
  onTime: number | null;
  /** The same by the normal approximation along the critical path, which understates the risk where paths run side by side. */
  onTimePert: number | null;
}

/** The simulation of a plan; null where it has no schedule or no estimate, since then nothing varies. */
export const simulationOf = (_data: OpportunityData, _settings: Settings): Simulation | null => null;
