/** A threshold beyond what was played: nothing on its card is worked out from where it was not found. */
import { expect, it } from 'vitest';
import type { ThresholdPlan } from '../../../../src/eartest/plan';
import { reportOf } from '../../../../src/ui/panels/eartest-results/card-report';
import { named, recordingSheet } from '../../../helpers/drawing-recorder';
import { thresholdCard } from '../../../helpers/ear-test-cards';

const HUM: ThresholdPlan = { variable: 'hum.level', method: 'bayes', fromDb: -80, toDb: -20 };

it.each(['bayes', 'staircase'] as const)('has no curve, slope or turns: %s', async (method) => {
  for (const earDb of [-300, 300]) {
    const { figures, plots } = reportOf(await thresholdCard(earDb, { ...HUM, method }));
    expect(figures.map(({ name }) => name)).toEqual(['Trials']);
    const { sheet, calls } = recordingSheet();
    plots[0]!.draw(sheet);
    // A curve takes a point every other pixel.
    expect(named(calls, 'lineTo').length).toBeLessThan(150);
  }
});
