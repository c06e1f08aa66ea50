import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../src/eartest/canonical';
import { hexOf, sha256Hex } from '../../../../src/eartest/hash';

const SEED = 5;

/** The same value, with the keys of all its objects in another order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
};

describe('canonical text', () => {
  it('has sorted keys, no spaces and the shortest numbers', () => {
    const value = { b: [1, 1.5e21, -0, 0.1], a: { d: null, c: 'é"\n' }, B: true, '10': 1, '9': 2 };
    expect(canonicalText(value)).toBe(
      '{"10":1,"9":2,"B":true,"a":{"c":"é\\"\\n","d":null},"b":[1,1.5e+21,0,0.1]}',
    );
  });

  it('leaves out what is undefined, as if it were not there', () => {
    expect(canonicalText({ a: undefined, b: 1 })).toBe(canonicalText({ b: 1 }));
  });

  it.each([NaN, Infinity, -Infinity, () => 1, Symbol('a'), 1n, undefined])(
    'refuses %s, which JSON has no text for',
    (value) => {
      expect(() => canonicalText({ a: [value] })).toThrow(TypeError);
    },
  );

  it('is the same for equal values, whatever the order of their keys, and gives them back', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalText(value);
        expect(canonicalText(turned(value))).toBe(text);
        expect(canonicalText(JSON.parse(text))).toBe(text);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});

describe('the hash', () => {
  it('is SHA-256 of the UTF-8', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await sha256Hex(text)).toBe(createHash('sha256').update(text).digest('hex'));
      }),
      { seed: SEED, numRuns: 50 },
    );
    expect(await sha256Hex(Uint8Array.of(97, 98, 99))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });

  it('is written with two digits a byte', () => {
    expect(hexOf(Uint8Array.of(0, 10, 255))).toBe('000aff');
  });
});
