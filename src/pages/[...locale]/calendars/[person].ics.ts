import { calendarPeople, personCalendar } from '../../../build/exchange.ts';
import { calendarOf, calendarPaths } from '../../_exchange.ts';

/** The calendar of one of us. */
export const getStaticPaths = () => calendarPaths((site) => calendarPeople(site).map(({ id }) => ({ person: id })));

export const GET = calendarOf((site, text, { person = '' }) => personCalendar(person, site, text));
