export const projectSheets = {};
