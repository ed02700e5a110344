/** Its style sheets and tags, not its words. */
const drawn = /<style[\s\S]*?<\/style>|<(?:"[^"]*"|'[^']*'|[^>"'])*>/g;
/** Where a drawing names a colour: `fill:#f96`, `stroke="red"`, `color: rgb(1, 2, 3) !important`. */
const painted =
  /(?<![\w-])(fill|stroke|color|background(?:-color)?|stop-color|flood-color|lighting-color)(\s*[:=]\s*["']?)([^;"'<>}]+)/g;
const colour =
  /url\([^)]*\)|#[0-9a-f]{3,8}\b|rgba?\(([^)]*)\)|hsla?\(([^)]*)\)|--[\w-]+|!important|(?<![\w-])[a-z]+(?![\w(-])/gi;
const kept = new Set([
  'none',
  'transparent',
  'currentcolor',
  'inherit',
  'initial',
  'unset',
  'black',
  'white',
  'context',
]);

/**
 * A drawing without colour: each is replaced by the grey that is as light. A filter would do the same to the eye, but Chromium prints what it filters as a
 * picture, whose words no one finds.
 */
export const greyDrawing = (svg: string): string =>
  svg.replaceAll(drawn, (part) =>
    part.replaceAll(painted, (_, property: string, sign: string, value: string) => {
      const greyed = (one: string, rgb?: string, hsl?: string) => greyOf(one, rgb, hsl, property);
      return property + sign + value.replaceAll(colour, greyed);
    }),
  );

function greyOf(one: string, rgb: string | undefined, hsl: string | undefined, property: string): string {
  if (one.startsWith('#')) return greyOfHex(one.slice(1));
  if (rgb !== undefined) return grey(rgb.split(/[\s,/]+/).map(Number));
  if (hsl !== undefined) return grey(Array(3).fill((Number.parseFloat(hsl.split(/[\s,/]+/)[2] ?? '0') / 100) * 255));
  if (/^(?:url|--|!)/.test(one) || kept.has(one.toLowerCase())) return one;
  // A colour by name, whose lightness we do not know: pale grounds, black lines and words.
  return property === 'fill' || property.startsWith('background') ? '#eeeeee' : '#000000';
}

function greyOfHex(digits: string): string {
  const long = digits.length < 6 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return grey([0, 2, 4].map((at) => Number.parseInt(long.slice(at, at + 2), 16)));
}

/** By luminance (ITU-R BT.709), 0–255 each. */
function grey([red = 0, green = 0, blue = 0]: readonly number[]): string {
  const light = Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const digits = Math.min(255, Math.max(0, Number.isNaN(light) ? 0 : light))
    .toString(16)
    .padStart(2, '0');
  return `#${digits.repeat(3)}`;
}
