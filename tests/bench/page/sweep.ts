/**
 * In the browser: time of each block while the cable's length is swept, all kernels of the chain one after
 * the other as the audio thread runs them, a new plan every 30 ms; and the time that a plan takes to make.
 */
import { createBalancedDriver } from '../../../src/dsp/balanced-driver';
import { createInterference } from '../../../src/dsp/interference';
import { createMonitor } from '../../../src/dsp/monitor';
import { createReceivers } from '../../../src/dsp/receivers';
import { createPlanMaker } from '../../../src/plan/make-plan';
import { planRequest } from '../../../src/plan/plan-request';
import { applyScene } from '../../../src/scenes/apply';
import type { SceneId } from '../../../src/scenes/scenes';
import { SCENES } from '../../../src/scenes/scenes';
import { createSettings } from '../../../src/state/settings';
import { buffers, paramArrays } from '../../helpers/kernels';
import { EVERY_INTERFERENCE } from '../../helpers/plans';

const RATE = 48_000;
const FRAMES = 128;
const BLOCKS_A_PLAN = Math.round((0.03 * RATE) / FRAMES);

export interface Times {
  medianMs: number;
  /** All but one in a thousand are faster. */
  rareMs: number;
  worstMs: number;
}

function timesOf(milliseconds: number[]): Times {
  const sorted = [...milliseconds].sort((a, b) => a - b);
  return {
    medianMs: sorted[sorted.length >> 1]!,
    rareMs: sorted[Math.floor(0.999 * (sorted.length - 1))]!,
    worstMs: sorted.at(-1)!,
  };
}

/** Blocks of a link with everything that can get at it, at rest or while it grows from 1 to 300 m. */
function blockTimes(seconds: number, sweeping: boolean): Times {
  const settings = createSettings();
  settings.apply({ 'link.model': 'circuit', ...EVERY_INTERFERENCE });
  const makePlan = createPlanMaker(RATE);
  const blocks = Math.round((seconds * RATE) / FRAMES);
  // All of them before: they are made on another thread, and so is the garbage of making them.
  const plans = Array.from({ length: sweeping ? Math.ceil(blocks / BLOCKS_A_PLAN) : 1 }, (_, k) => {
    settings.set('cable.length', 300 ** ((k * BLOCKS_A_PLAN) / blocks));
    return makePlan(planRequest(settings)!);
  });
  const first = plans[0]!;
  const params = paramArrays({ 'source.links': 2, 'monitor.guard': true });
  const driver = createBalancedDriver(RATE, FRAMES);
  const interference = createInterference(RATE, FRAMES, first);
  const receivers = createReceivers(RATE, FRAMES, 2, first);
  const receiversAlone = createReceivers(RATE, FRAMES, 1, first);
  const monitor = createMonitor(RATE, FRAMES, first);
  const [source, legs, trimmed] = [buffers(2, FRAMES), buffers(4, FRAMES), buffers(2, FRAMES)];
  const [legsOut, alone] = [buffers(8, FRAMES), buffers(4, FRAMES)];
  const [differential, singleEnded] = [buffers(2, FRAMES), buffers(2, FRAMES)];
  const [one, other] = [buffers(1, FRAMES), buffers(1, FRAMES)];
  const [speakers, output] = [buffers(2, FRAMES), buffers(2, FRAMES)];
  const [injection] = buffers(1, FRAMES);
  const inputs = { differential, singleEnded, legs: legsOut, source: trimmed };
  const times: number[] = [];
  for (let block = 0; block < blocks; block++) {
    if (sweeping && block % BLOCKS_A_PLAN === 0) {
      const plan = plans[block / BLOCKS_A_PLAN]!;
      for (const kernel of [interference, receivers, receiversAlone, monitor]) {
        kernel.setPlan(plan);
      }
    }
    for (const channel of source) {
      for (let i = 0; i < FRAMES; i++) channel[i] = 0.1 * Math.sin(0.05 * (block * FRAMES + i));
    }
    const started = performance.now();
    driver.process(source, legs, trimmed, params, FRAMES);
    interference.process(legs, injection!, legsOut, alone, params, FRAMES);
    receivers.process(legsOut, legsOut.slice(4), differential, singleEnded, params, FRAMES);
    receiversAlone.process(alone, alone.slice(2), one, other, params, FRAMES);
    monitor.process(inputs, speakers, output, params, FRAMES);
    times.push(performance.now() - started);
  }
  // The compiler is still at work in the first second.
  return timesOf(times.slice(Math.round(RATE / FRAMES)));
}

/** Making the plan of one scene, after the first few. */
function planTimes(id: SceneId): Times {
  const settings = createSettings();
  applyScene(settings, id);
  const makePlan = createPlanMaker(RATE);
  const times: number[] = [];
  for (let round = 0; round < 25; round++) {
    const started = performance.now();
    makePlan(planRequest(settings)!);
    times.push(performance.now() - started);
  }
  return timesOf(times.slice(5));
}

declare global {
  interface Window {
    sweep: {
      blocks(seconds: number, sweeping: boolean): Times;
      plan(id: SceneId): Times;
      scenes: readonly SceneId[];
    };
  }
}

window.sweep = { blocks: blockTimes, plan: planTimes, scenes: SCENES.map(({ id }) => id) };
