import type { Bid } from '../domain/bid/bid.ts';
import type { Plan } from '../domain/plan.ts';
import type { Located } from '../problem.ts';
import type { Parsed } from './parse.ts';
import { sourceOf } from './source.ts';

/** Tells of a name that stands in the place of an id which id is meant: that of the one person of the account, theirs or ours, who has this name or title. */
export function idsMeant(files: readonly Pick<Parsed, 'entry'>[]): (finding: Located) => Located {
  const plans = new Map(
    files.flatMap(({ entry }) =>
      entry && sourceOf(entry.file)?.kind === 'account' ? [[entry.id, entry as Plan]] : [],
    ),
  );
  const bids = new Map(
    files.flatMap(({ entry }) =>
      entry && sourceOf(entry.file)?.kind === 'bid' ? [[entry.id, (entry as Bid).data.account] as const] : [],
    ),
  );
  const accountOf = (file: string): string | null => {
    const source = sourceOf(file);
    if (source?.kind === 'account') return source.id;
    if (source?.kind === 'bid') return bids.get(source.id) ?? null;
    if (source?.kind === 'chapter') return bids.get(source.bid) ?? null;
    return source && 'account' in source ? source.account : null;
  };
  return (finding) => {
    if (finding.id !== 'bad-id' || !('path' in finding.at) || finding.at.path.at(-1) === 'id') return finding;
    const account = accountOf(finding.file);
    const plan = account === null ? undefined : plans.get(account);
    const { value } = finding.params;
    const ids = [
      ...(plan?.data.team ?? []).map(({ id, name }) => ({ id, names: [name] })),
      ...(plan?.data.stakeholders ?? []).map(({ id, name, title }) => ({ id, names: [name, title] })),
    ].flatMap(({ id, names }) => (names.includes(value) ? [id] : []));
    const [refersTo, ...others] = ids;
    return refersTo === undefined || others.length > 0
      ? finding
      : { ...finding, params: { ...finding.params, refersTo } };
  };
}
