import type { bidPrice as zh } from '../../zh-CN/ui/bid-price.ts';

export const bidPrice: typeof zh = {};
