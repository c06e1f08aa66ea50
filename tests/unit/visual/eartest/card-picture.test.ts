/** The picture of a card: its words stay on it, however long they are. */
import { describe, expect, it } from 'vitest';
import type { CardPicture } from '../../../../src/visual/eartest/card-picture';
import {
  drawCardPicture,
  PICTURE_HEIGHT,
  PICTURE_WIDTH,
  wrapWords,
} from '../../../../src/visual/eartest/card-picture';
import { named, recordingSheet, strayNumbers, wordsOf } from '../../../helpers/drawing-recorder';

const letters = {
  measureText: (words: string) => ({ width: words.length }) as TextMetrics,
};

describe('lines', () => {
  it('are no wider than there is room, and lose no word', () => {
    const lines = wrapWords(letters, 'one two three four', 8);
    expect(lines).toEqual(['one two', 'three', 'four']);
  });

  it('cut a word that has no room of its own', () => {
    expect(wrapWords(letters, 'a bbbbbbbbbbbb c', 5)).toEqual(['a', 'bbbbb', 'bbbbb', 'bb c']);
  });
});

describe('the picture', () => {
  const picture: CardPicture = {
    title: 'Title',
    subtitle: 'Who',
    lead: '12 of 16 right.',
    more: ['Sentence.'],
    figures: [{ name: 'p', value: '2517/65536' }],
    plan: [{ name: 'Source', value: 'Speech' }],
    foot: 'hash',
    plot: {
      title: 'Plot',
      draw: ({ context, width, height }) => context.strokeRect(0, 0, width, height),
    },
  };
  const draw = (changes: Partial<CardPicture> = {}) => {
    const { sheet, calls } = recordingSheet(PICTURE_WIDTH, PICTURE_HEIGHT);
    drawCardPicture(sheet, { ...picture, ...changes });
    return calls;
  };

  it('says all that it is given', () => {
    const calls = draw();
    expect(strayNumbers(calls)).toEqual([]);
    expect(wordsOf(calls)).toEqual(
      expect.arrayContaining([
        'Title',
        'Who',
        'Plot',
        'Speech',
        '12 of 16 right.',
        'Sentence.',
        'p',
        '2517/65536',
        'hash',
      ]),
    );
  });

  it('lets no line run over its lower edge', () => {
    const long = Array.from({ length: 30 }, () => 'word '.repeat(60));
    const figures = Array.from({ length: 60 }, () => ({ name: 'name', value: 'value' }));
    for (const call of named(draw({ more: long, figures }), 'fillText')) {
      expect(call.values[2]).toBeLessThan(PICTURE_HEIGHT);
    }
  });

  it('needs no drawing', () => {
    expect(strayNumbers(draw({ plot: undefined, figures: [] }))).toEqual([]);
  });
});
