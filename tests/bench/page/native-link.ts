/**
 * The same chain from the browser's own nodes: gains and an inverter for the legs, a periodic wave for
 * the hum, looped buffers for radio and hiss, a delay for the skew, gains for both receivers, the match,
 * the switch, the wires and the volume, a compressor for the limiter.
 */
import type { IAudioNode, OfflineAudioContext } from 'standardized-audio-context';
import { HUM_HARMONICS } from '../../../src/dsp/hum-characters';
import { createRandom } from '../../../src/dsp/random';

type Node = IAudioNode<OfflineAudioContext>;

export function buildNativeLink(context: OfflineAudioContext, source: Node, seconds: number): void {
  const gain = (value: number, ...inputs: Node[]): Node => {
    const node = context.createGain();
    node.gain.value = value;
    for (const input of inputs) input.connect(node);
    return node;
  };
  const loop = (seed: number): Node => {
    const random = createRandom(seed);
    const buffer = context.createBuffer(
      1,
      Math.min(2, seconds) * context.sampleRate,
      context.sampleRate,
    );
    const samples = buffer.getChannelData(0);
    for (let i = 0; i < samples.length; i++) samples[i] = random.bipolar();
    const node = context.createBufferSource();
    node.buffer = buffer;
    node.loop = true;
    node.start();
    return node;
  };
  const hum = (): Node => {
    const harmonics = HUM_HARMONICS[1]!;
    const real = new Float32Array(12);
    for (const { order, amplitude } of harmonics) real[order] = amplitude;
    const node = context.createOscillator();
    node.setPeriodicWave(context.createPeriodicWave(real, new Float32Array(12)));
    node.frequency.value = 50;
    node.start();
    return node;
  };

  const splitter = context.createChannelSplitter(2);
  source.connect(splitter);
  const common = gain(1, gain(0.07, hum()), gain(0.03, loop(1)));
  const sides = [0, 1].map((side) => {
    const programme = context.createGain();
    splitter.connect(programme, side);
    const hot = gain(1, programme, common, gain(0.0001, loop(10 + side)));
    const late = context.createDelay(0.01);
    late.delayTime.value = 10e-6;
    gain(1, gain(-1, programme), common, gain(0.0001, loop(20 + side))).connect(late);
    const cold = gain(1.01, late);
    const shared = gain(0.5, hot, cold);
    const differential = gain(0.5, hot, gain(-1, cold), gain(0.001, shared));
    const received = gain(1, gain(1, differential), gain(0, hot));
    const removed = gain(1, hot, gain(-1, differential));
    return gain(
      0.25,
      gain(0, programme),
      gain(0, hot),
      gain(0, cold),
      gain(0, shared),
      gain(0, removed),
      gain(1, received),
    );
  });
  const merger = context.createChannelMerger(2);
  sides.forEach((side, index) => side.connect(merger, 0, index));
  const limiter = context.createDynamicsCompressor();
  merger.connect(limiter);
  limiter.connect(context.destination);
}
