/**
 * The cycles of a graph in which every node has at most one successor (a superior, a parent), each once, beginning with the node that comes first
 * in `ids`. `next` returns undefined for a head and for an id that does not exist.
 */
export function findCycles(ids: readonly string[], next: (id: string) => string | undefined): string[][] {
  const finished = new Set<string>();
  const cycles: string[][] = [];
  for (const start of ids) {
    const walk = new Map<string, number>();
    let id: string | undefined = start;
    while (id !== undefined && !finished.has(id) && !walk.has(id)) {
      walk.set(id, walk.size);
      id = next(id);
    }
    if (id !== undefined && walk.has(id)) cycles.push([...walk.keys()].slice(walk.get(id)));
    for (const seen of walk.keys()) finished.add(seen);
  }
  return cycles.map((cycle) => rotateToFirst(cycle, ids));
}

function rotateToFirst(cycle: string[], ids: readonly string[]): string[] {
  const at = cycle.indexOf(ids.find((id) => cycle.includes(id)) as string);
  return [...cycle.slice(at), ...cycle.slice(0, at)];
}
