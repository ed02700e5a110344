import type { warRoom as zh } from '../../zh-CN/ui/war-room.ts';

export const warRoom: typeof zh = {};
