/**
 * The hidden order of a test: drawn by the machine's cryptographic generator, so that nobody can guess a trial from
 * those before it; and bound by a hash before the first, so that nobody can change it afterwards.
 */
import type { DesignId } from './designs';
import { DESIGNS } from './designs';
import { hexOf, sha256Hex } from './hash';

/** Fills a list with bytes, each 0…255 equally likely. */
export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => void;

/** As many hexadecimal digits has a salt: 128 bits, more than anybody can try. */
export const SALT_DIGITS = 32;
const BITS_PER_DIGIT = 4;
const BITS_PER_BYTE = 8;
const BYTE_VALUES = 256;
const BYTES_AT_A_TIME = 64;

const fromMachine: RandomBytes = (bytes) => {
  crypto.getRandomValues(bytes);
};

/**
 * Indices into the design's layouts, one a trial, each drawn on its own. Bytes above the largest multiple of the
 * number of layouts are drawn again: a remainder alone would favour the first layouts.
 */
export function drawOrder(
  design: DesignId,
  trials: number,
  random: RandomBytes = fromMachine,
): Uint8Array<ArrayBuffer> {
  const layouts = DESIGNS[design].layouts.length;
  const limit = BYTE_VALUES - (BYTE_VALUES % layouts);
  const order = new Uint8Array(trials);
  const bytes = new Uint8Array(BYTES_AT_A_TIME);
  let drawn = 0;
  while (drawn < trials) {
    random(bytes);
    for (const byte of bytes) {
      if (byte < limit && drawn < trials) order[drawn++] = byte % layouts;
    }
  }
  return order;
}

/** Without a salt, the few orders of a short test could all be hashed until one fits. */
export function drawSalt(random: RandomBytes = fromMachine): string {
  const bytes = new Uint8Array((SALT_DIGITS * BITS_PER_DIGIT) / BITS_PER_BYTE);
  random(bytes);
  return hexOf(bytes);
}

/** SHA-256, hex, of the text "salt:layouts", one digit a layout; `printf %s` and `sha256sum` give the same. */
export const orderHash = (salt: string, order: ArrayLike<number>): Promise<string> =>
  sha256Hex(`${salt}:${Array.from(order).join('')}`);
