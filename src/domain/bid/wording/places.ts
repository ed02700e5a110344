/** What ends the name of a place in a Chinese address, longest first. */
const ends =
  '特别行政区|自治区|自治州|自治县|开发区|高新区|产业园|科技园|工业园|园区|街道|大道|大厦|广场|省|市|州|盟|区|县|旗|镇|乡|路|街|巷|园';

/**
 * The names of places in an address, province and city also without their ending: 浙江省杭州市滨江区江南大道 gives 浙江省, 浙江, 杭州市, 杭州, 滨江区, 江南大道. Of an
 * address in Latin letters its parts between commas, without numbers.
 */
export function placesIn(address: string): string[] {
  const chinese = [...address.matchAll(new RegExp(`\\p{Script=Han}{2,}?(?:${ends})`, 'gu'))].flatMap(([place]) => {
    const stem = place.replace(/(?:省|市)$/u, '');
    return stem !== place && [...stem].length >= 2 ? [place, stem] : [place];
  });
  const latin = address
    .split(/[,;]/)
    .map((part) => part.replace(/[^\p{Script=Latin}\s'-]/gu, ' ').trim())
    .filter((part) => part.length > 3);
  return [...new Set([...chinese, ...latin])];
}

/** What a unit of ours is called by beside its place, longest first. */
const units = /(?:分公司|子公司|事业部|办事处|营业部|服务中心|服务站|维修站|备件库|大区|分部|支社|中心|公司|站|部)$/u;
/** Parts of the country, and words for the whole, tell nothing. */
const wide = /^(?:华[东南北中西]|东北|西[南北]|东[南部]|[东西南北中]部|全国|总部?|区域|海外|大客户|技术|销售|服务)/u;

/** The place in the name of a unit: 长沙分公司 gives 长沙; undefined where there is none. */
export function placeOfUnit(name: string): string | undefined {
  const stem = name.trim().replace(units, '');
  return stem !== name.trim() && /^\p{Script=Han}{2,4}$/u.test(stem) && !wide.test(stem) ? stem : undefined;
}
