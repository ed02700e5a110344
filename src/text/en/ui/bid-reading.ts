import type { bidReading as zh } from '../../zh-CN/ui/bid-reading.ts';

export const bidReading: typeof zh = {};
