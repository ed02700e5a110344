import type { BookScope } from './place.ts';

/** A fact of the tender in a line of text; 无 where the bid does not say it. */
export function tenderFact(of: string, { book, text }: BookScope): string {
  const { tender } = book.bid.data;
  const facts: Record<string, string | undefined> = {
    number: tender.number,
    title: tender.title,
    buyer: tender.buyer,
    agency: tender.agency,
    package: tender.package,
    submission: dateOf(tender.dates.submission, text.locale),
    opening: dateOf(tender.dates.opening ?? tender.dates.submission, text.locale),
    validity: tender.validityDays === undefined ? undefined : String(tender.validityDays),
  };
  return facts[of] ?? text.ui.book.none;
}

/** A fact of the bidder in a line of text. */
export function bidderFact(of: string, { book, text }: BookScope): string {
  const { bidder } = book.bid.data;
  const facts: Record<string, string | undefined> = {
    name: bidder.name,
    address: bidder.address,
    'legal-representative': bidder.legalRepresentative,
    authorised: bidder.authorised,
    phone: bidder.phone,
    email: bidder.email,
  };
  return facts[of] ?? text.ui.book.none;
}

/**
 * The lines of a signature: on paper the company's seal and a hand; a file is sealed and signed electronically. `dated`: with a line for the date, which is
 * written by hand on paper and is the day of the deadline in a file.
 */
export function signatureLines(dated: boolean, { book, text }: BookScope): { label: string; value: string }[] {
  const words = text.ui.book;
  const { bidder, tender } = book.bid.data;
  const paper = tender.mode === 'paper';
  return [
    { label: words.bidder, value: `${bidder.name}${paper ? words.seal : words.eSeal}` },
    { label: words.signature.representative, value: paper ? words.signature.sign : words.eSeal },
    ...(dated
      ? [{ label: words.date, value: paper ? words.dateBlank : dateOf(tender.dates.submission, text.locale) }]
      : []),
  ];
}

/** `2026年12月8日`, `8 December 2026`. */
export const dateOf = (date: string, locale: 'zh-CN' | 'en'): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00:00Z`),
  );
