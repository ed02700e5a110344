import { defaultLocale, type Locale } from '../settings.ts';

/** Address of a page in a language: `/accounts/x/` in the default language, `/en/accounts/x/` in the other. */
export const urlOf = (locale: Locale, path: string): string => (locale === defaultLocale ? path : `/${locale}${path}`);

export const accountPath = (id: string): string => `/accounts/${id}/`;
export const onePagePath = (id: string): string => `/accounts/${id}/one-page/`;
/** Where the finished one-page plan is, beside the account's page. */
export const onePagePdfPath = (id: string): string => `/accounts/${id}/${id}-one-page.pdf`;
/** A page of the playbook. */
export const playbookPath = (id: string): string => `/playbook/${id}/`;
/** Our own people. */
export const ourPeoplePath = '/portfolio/people/';
