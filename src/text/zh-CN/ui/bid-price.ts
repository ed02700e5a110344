export const bidPrice = {};
