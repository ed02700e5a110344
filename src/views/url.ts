import { defaultLocale, type Locale } from '../settings.ts';

/** Address of a page in a language: `/accounts/x/` in the default language, `/en/accounts/x/` in the other. */
export const urlOf = (locale: Locale, path: string): string => (locale === defaultLocale ? path : `/${locale}${path}`);

export const accountPath = (id: string): string => `/accounts/${id}/`;
export const onePagePath = (id: string): string => `/accounts/${id}/one-page/`;
/** Where the finished one-page plan is, beside the account's page. */
export const onePagePdfPath = (id: string): string => `/accounts/${id}/${id}-one-page.pdf`;
/** An opportunity's page, its sheets and what is made of its plan. */
export const opportunityPath = (account: string, id: string): string => `/accounts/${account}/opportunities/${id}/`;
export const projectSheetPath = (account: string, id: string): string => `${opportunityPath(account, id)}one-page/`;
export const projectPdfPath = (account: string, id: string): string =>
  `${opportunityPath(account, id)}${id}-one-page.pdf`;
export const communicationSheetPath = (account: string, id: string): string =>
  `${opportunityPath(account, id)}communication/`;
export const communicationPdfPath = (account: string, id: string): string =>
  `${opportunityPath(account, id)}${id}-communication.pdf`;
/** Tasks as a table, and as a project file. */
export const tasksCsvPath = (account: string, id: string): string => `${opportunityPath(account, id)}${id}-tasks.csv`;
export const projectXmlPath = (account: string, id: string): string => `${opportunityPath(account, id)}${id}.xml`;
/** Calendars: of an account, of one of us, of all. */
export const accountCalendarPath = (account: string): string => `/accounts/${account}/${account}.ics`;
export const personCalendarPath = (person: string): string => `/calendars/${person}.ics`;
export const allCalendarPath = '/calendar.ics';
export const funnelPath = '/funnel/';
/** The overview of the playbook, and a page of it. */
export const playbookHome = '/playbook/';
export const playbookPath = (id: string): string => `/playbook/${id}/`;
/** Our own people. */
export const ourPeoplePath = '/portfolio/people/';

/** Bids: the list, the war room of one, its volumes and chapters as they are read. */
export const bidsPath = '/bids/';
export const bidPath = (bid: string): string => `/bids/${bid}/`;
export const volumePath = (bid: string, volume: string): string => `${bidPath(bid)}volumes/${volume}/`;
export const chapterPath = (bid: string, chapter: string): string => `${bidPath(bid)}chapters/${chapter}/`;
/** What is printed, in the language of the bid only. */
export const bookPath = (bid: string, volume: string): string => `${bidPath(bid)}print/${volume}/`;
export const contentsSheetPath = (bid: string): string => `${bidPath(bid)}contents/`;
export const indexSheetPath = (bid: string): string => `${bidPath(bid)}indexes/`;
export const bookPdfPath = (bid: string, volume: string, copy: 'original' | 'copy' = 'original'): string =>
  `${bidPath(bid)}${bid}-${volume}${copy === 'copy' ? '-copy' : ''}.pdf`;
export const contentsPdfPath = (bid: string): string => `${bidPath(bid)}${bid}-contents.pdf`;
export const indexPdfPath = (bid: string): string => `${bidPath(bid)}${bid}-indexes.pdf`;
export const docxPath = (bid: string, volume: string): string => `${bidPath(bid)}${bid}-${volume}.docx`;
/** Everything asked for with its answer, as a table. */
export const matrixCsvPath = (bid: string): string => `${bidPath(bid)}${bid}-matrix.csv`;
export const libraryPath = '/library/';
