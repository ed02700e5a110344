/** What stands beside the words high, medium and low, wherever they are a degree: risks, health. Grey print tells them apart. */
export const levelSigns = { high: '●', medium: '◐', low: '○' } as const;
