import { readdirSync, readFileSync } from 'node:fs';

/** Watches the memory of this process with all that it started, in bytes: its largest sum so far, shared pages counted once. Null where there is no /proc. */
export function watchMemory(everyMs = 100): { peak: () => number | null; stop: () => void } {
  let peak: number | null = null;
  const look = (): void => {
    const now = treeMemory(process.pid);
    if (now !== null) peak = Math.max(peak ?? 0, now);
  };
  look();
  const timer = setInterval(look, everyMs);
  return { peak: () => peak, stop: () => clearInterval(timer) };
}

function treeMemory(root: number): number | null {
  try {
    const parents = new Map<number, number>();
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue;
      // The name of a program stands in brackets and may hold blanks.
      const parent = /\) \S (\d+) /.exec(textOf(`/proc/${name}/stat`))?.[1];
      if (parent !== undefined) parents.set(Number(name), Number(parent));
    }
    const ours = (pid: number): boolean => pid === root || (parents.has(pid) && ours(parents.get(pid) as number));
    const sizes = [...parents.keys()].filter(ours).map((pid) => {
      const kilobytes = /^Pss:\s+(\d+) kB$/m.exec(textOf(`/proc/${pid}/smaps_rollup`))?.[1];
      return Number(kilobytes ?? 0) * 1024;
    });
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return null;
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
}
