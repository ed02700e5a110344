import type { Price } from '../../../schemas/bid/price.ts';
import type { Bid } from '../bid.ts';
import { lineTotal, priceTotal } from './amounts.ts';
import { capitalsOf } from './capitals.ts';

/** What `<PriceTable/>` prints. Amounts in the site's currency, rounded to the cent; nothing of cost and rivals is in it. */
export interface PriceTableData {
  rows: {
    /** From 1. */
    number: number;
    title: string;
    model: string | null;
    origin: string | null;
    unit: string;
    quantity: number;
    unitPrice: number;
    /** Computed. */
    total: number;
    note: string | null;
  }[];
  /** Null where there are neither lines nor a total. */
  total: number | null;
}

/** What `<OpeningSheet/>` prints. */
export interface OpeningSheetData {
  number: string;
  title: string;
  package: string | null;
  bidder: string;
  total: number | null;
  /** `壹拾万元整`; null without a total, in any other currency than CNY and in any other language than Chinese. */
  capitals: string | null;
  delivery: string | null;
  /** As we promise; where we say nothing, as the tender asks. */
  validityDays: number | null;
  note: string | null;
}

/** The price table from the lines of the price; nothing of it is typed twice [Order 87 art. 59]. */
export function priceTableOf(price: Price | undefined): PriceTableData {
  if (price === undefined) return { rows: [], total: null };
  return {
    rows: price.items.map((item, at) => ({
      number: at + 1,
      title: item.title,
      model: item.model ?? null,
      origin: item.origin ?? null,
      unit: item.unit,
      quantity: item.quantity,
      unitPrice: item.unitPrice,
      total: lineTotal(item),
      note: item.note ?? null,
    })),
    total: priceTotal(price),
  };
}

/**
 * The opening sheet: the same total as the price table, in digits and in capitals.
 *
 * @param currency of the site, ISO 4217
 */
export function openingSheetOf({ data }: Pick<Bid, 'data'>, currency: string): OpeningSheetData {
  const { tender, bidder, price, lang } = data;
  const total = price === undefined ? null : priceTotal(price);
  return {
    number: tender.number,
    title: tender.title,
    package: tender.package ?? null,
    bidder: bidder.name,
    total,
    capitals: total !== null && currency === 'CNY' && lang === 'zh-CN' ? capitalsOf(total) : null,
    delivery: price?.delivery ?? null,
    validityDays: price?.validityDays ?? tender.validityDays ?? null,
    note: price?.note ?? null,
  };
}
