import { commonCalendar } from '../../build/exchange.ts';
import { calendarOf, calendarPaths } from '../_exchange.ts';

/** The calendar of all accounts. */
export const getStaticPaths = () => calendarPaths(() => [{}]);

export const GET = calendarOf((site, text) => commonCalendar(site, text));
