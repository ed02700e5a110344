import { z } from 'zod';
import { doc } from '../../doc.ts';
import { languages } from '../account.ts';
import { amount, date, text } from '../base.ts';
import { attachments } from './attachment.ts';

/** The library: what bids use again and again, each with an owner and a validity. `content/library/<kind>/<id>.mdx`. */
const common = {
  title: text(80).meta(doc('Name, as it is printed.', '名称，按此印出。')),
  lang: z
    .enum(languages)
    .optional()
    .meta(doc('Language of the text; zh-CN unless it is said.', '文字所用语言；默认中文。')),
  owner: text(40).meta(doc('Who keeps it up to date: a name.', '维护人姓名。')),
  updated: date.meta(doc('Day of the last review.', '最近一次复核日期。')),
  validFrom: date.optional().meta(doc('First day of validity.', '有效期自。')),
  validTo: date.optional().meta(doc('Last day of validity; absent where it has none.', '有效期至；长期有效则不写。')),
  reviewMonths: z
    .int()
    .min(1)
    .max(60)
    .optional()
    .meta(doc('Months after which it must be looked at again.', '复核周期，月。')),
  attachments,
};

export const certificate = z.strictObject({
  ...common,
  number: text(60).optional().meta(doc('Number of the certificate.', '证书编号。')),
  issuer: text(80).optional().meta(doc('Who issued it.', '发证机关。')),
  scope: text(200).optional().meta(doc('What it covers.', '认证范围。')),
});

/** A contract that we fulfilled: `case` in the words of bids. */
export const caseItem = z.strictObject({
  ...common,
  customer: text(80).meta(doc('The customer, as in the contract.', '客户名称，与合同一致。')),
  aliases: z
    .array(text(40))
    .max(10)
    .default([])
    .meta(doc('Short names by which texts may give the customer away.', '客户简称，用于串标名与泄密检查。')),
  signed: date.meta(doc('Day of signature of the contract.', '合同签订日期。')),
  value: amount.optional().meta(doc("Value of the contract, in the site's currency.", '合同金额，以站点货币计。')),
  content: text(300).meta(doc('What was delivered.', '主要内容。')),
  contact: text(80).optional().meta(doc('Who at the customer may be asked.', '客户联系人及电话。')),
  accepted: date.optional().meta(doc('Day of acceptance.', '验收日期。')),
});

export const person = z.strictObject({
  ...common,
  name: text(40).meta(doc('The name of the person.', '姓名。')),
  role: text(60).meta(doc('Role in projects.', '拟任岗位。')),
  education: text(80).optional().meta(doc('Education.', '学历与专业。')),
  professionalTitle: text(60).optional().meta(doc('Professional title.', '职称。')),
  since: z.int().min(1950).max(2100).optional().meta(doc('Year since when in this work.', '从业起始年份。')),
  certificates: z.array(text(80)).max(20).default([]).meta(doc('Certificates with numbers.', '持有证书及编号。')),
});

export const section = z.strictObject({ ...common });

/** Kinds of items, by the folder they stand in. */
export const librarySchemas = {
  certificates: certificate,
  cases: caseItem,
  people: person,
  sections: section,
} as const;
export const libraryKinds = Object.keys(librarySchemas) as LibraryKind[];
export type LibraryKind = keyof typeof librarySchemas;
export type LibraryData<Kind extends LibraryKind = LibraryKind> = z.output<(typeof librarySchemas)[Kind]>;
