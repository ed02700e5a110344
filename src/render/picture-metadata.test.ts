import { crc32, deflateSync } from 'node:zlib';
import { imageSize } from 'image-size';
import { expect, test } from 'vitest';
import { plainPicture } from './picture-metadata.ts';

const secret = 'SECRET 云瀚科技';

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(data.length, 0);
  around.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
}

function png(): { whole: Buffer; plain: Buffer } {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(2, 0);
  head.writeUInt32BE(1, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const needed = [chunk('IHDR', head), chunk('pHYs', Buffer.alloc(9, 1))];
  const drawn = [chunk('IDAT', deflateSync(Buffer.from([0, 7, 9]))), chunk('IEND', Buffer.alloc(0))];
  const said = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt'].map((type) => chunk(type, Buffer.from(secret)));
  const whole = Buffer.concat([sign, ...needed, ...said, ...drawn, Buffer.from(secret)]);
  return { whole, plain: Buffer.concat([sign, ...needed, ...drawn]) };
}

const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([head, data]);
};

/** A photo of 40 × 30 pixels with everything that cameras and programs write; `turn` as the camera says. */
function jpeg(turn: number): Buffer {
  const exif = Buffer.concat([
    Buffer.from(
      `4578696600004d4d002a000000080001011200030000000100${turn.toString(16).padStart(2, '0')}000000000000`,
      'hex',
    ),
    Buffer.from(secret),
  ]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, exif),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
    segment(0xe2, Buffer.from(`MPF\0${secret}`)),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1')),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`)),
    segment(0xee, Buffer.from('Adobe\0d\0\0\0\0\0\0', 'latin1')),
    segment(0xfe, Buffer.from(secret)),
    Buffer.from('ffc0000b08001e002801011100', 'hex'),
    segment(0xda, Buffer.from('0101000003f00', 'hex')),
    Buffer.from([0x12, 0xff, 0x00, 0xff, 0xd0, 0x34]),
    segment(0xfe, Buffer.from(secret)),
    Buffer.from([0xff, 0xd9]),
    Buffer.from(secret),
  ]);
}

test('a PNG keeps what draws it, and nothing it says of itself', () => {
  const { whole, plain } = png();
  expect(Buffer.from(plainPicture(whole))).toEqual(plain);
  expect(Buffer.from(plainPicture(plain))).toEqual(plain);
});

test.each([1, 6])(
  'a JPEG keeps drawing, colours and how it is turned (%i), and nothing else it says of itself',
  (turn) => {
    const plain = Buffer.from(plainPicture(jpeg(turn)));
    expect(plain.includes('SECRET')).toBe(false);
    expect(plain.includes('ICC_PROFILE')).toBe(true);
    expect(plain.includes('Adobe')).toBe(true);
    expect(plain.includes(Buffer.from([0x12, 0xff, 0x00, 0xff, 0xd0, 0x34]))).toBe(true);
    expect(imageSize(plain)).toMatchObject({ width: 40, height: 30, type: 'jpg' });
    expect(imageSize(plain).orientation ?? 1).toBe(turn);
    expect(Buffer.from(plainPicture(plain))).toEqual(plain);
  },
);

test('one that is cut off is shown as far as it goes; what is no picture comes back as it is', () => {
  const whole = jpeg(1);
  const cut = whole.subarray(0, whole.indexOf(Buffer.from([0x12, 0xff])) + 4);
  expect(Buffer.from(plainPicture(cut)).includes('SECRET')).toBe(false);
  const other = Buffer.from('%PDF-1.7');
  expect(plainPicture(other)).toBe(other);
});
