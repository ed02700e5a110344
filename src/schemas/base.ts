import { z } from 'zod';

/**
 * The building blocks of every schema. A `.meta({ description })` is what editors and the field reference show; constraints carry `params.id`
 * where zod's own issue code does not tell which problem it is.
 */

/** An id: lower-case letters, digits and hyphens, as in file names and links. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
export const id = z
  .string()
  .max(80)
  .refine((value) => idPattern.test(value), { params: { id: 'bad-id' } });

/** A reference to an id; whether it exists is checked in the workspace. */
export const reference = id;

/** Characters that steer a terminal or turn the direction of text: a name that holds one would print otherwise than it reads. Folded YAML text ends in a line break, which is fine. */
export const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** Words of an author: not empty. `max` characters keep tables and one-page plans printable. */
export const text = (max = 400) =>
  z
    .string()
    .max(max)
    .refine((value) => value.trim() !== '', { params: { id: 'empty-text' } })
    .refine((value) => !control.test(value), { params: { id: 'control-character' } });

/** A calendar date `YYYY-MM-DD`. */
export const date = z.iso.date();

/** An amount in the site's currency, in whole units or with decimals, never negative. */
export const amount = z.number().min(0).max(1e13);

/** Turns a name into the nearest valid id, or `fallback` where no Latin letter or digit is left. */
export function toId(name: string, fallback = 'my-account'): string {
  const slug = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return slug || fallback;
}
