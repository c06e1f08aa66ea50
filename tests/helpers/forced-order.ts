/** Run in the page before its scripts: the generator gives nothing but one byte, so every trial has the same layout. */

/** The design's first layout: X is A, or the disturbed one is in 2. */
export const alwaysFirstLayout = (): void => {
  crypto.getRandomValues = (bytes) => {
    new Uint8Array(bytes.buffer).fill(0);
    return bytes;
  };
};

/** The second: X is B, or the disturbed one is in 1. */
export const alwaysSecondLayout = (): void => {
  crypto.getRandomValues = (bytes) => {
    new Uint8Array(bytes.buffer).fill(1);
    return bytes;
  };
};
