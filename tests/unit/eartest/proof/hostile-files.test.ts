/** Files that are no card, or no longer the card that they were: each is refused, with its code, and nothing throws. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { cardText, readCard } from '../../../../src/eartest/card-file';
import type { CardRefusal } from '../../../../src/eartest/card-refusals';
import { smallCard } from '../../../helpers/forged-cards';

const SEED = 21;
const MEBIBYTE = 2 ** 20;

const card = await smallCard();
const text = cardText(card);
const bytes = new TextEncoder().encode(text);

const refusalOf = async (from: string | Blob): Promise<CardRefusal | undefined> =>
  (await readCard(from)).refused;

it('the card itself is read', async () => {
  expect(await readCard(new Blob([bytes]))).toEqual({ card });
});

/** Of settings, of which there are some hundred a side, every seventeenth byte. */
const isTried = ((): ((at: number) => boolean) => {
  const head = new TextEncoder().encode(text.slice(0, text.indexOf('"settings":'))).length;
  const end = new TextEncoder().encode(text.slice(0, text.lastIndexOf('"source":{'))).length;
  return (at) => at < head + 200 || at > end - 200 || at % 17 === 0;
})();
const places = [...Array(bytes.length + 1).keys()].filter(isTried);

describe('a byte', () => {
  it('that is missing at the end, however many, is refused', async () => {
    for (const length of places.slice(0, -1)) {
      const expected = length === 0 ? 'empty' : expect.stringMatching(/^not-(text|json)$/);
      expect(await refusalOf(new Blob([bytes.slice(0, length)])), `${length}`).toEqual(expected);
    }
  });

  it('that is changed, wherever and to whatever, is refused', async () => {
    for (const at of places.slice(0, -1)) {
      // One bit; upper and lower case; a digit and another; a space; anything.
      for (const put of [
        bytes[at]! ^ 1,
        bytes[at]! ^ 0x20,
        bytes[at]! ^ 3,
        0x20,
        (at * 89) % 256,
      ]) {
        if (put === bytes[at]) continue;
        const changed = bytes.slice();
        changed[at] = put;
        expect(await refusalOf(new Blob([changed])), `${put} at ${at}`).toBeDefined();
      }
    }
  });

  it('that is too much or missing in the middle is refused', async () => {
    for (const at of places) {
      const [before, after] = [bytes.slice(0, at), bytes.slice(at)];
      for (const put of ['0', ' ', ',', '\n']) {
        expect(await refusalOf(new Blob([before, put, after])), `${put} at ${at}`).toBeDefined();
      }
      if (at === bytes.length) continue;
      expect(await refusalOf(new Blob([before, bytes.slice(at + 1)])), `${at}`).toBeDefined();
    }
  });
});

