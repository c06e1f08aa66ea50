/**
 * The four processors in a row, as the graph connects them, in Node: what the page would play, sample by
 * sample. Import nothing from `worklets/` before this.
 */
import type { ParamId } from '../../src/params/index';
import { rowOf } from '../../src/params/index';
import { createPlanMaker } from '../../src/plan/make-plan';
import { planRequest } from '../../src/plan/plan-request';
import { chainParams } from '../../src/rendering/chain-params';
import type { Settings } from '../../src/state/settings';
import { channels, createProcessor, parametersOf, SHAPES } from './worklet-scope';

const BLOCK = 128;

export const MONITOR_WIRES = rowOf('monitor.wire').options;

export interface Played {
  /** L and R of the loudspeakers, for each wire that is listened to. */
  speakers: Record<(typeof MONITOR_WIRES)[number], Float32Array[]>;
  /** L and R of the wire "output". */
  output: Float32Array[];
  /** Differential L, R, then single-ended L, R. */
  receivers: Float32Array[];
}

/** Plays `source` (L, R; a whole number of blocks) at full volume, `links` as the page would set them. */
export function playThroughProcessors(
  settings: Settings,
  source: readonly Float32Array[],
  links: 1 | 2,
  sampleRate: number,
): Played {
  const request = planRequest(settings);
  const plan = request && createPlanMaker(sampleRate)(request);
  settings.set('source.links', links);
  const values: Partial<Record<ParamId, number>> = {
    ...Object.fromEntries(
      Object.entries(chainParams(settings)).map(([id, [value]]) => [id, value]),
    ),
    'monitor.volume': 0,
  };
  const make = (name: keyof typeof SHAPES, own: typeof values = {}) => ({
    processor: createProcessor(name, sampleRate, plan),
    out: channels(SHAPES[name].outputs, BLOCK),
    parameters: parametersOf(name, { ...values, ...own }),
  });
  const driver = make('balanced-driver-processor');
  const interference = make('interference-processor');
  const receiver = make('receiver-processor');
  const monitors = MONITOR_WIRES.map((wire, index) => ({
    wire,
    ...make('monitor-processor', { 'monitor.wire': index }),
  }));
  const frames = source[0]!.length;
  const stereo = (): Float32Array[] => [new Float32Array(frames), new Float32Array(frames)];
  const played: Played = {
    speakers: Object.fromEntries(
      MONITOR_WIRES.map((wire) => [wire, stereo()]),
    ) as Played['speakers'],
    output: stereo(),
    receivers: [...stereo(), ...stereo()],
  };
  for (let at = 0; at < frames; at += BLOCK) {
    const block = source.map((side) => side.subarray(at, at + BLOCK));
    driver.processor.process([block], driver.out, driver.parameters);
    interference.processor.process([driver.out[0]!, []], interference.out, interference.parameters);
    receiver.processor.process(interference.out, receiver.out, receiver.parameters);
    const heard = [receiver.out[0]!, interference.out[0]!, driver.out[1]!];
    for (const { wire, processor, out, parameters } of monitors) {
      processor.process(heard, out, parameters);
      out[0]!.forEach((side, k) => played.speakers[wire][k]!.set(side, at));
      out[1]!.forEach((side, k) => played.output[k]!.set(side, at));
    }
    receiver.out[0]!.forEach((stream, k) => played.receivers[k]!.set(stream, at));
  }
  return played;
}
