/** Points without the dust of binary fractions: 33.3 + 33.3 + 33.4 is 100. */
export const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;
