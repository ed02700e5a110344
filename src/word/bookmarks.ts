/** Names of bookmarks: Word takes letters, digits and `_`, 40 at most, so that ids of ours get numbers in the order in which they are first named. */
export class Bookmarks {
  readonly #names = new Map<string, string>();

  /** The name that stands for an id of the book, the same each time. */
  of(id: string): string {
    const name = this.#names.get(id) ?? `place${this.#names.size + 1}`;
    this.#names.set(id, name);
    return name;
  }
}
