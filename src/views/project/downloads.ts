import type { Text } from '../../text/index.ts';
import type { SiteOpportunity } from '../site.ts';
import {
  accountCalendarPath,
  communicationPdfPath,
  projectPdfPath,
  projectXmlPath,
  tasksCsvPath,
  urlOf,
} from '../url.ts';

/** A file that is made of the plan. */
export interface Download {
  label: string;
  url: string;
  type: string;
  /** Name under which it is saved; null for that of its address. */
  name: string | null;
}

/** Only what the plan has something for: without a schedule there is no sheet and no file of it. */
export function buildDownloads({ opportunity, schedule }: SiteOpportunity, { locale, ui }: Text): Download[] {
  const { account, id, data } = opportunity;
  const words = ui.project;
  const pdf = 'application/pdf';
  const file = (label: string, path: string, type: string, name: string | null = null): Download => ({
    label,
    url: urlOf(locale, path),
    type,
    name,
  });
  return [
    ...(schedule ? [file(words.onePage, projectPdfPath(account, id), pdf, words.pdfName(data.name))] : []),
    ...(data.communications.length > 0
      ? [file(words.communicationPlan, communicationPdfPath(account, id), pdf, words.communicationName(data.name))]
      : []),
    ...(schedule
      ? [
          file(words.csv, tasksCsvPath(account, id), 'text/csv'),
          { ...file(words.xml, projectXmlPath(account, id), 'application/xml'), url: projectXmlPath(account, id) },
        ]
      : []),
    ...(data.result === undefined || data.result.state === 'won'
      ? [{ ...file(words.calendar, accountCalendarPath(account), 'text/calendar'), url: accountCalendarPath(account) }]
      : []),
  ];
}