describe('a file', () => {
  it('of 50 MB is refused unread', async () => {
    const huge = new Blob([new Uint8Array(50 * MEBIBYTE)]);
    const reads = (['arrayBuffer', 'text', 'stream', 'slice'] as const).map((way) =>
      vi.spyOn(huge, way),
    );
    expect(await refusalOf(huge)).toBe('too-large');
    for (const read of reads) expect(read).not.toHaveBeenCalled();
    expect(await refusalOf(' '.repeat(50 * MEBIBYTE))).toBe('too-large');
  });

  it('that the browser cannot read is refused', async () => {
    const gone = new Blob([text]);
    vi.spyOn(gone, 'arrayBuffer').mockRejectedValue(new DOMException('gone', 'NotFoundError'));
    expect(await refusalOf(gone)).toBe('unreadable');
  });

  const utf16 = Uint8Array.from([...text].flatMap((character) => [character.charCodeAt(0), 0]));
  const longest = 262_144;
  it.each<[string, CardRefusal, Blob | string]>([
    ['empty', 'empty', new Blob([])],
    ['of spaces', 'empty', ' \r\n\t'],
    ['in UTF-16', 'not-text', new Blob([Uint8Array.of(0xff, 0xfe), utf16])],
    ['in UTF-16 without a mark', 'not-json', new Blob([utf16.filter((byte) => byte < 128)])],
    ['in Latin-1', 'not-text', new Blob([Uint8Array.from(text, (c) => c.charCodeAt(0))])],
    ['with a byte order mark', 'not-json', new Blob([Uint8Array.of(0xef, 0xbb, 0xbf), bytes])],
    ['with overlong UTF-8', 'not-text', new Blob([Uint8Array.of(0xc0, 0xaf), bytes])],
    [
      'with half a surrogate pair in UTF-8',
      'not-text',
      new Blob([Uint8Array.of(0xed, 0xa0, 0x80)]),
    ],
    ['of sound', 'not-text', new Blob([Uint8Array.of(0x66, 0x4c, 0x61, 0x43, 0xff)])],
    ['of nothing but brackets', 'not-json', '['.repeat(longest)],
    [
      'nested as deep as it can be',
      'not-a-card',
      '['.repeat(longest / 2) + ']'.repeat(longest / 2),
    ],
    [
      'nested inside a plan',
      'not-a-card',
      `{"plan":${'{"plan":'.repeat(9999)}1${'}'.repeat(10_000)}`,
    ],
    ['of escaped quotes', 'not-json', `"${'\\"'.repeat(longest / 2 - 1)}`],
    ['of another kind', 'not-a-card', '{"name":"common-mode","version":"0.1.0"}'],
    ['of null', 'not-a-card', 'null'],
    ['of a number', 'not-a-card', '1e999'],
    ['of a list of cards', 'not-a-card', `[${text}]`],
    ['of two cards', 'not-json', `${text}\n${text}`],
    ['of another format', 'not-a-card', text.replace('common-mode-ear-test/1', 'other/1')],
    ['of format 0', 'not-a-card', text.replace('common-mode-ear-test/1', 'common-mode-ear-test/0')],
    ['of a later format', 'newer-format', text.replace('ear-test/1', 'ear-test/2')],
    ['with a page after the card', 'not-json', `${text}<script>alert(1)</script>`],
  ])('%s is refused', async (_, code, from) => {
    expect(await refusalOf(from)).toBe(code);
  });

  it.each<[string, string, string]>([
    ['a number too great', '"trials":2', '"trials":1e999'],
    ['a number that is none', '"trials":2', '"trials":NaN'],
    ['minus nought', '"fromDb":-70', '"fromDb":-0'],
    ['a number in other digits', '"fromDb":-70', '"fromDb":-7e1'],
    ['a decimal too much', '"trials":2', '"trials":2.0'],
    ['a field twice', '"trials":2', '"trials":1,"trials":2'],
    ['a field twice, once escaped', '"trials":2', '"trials":2,"tri\\u0061ls":2'],
    ['an escape too much', '"é"', '"\\u00e9"'],
    ['a prototype', '"plan":{', '"plan":{"__proto__":{"polluted":1},'],
    ['a prototype of the card', '{"cardHash"', '{"__proto__":{"polluted":1},"cardHash"'],
    ['a prototype for settings', '"settings":{', '"settings":{"__proto__":1,'],
    ['a constructor', '"plan":{', '"plan":{"constructor":{"prototype":{"polluted":1}},'],
    ['a space', '"plan":', '"plan": '],
  ])('with %s is refused', async (_, from, to) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    expect(await refusalOf(changed)).toMatch(/^(damaged|not-canonical|not-json|hash-wrong)$/);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

it('any text and any bytes are refused without an error', async () => {
  const anything = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.json().map((json) => `{"plan":${json}}`),
  );
  await fc.assert(
    fc.asyncProperty(anything, async (from) => {
      expect(await refusalOf(from)).toBeDefined();
    }),
    { seed: SEED, numRuns: 200 },
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (from) => {
      expect(await refusalOf(new Blob([from]))).toBeDefined();
    }),
    { seed: SEED, numRuns: 200 },
  );
});

it('a card is refused where the page has no cryptography', async () => {
  vi.stubGlobal('crypto', {});
  expect(await refusalOf(text)).toBe('no-crypto');
  vi.unstubAllGlobals();
});
