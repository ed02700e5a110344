import type { Body } from '../mdx/body.ts';
import type { Account } from '../schemas/account.ts';
import type { Settings } from '../settings.ts';
import type { CustomerTree } from './customer-tree.ts';

/** One account plan: what its file says, typed. */
export interface Plan {
  /** The folder's name: `accounts/<id>/account.mdx`. */
  id: string;
  /** Relative to the workspace root. */
  file: string;
  data: Account;
  body: Body;
}

/** All plans with their references resolved. Rules read this; they never read files or the clock. */
export interface Workspace {
  /** Sorted by id. */
  plans: readonly Plan[];
  byId: ReadonlyMap<string, Plan>;
  tree: CustomerTree;
  settings: Settings;
  /** The day of the build, `YYYY-MM-DD`. */
  today: string;
}
