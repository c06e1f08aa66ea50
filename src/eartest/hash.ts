/** SHA-256 by the browser's own code, as hexadecimal text. */

const HEX_BASE = 16;
const DIGITS_PER_BYTE = 2;

/** Two lower-case digits a byte. */
export const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(HEX_BASE).padStart(DIGITS_PER_BYTE, '0')).join('');

/** Of a text its UTF-8 is hashed. Rejects where there is no `crypto.subtle`: a page without https. */
export async function sha256Hex(of: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof of === 'string' ? new TextEncoder().encode(of) : of;
  return hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}
