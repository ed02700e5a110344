/** The long parts of a command, in the order in which they run. */
export type StepName = 'check' | 'fences' | 'diagrams' | 'site' | 'search' | 'pdf' | 'books' | 'word';

export type Progress = (done: number, total: number) => void;

/** Runs the parts of a build and tells somebody how far they are. Commands pass one that prints. */
export interface Steps {
  run<Result>(name: StepName, work: (progress: Progress) => Promise<Result>): Promise<Result>;
  /** Aborted when the user interrupts. */
  signal: AbortSignal;
}

/** Steps that nobody watches. */
export const silentSteps: Steps = { run: (_name, work) => work(() => undefined), signal: new AbortController().signal };
