import { z } from 'zod';
import { doc } from '../../doc.ts';
import { date, id, reference, text } from '../base.ts';

/** Path of a file beside the one that names it: `attachments/licence.pdf`. Kinds and existence are checked in the workspace. */
const filePath = z
  .string()
  .max(200)
  .refine(
    (value) =>
      /^(?:\.\/)?[^/\\.][^\\]*\.(?:pdf|png|jpe?g)$/i.test(value) &&
      !/(?:^|\/)\.\.?(?:\/|$)/.test(value.replace(/^\.\//, '')),
    {
      params: { id: 'bad-attachment-path' },
    },
  );

/** A scan or a PDF that is printed at its place: in a chapter, or with an item of the library. */
export const attachment = z.strictObject({
  id: id.meta(doc('Short name, unique in its file.', '短名，本文件内唯一。')),
  title: text(80).meta(doc('Caption above the scan.', '附件标题，印在扫描件上方。')),
  file: filePath.meta(
    doc(
      'PDF, PNG or JPEG, from the folder of this file: attachments/licence.pdf.',
      '文件路径，PDF、PNG 或 JPEG，相对本文件所在目录，如 attachments/licence.pdf。',
    ),
  ),
  validTo: date.optional().meta(doc('Last day on which the document is valid.', '文件有效期至。')),
});
export type Attachment = z.output<typeof attachment>;

export const attachments = z
  .array(attachment)
  .max(200)
  .default([])
  .meta(doc('Scans and PDF files.', '附件：扫描件与 PDF。'));

/** A whole item of the library, such as a certificate, used as evidence. */
export const libraryUse = reference.meta(doc('Id of an item of the library.', '资料库条目的 id。'));
