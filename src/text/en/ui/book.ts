import type { book as zh } from '../../zh-CN/ui/book.ts';

export const book: typeof zh = {};
