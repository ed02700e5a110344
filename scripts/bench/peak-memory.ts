import { readFileSync } from 'node:fs';

/**
 * The most memory this process ever held, in bytes. On Linux VmHWM, which the kernel keeps exactly and for this program alone; `maxRSS` there also
 * counts the process that started this one. It is the largest process of a build: Astro, Rolldown and Sätteri run as threads of it, and what parses
 * our plans holds a third of it each and is gone before.
 */
export function peakMemory(): number {
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kilobytes !== undefined) return Number(kilobytes) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
