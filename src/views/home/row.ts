import type { AccountLink } from '../accounts/matrix.ts';

/** A line of the home page. `who`: ids of those of us whom it concerns; `url`: its place on a page. */
export interface HomeRow {
  who: string[];
  account: AccountLink;
  url: string;
}

export { linkTo } from '../accounts/matrix.ts';
