/** Points as they stand below each other: `27.00`. */
export const pointsFigure = (value: number): string => value.toFixed(2);

/** A change of points: `+0.31`, `−0.30`, `0.00`. */
export function signed(value: number): string {
  const figure = pointsFigure(Math.abs(value));
  return Number(figure) === 0 ? figure : `${value > 0 ? '+' : '−'}${figure}`;
}
