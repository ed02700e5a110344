import { lineHeight, textWidth } from './style.ts';

/** Where names stand beside points, so that they can be read. Sizes in CSS pixels. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}
export type Side = 'right' | 'left' | 'top' | 'bottom';

export interface Point {
  /** The name, its lines already broken. */
  text: string;
  radius: number;
  at: { x: number; y: number };
}

/** Distance of a name from its point, and room around it. */
export const away = 3;
const room = 4;

/**
 * For each of the first `names` points the side on which its name covers least of other names, of points, and of what lies outside `free`, where the
 * axes have their own words; outside the drawing it would be cut.
 */
export function placeLabels(points: readonly Point[], names: number, free: Rect, drawing: Rect): Side[] {
  const dots = points.map(({ at, radius }) => ({
    x: at.x - radius,
    y: at.y - radius,
    width: radius * 2,
    height: radius * 2,
  }));
  const placed: Rect[] = [];
  return points.slice(0, names).map((point, index) => {
    const others = [...placed, ...dots.filter((_, other) => other !== index)];
    const choices = (['right', 'left', 'top', 'bottom'] as const).map((side) => {
      const rect = rectOf(point, side);
      const area = rect.width * rect.height;
      const covered = others.reduce((sum, other) => sum + overlap(rect, other), 0);
      const cost = covered + area - overlap(rect, free) + 50 * (area - overlap(rect, drawing));
      return { side, rect, cost };
    });
    const best = choices.reduce((least, one) => (one.cost < least.cost - 1e-6 ? one : least));
    placed.push(best.rect);
    return best.side;
  });
}

function rectOf({ text, radius, at }: Point, side: Side): Rect {
  const lines = text.split('\n');
  const width = Math.max(...lines.map((line) => textWidth(line))) + 2 * room;
  const height = lines.length * lineHeight;
  const gap = radius + away;
  const x = {
    right: at.x + gap - room,
    left: at.x - gap - width + room,
    top: at.x - width / 2,
    bottom: at.x - width / 2,
  }[side];
  const y = { right: at.y - height / 2, left: at.y - height / 2, top: at.y - gap - height, bottom: at.y + gap }[side];
  return { x, y, width, height };
}

const overlap = (a: Rect, b: Rect): number =>
  Math.max(0, Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)) *
  Math.max(0, Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y));
