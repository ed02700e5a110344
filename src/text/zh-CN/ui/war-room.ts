export const warRoom = {};
