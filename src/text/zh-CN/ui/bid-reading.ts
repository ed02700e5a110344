export const bidReading = {};
