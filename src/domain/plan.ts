import type { Body } from '../mdx/body.ts';
import type { Account } from '../schemas/account.ts';
import type { OpportunityData } from '../schemas/opportunity.ts';
import type { OurPeople } from '../schemas/our-people.ts';
import type { VisitData } from '../schemas/visit.ts';
import type { Settings } from '../settings.ts';
import type { AttachmentFacts, Bid, Chapter, LibraryItem } from './bid/bid.ts';
import type { Playbook } from './playbook/playbook.ts';
import type { CustomerTree } from './value/customer-tree.ts';

/** One account plan: what its file says, typed. */
export interface Plan {
  /** The folder's name: `accounts/<id>/account.mdx`. */
  id: string;
  /** Relative to the workspace root. */
  file: string;
  data: Account;
  body: Body;
}

/** One visit to an account: `accounts/<account>/visits/<id>.mdx`. */
export interface Visit {
  /** The file's name: `<date>-<slug>`. */
  id: string;
  /** Id of the account. */
  account: string;
  /** Relative to the workspace root. */
  file: string;
  data: VisitData;
  body: Body;
}

/** An opportunity of an account, with its project plan: `accounts/<account>/opportunities/<id>.mdx`. */
export interface Opportunity {
  /** The file's name; unique in its account. */
  id: string;
  /** Id of the account. */
  account: string;
  /** Relative to the workspace root. */
  file: string;
  data: OpportunityData;
  body: Body;
}

/** All plans with their references resolved. Rules read this; they never read files or the clock. */
export interface Workspace {
  /** Sorted by id. */
  plans: readonly Plan[];
  byId: ReadonlyMap<string, Plan>;
  tree: CustomerTree;
  /** The visits to each account that has any, newest first. */
  visits: ReadonlyMap<string, readonly Visit[]>;
  /** The opportunities of each account that has any, by id. */
  opportunities: ReadonlyMap<string, readonly Opportunity[]>;
  /** By id. */
  bids: readonly Bid[];
  /** The chapters of each bid that has any, by volume order of the author and id. */
  chapters: ReadonlyMap<string, readonly Chapter[]>;
  /** By id, all kinds together. */
  library: ReadonlyMap<string, LibraryItem>;
  /** Scans and PDF files that bids and the library name, by path. */
  attachments: ReadonlyMap<string, AttachmentFacts>;
  playbook: Playbook;
  people: OurPeople;
  settings: Settings;
  /** The day of the build, `YYYY-MM-DD`. */
  today: string;
}
