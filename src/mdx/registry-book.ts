import { z } from 'zod';
import { doc } from '../doc.ts';
import { id, reference, text } from '../schemas/base.ts';
import { requirementKinds } from '../schemas/bid/requirement.ts';
import { indexKinds, indexLayouts } from '../schemas/bid/volume.ts';

export const tenderFacts = [
  'number',
  'title',
  'buyer',
  'agency',
  'package',
  'submission',
  'opening',
  'validity',
] as const;
export const bidderFacts = ['name', 'address', 'legal-representative', 'authorised', 'phone', 'email'] as const;

/** The components of chapters of bids and of the library, with their attributes. They show facts of the bid, so that nothing is typed twice. */
export const bookComponents = {
  Include: z.strictObject({
    id: reference.meta(
      doc('Id of a standard section of the library, printed here.', '资料库标准章节的 id，在此处印出。'),
    ),
    title: text(80).optional().meta(doc('Heading instead of its own.', '代替原标题的标题。')),
    heading: z.enum(['yes', 'no']).default('yes').meta(doc('no: without its heading.', 'no：不印标题。')),
  }),
  Attachment: z.strictObject({
    id: id.meta(
      doc(
        'Id of an attachment of this file, printed here instead of at the end.',
        '本文件附件的 id，印在此处而不在末尾。',
      ),
    ),
  }),
  LibraryScans: z.strictObject({
    id: reference.meta(
      doc('Id of a library item whose scans are printed here.', '资料库条目的 id，其扫描件印在此处。'),
    ),
  }),
  LibraryTable: z.strictObject({
    ids: text(2000).meta(
      doc(
        'Ids of library items of one kind, with spaces between; printed as a table.',
        '同一类资料库条目的 id，以空格分隔，印成一览表。',
      ),
    ),
  }),
  DeviationTable: z.strictObject({
    of: z.enum(requirementKinds).meta(doc('Kind of requirements.', '条款类别。')),
    rows: z
      .enum(['all', 'deviations'])
      .default('all')
      .meta(doc('all, or deviations only.', 'all 逐条；deviations 只列偏离项。')),
  }),
  IndexTable: z.strictObject({
    of: z.enum(indexKinds).meta(doc('scoring, or a kind of requirements.', 'scoring 评分索引；其余为条款索引。')),
    layout: z
      .enum(indexLayouts)
      .default('plain')
      .meta(doc('plain, self-score or model.', 'plain、self-score 或 model。')),
  }),
  OpeningSheet: z.strictObject({}),
  PriceTable: z.strictObject({}),
  TenderFact: z.strictObject({
    of: z.enum(tenderFacts).meta(doc('Which fact of the tender.', '招标文件的哪一项。')),
  }),
  BidderFact: z.strictObject({
    of: z.enum(bidderFacts).meta(doc('Which fact of the bidder.', '投标人的哪一项。')),
  }),
  Signature: z.strictObject({
    date: z.enum(['yes', 'no']).default('yes').meta(doc('no: without the line for the date.', 'no：不印日期行。')),
  }),
  Wide: z.strictObject({}),
  PageBreak: z.strictObject({}),
};

/** Those that stand as blocks; `TenderFact` and `BidderFact` stand in a line of text. */
export const blockBookComponents = (Object.keys(bookComponents) as (keyof typeof bookComponents)[]).filter(
  (name) => name !== 'TenderFact' && name !== 'BidderFact',
);
