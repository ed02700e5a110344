import type { stageReached as chinese } from '../zh-CN/stage-reached.ts';

export const stageReached: typeof chinese = (passed, reached, probability) =>
  `${passed === null ? 'passed no stage' : `passed "${passed}"`}, actually at "${reached}"${probability === null ? '' : ` (win probability ${probability})`}`;
