/** What may become of a part of a project file that a plan does not hold as it is. */
export const noteKinds = [
  'inactive',
  'external',
  'link-lost',
  'link-unkept',
  'link-cycle',
  'lag-converted',
  'elapsed',
  'held',
  'stretched',
  'constraint-deadline',
  'constraint-left',
  'too-long',
  'too-deep',
  'milestone-lasts',
  'own-calendar',
  'exceptions-left',
  'exceptions-unread',
  'progress',
  'status-date',
  'resources-left',
  'cost-resources',
  'group-cost',
  'notes',
  'name-cut',
] as const;
export type NoteKind = (typeof noteKinds)[number];

/** `names`: of the tasks, resources or exceptions, each once, in the order of the file. */
export interface Note {
  kind: NoteKind;
  names: string[];
}

/** Collects notes; a task is named once in each. */
export class Notes {
  readonly #names = new Map<NoteKind, Set<string>>();

  add(kind: NoteKind, name: string): void {
    const names = this.#names.get(kind) ?? new Set();
    this.#names.set(kind, names.add(name));
  }

  list(): Note[] {
    return noteKinds.flatMap((kind) => {
      const names = this.#names.get(kind);
      return names ? [{ kind, names: [...names] }] : [];
    });
  }
}
