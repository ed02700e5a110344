/** A line of a short list: shown at once, or only to those whom it concerns. */
export type Listed<T> = T & { first: boolean };

/**
 * The first `most` rows, and beyond them the first `each` of everybody, so that each person's own choice of rows holds something. In the order of `rows`.
 */
export function shortlist<T extends { who: readonly string[] }>(
  rows: readonly T[],
  most: number,
  each: number,
): Listed<T>[] {
  const shown = new Map<string, number>();
  return rows.flatMap((row, index) => {
    const wanted = row.who.filter((id) => (shown.get(id) ?? 0) < each);
    if (index >= most && wanted.length === 0) return [];
    for (const id of row.who) shown.set(id, (shown.get(id) ?? 0) + 1);
    return [{ ...row, first: index < most }];
  });
}
