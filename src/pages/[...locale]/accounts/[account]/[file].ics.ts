import { accountCalendar } from '../../../../build/exchange.ts';
import { calendarOf, calendarPaths } from '../../../_exchange.ts';

/** The calendar of an account, beside its page. */
export const getStaticPaths = () =>
  calendarPaths(({ accounts }) => accounts.map(({ plan: { id } }) => ({ account: id, file: id })));

export const GET = calendarOf((site, text, { account = '' }) => accountCalendar(account, site, text));
