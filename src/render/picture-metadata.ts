import { imageSize } from 'image-size';

const pngSign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks that are not needed to draw a PNG, but to draw it in its colours and size. Those of a capital first letter are needed. */
const pngKept = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs']);

/**
 * A PNG or JPEG without what it says about itself: author, place, camera, program, comments, thumbnails, what stands after its end. It is drawn as
 * before; a photo stays turned unless `turned` is false, for where nobody looks at it. What is neither comes back as it is.
 */
export function plainPicture(bytes: Uint8Array, turned = true): Uint8Array {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (data.subarray(0, 8).equals(pngSign)) return plainPng(data) ?? bytes;
  if (data.length > 3 && data.readUInt16BE(0) === 0xffd8)
    return plainJpeg(data, turned ? orientationOf(data) : 1) ?? bytes;
  return bytes;
}

/** Null for one that is cut off. */
function plainPng(data: Buffer): Uint8Array | null {
  const kept = [data.subarray(0, 8)];
  for (let at = 8; at + 12 <= data.length; ) {
    const end = at + 12 + data.readUInt32BE(at);
    const type = data.toString('latin1', at + 4, at + 8);
    if (end > data.length) return null;
    if (/^[A-Z]/.test(type) || pngKept.has(type)) kept.push(data.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}

/** One that is cut off after its drawing began is shown as far as it goes; null for one that is cut off before. */
function plainJpeg(data: Buffer, orientation: number): Uint8Array | null {
  const kept = [data.subarray(0, 2), ...(orientation === 1 ? [] : [exifOf(orientation)])];
  let drawn = false;
  for (let at = 2; at + 2 <= data.length; ) {
    if (data[at] !== 0xff) return null;
    const marker = data[at + 1] as number;
    // Bytes that only fill up.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xd9) return Buffer.concat([...kept, data.subarray(at, at + 2)]);
    if (at + 4 > data.length) return null;
    const end = at + 2 + data.readUInt16BE(at + 2);
    if (end > data.length) return null;
    if (isDrawn(marker, data.toString('latin1', at + 4, at + 15))) kept.push(data.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    drawn = true;
    at = afterScan(data, end);
    kept.push(data.subarray(end, at));
  }
  return drawn ? Buffer.concat(kept) : null;
}

/** Whether a segment is needed: no comment, and of those of programs only JFIF, the colour profile and Adobe's colour transform. */
function isDrawn(marker: number, start: string): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  return (
    (marker === 0xe0 && start.startsWith('JFIF\0')) ||
    (marker === 0xe2 && start === 'ICC_PROFILE') ||
    (marker === 0xee && start.startsWith('Adobe'))
  );
}

/** Where the next segment begins. */
function afterScan(data: Buffer, from: number): number {
  for (let at = data.indexOf(0xff, from); at >= 0 && at + 1 < data.length; at = data.indexOf(0xff, at + 2)) {
    const next = data[at + 1] as number;
    if (next === 0xff) at -= 1;
    else if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
  return data.length;
}

/** How a camera was held, 1 to 8. */
function orientationOf(data: Buffer): number {
  try {
    return imageSize(data).orientation ?? 1;
  } catch {
    return 1;
  }
}

/** A segment that says only how the camera was held. */
const exifOf = (orientation: number): Buffer =>
  Buffer.from(
    `ffe10022457869660000${'4d4d002a00000008'}0001${'0112000300000001'}${orientation.toString(16).padStart(4, '0')}000000000000`,
    'hex',
  );
