/** A day is worked from 8 to 12 and from 13 to 17. */
export const hoursPerDay = 8;

/** Working days as `PT16H30M0S`. */
export function duration(days: number): string {
  const seconds = Math.max(0, Math.round(days * hoursPerDay * 3600));
  return `PT${Math.floor(seconds / 3600)}H${Math.floor(seconds / 60) % 60}M${seconds % 60}S`;
}

/** The time of day at which work that begins at a number of days does so. */
export const startTime = (at: number): string => clock(hoursIn(at), (hours) => hours >= 4);
/** The same of work that ends. */
export const finishTime = (at: number): string => clock(hoursIn(at) || hoursPerDay, (hours) => hours > 4);

function hoursIn(at: number): number {
  const seconds = Math.round((at - Math.floor(at + 1e-6)) * hoursPerDay * 3600);
  return Math.max(0, seconds / 3600);
}

function clock(hours: number, isAfternoon: (hours: number) => boolean): string {
  const seconds = Math.round((8 + hours + (isAfternoon(hours) ? 1 : 0)) * 3600);
  const two = (value: number): string => String(value).padStart(2, '0');
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(two).join(':');
}
