import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays } from '../domain/dates.ts';
import type { CalendarEvent } from './events.ts';

/** Characters that no calendar may hold, and line breaks of other kinds than its own. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(control, ' ')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .trim();
/** The library writes the name of a calendar as it is. */
const escaped = (name: string): string =>
  clean(name)
    .replace(/\s+/g, ' ')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`);

/**
 * An iCalendar (RFC 5545) of whole days, in the order of the events: CRLF, folded lines, escaped text. What the text depends on is all in the arguments,
 * so that the same day gives the same bytes; `day` is the day of the build, `language` that of the words.
 */
export function calendarText(
  { name, language, day }: { name: string; language: string; day: string },
  events: readonly CalendarEvent[],
): string {
  const calendar = ical({
    name: escaped(name),
    prodId: { company: 'Planbook', product: 'Planbook', language: language.slice(0, 2).toUpperCase() },
  });
  for (const { uid, from, to, summary, description } of events)
    calendar.createEvent({
      id: uid,
      stamp: new Date(day),
      start: new Date(from),
      // The end of a whole day is the day after.
      end: new Date(addDays(to, 1)),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: clean(summary),
      description: clean(description),
    });
  return `${calendar.toString()}\r\n`;
}
