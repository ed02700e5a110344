/** How far the evidence carries a deal: the last stage passed (null: none), the stage where it really is, and the win probability there. */
export const stageReached = (passed: string | null, reached: string, probability: string | null): string =>
  `${passed === null ? '第一个阶段也没有通过' : `已通过“${passed}”`}，实处“${reached}”${probability === null ? '' : `（赢率 ${probability}）`}`;
