/** Whole renderings as arrays: every wire from its first frame to its last. */
import type { LinkRenderer, RenderedWire } from '../../src/rendering/link-renderer';
import { createLinkRenderer, RENDERED_WIRES } from '../../src/rendering/link-renderer';
import type { Settings } from '../../src/state/settings';

export type RenderedWires = Record<RenderedWire, Float32Array[]>;

/** Renders `source`, one array a channel, in blocks of up to `block` frames. */
export function renderWires(
  settings: Settings,
  source: readonly Float32Array[],
  sampleRate: number,
  links: 1 | 2,
  block = 128,
): { renderer: LinkRenderer; wires: RenderedWires } {
  const renderer = createLinkRenderer({ sampleRate, settings, links });
  const frames = source[0]!.length;
  const wires = Object.fromEntries(
    RENDERED_WIRES.map((wire) => [wire, [new Float32Array(frames), new Float32Array(frames)]]),
  ) as RenderedWires;
  for (let at = 0; at < frames; at += block) {
    const count = Math.min(block, frames - at);
    renderer.process(
      source.map((side) => side.subarray(at, at + count)),
      count,
    );
    for (const wire of RENDERED_WIRES) {
      renderer.wires[wire].forEach((side, k) => wires[wire][k]!.set(side.subarray(0, count), at));
    }
  }
  return { renderer, wires };
}
