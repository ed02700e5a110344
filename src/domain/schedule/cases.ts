import { kinds, type Network } from './network.ts';

/** For tests: a network from lists. */
export interface Listed {
  durations: readonly number[];
  links: readonly { from: number; to: number; kind?: (typeof kinds)[number]; lag?: number }[];
  notBefore?: Record<number, number>;
  deadlines?: Record<number, number>;
  deadline?: number;
}

export function networkOf({ durations, links, notBefore = {}, deadlines = {}, deadline = Infinity }: Listed): Network {
  const count = durations.length;
  return {
    durations: Float64Array.from(durations),
    from: Int32Array.from(links, ({ from }) => from),
    to: Int32Array.from(links, ({ to }) => to),
    kind: Uint8Array.from(links, ({ kind = 'FS' }) => kinds.indexOf(kind)),
    lag: Float64Array.from(links, ({ lag = 0 }) => lag),
    notBefore: Float64Array.from(durations, (_, task) => notBefore[task] ?? 0),
    started: new Float64Array(count).fill(Number.NaN),
    finished: new Float64Array(count).fill(Number.NaN),
    deadlines: Float64Array.from(durations, (_, task) => deadlines[task] ?? Infinity),
    deadline,
    events: new Uint8Array(count),
    opening: new Uint8Array(count),
  };
}
