/** Where everything of the link drawing stands, for a given width. Pure; CSS pixels. */
import type { ValueOf } from '../params/index';

export type Wire = ValueOf<'monitor.wire'>;

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface LinkLayout {
  width: number;
  height: number;
  narrow: boolean;
  /** Whether there is room for notes beside the names of the wires. */
  roomy: boolean;
  source: Box;
  /** Both legs run from `legStart` to `legEnd`. */
  legStart: number;
  legEnd: number;
  hotY: number;
  coldY: number;
  middleY: number;
  shield: Box;
  /** Where interference comes in, from the left: mains, radio, hiss. */
  entries: readonly number[];
  receiver: Box;
  outputStart: number;
  outputEnd: number;
  speakerX: number;
  /** Half the height that a full-scale wave takes. */
  swing: number;
  /** Where each wire can be pressed; earlier ones lie above later ones. */
  zones: readonly { wire: Wire; box: Box }[];
}

/** Swing of a wave, of the distance from the middle to its wire. */
const SWING = 0.7;
const NARROW = 620;
/** From this width on, everything has its full size. */
const WIDE = 1200;

/** `room`: height of the window, so that drawing and switch fit it together. */
export function linkLayout(width: number, textSize: number, room: number): LinkLayout {
  const narrow = width < NARROW;
  const grown = Math.min(1, Math.max(0, (width - NARROW) / (WIDE - NARROW)));
  /** `small` when just not narrow, `large` when wide. */
  const between = (small: number, large: number): number => small + (large - small) * grown;
  const height = narrow ? 300 : Math.round(Math.max(244, Math.min(370, width * 0.27, room * 0.31)));
  const pad = narrow ? 8 : 32;
  const top = narrow ? 40 : 32 + textSize * 0.7;
  const bottom = narrow ? 30 : 26;
  const middleY = (top + height - bottom) / 2;
  // Half of the shield's height holds spread, swing and a wire's name.
  const spread = ((height - top - bottom) / 2 - 1.75 * textSize) / (1 + SWING);
  const hotY = middleY - spread;
  const coldY = middleY + spread;

  const sourceWidth = narrow ? 44 : Math.min(between(92, 150), 8.6 * textSize);
  const sourceHeight = narrow ? 64 : Math.min(between(108, 132), height * 0.5);
  const source = {
    x: pad,
    y: middleY - sourceHeight / 2,
    width: sourceWidth,
    height: sourceHeight,
  };
  const speakerX = width - pad - (narrow ? 30 : 46);
  const outputLength = narrow
    ? Math.max(40, width * 0.12)
    : between(96, Math.max(130, width * 0.15));
  const outputEnd = speakerX - 8;
  const outputStart = outputEnd - outputLength;
  const receiverWidth = narrow ? 40 : between(84, 136);
  const receiver = {
    x: outputStart - receiverWidth,
    y: hotY - (narrow ? 34 : 46),
    width: receiverWidth,
    height: coldY - hotY + (narrow ? 68 : 92),
  };
  const legStart = source.x + source.width + (narrow ? 12 : between(24, 52));
  const legEnd = receiver.x;
  const roomy = legEnd - legStart > 24 * textSize;
  const shieldInset = narrow ? 2 : 12;
  const shield = {
    x: legStart + shieldInset,
    y: top,
    width: legEnd - legStart - (narrow ? 10 : 38),
    height: height - top - bottom,
  };
  const entry = (share: number): number => shield.x + shield.width * share;
  const reach = spread * 0.82;
  const band = (x0: number, x1: number, y: number, half: number): Box => ({
    x: x0,
    y: y - half,
    width: x1 - x0,
    height: 2 * half,
  });

  return {
    width,
    height,
    narrow,
    roomy,
    source,
    legStart,
    legEnd,
    hotY,
    coldY,
    middleY,
    shield,
    entries: (narrow ? [0.16, 0.5, 0.84] : roomy ? [0.34, 0.6, 0.86] : [0.4, 0.64, 0.88]).map(
      entry,
    ),
    receiver,
    outputStart,
    outputEnd,
    speakerX,
    swing: spread * SWING,
    zones: [
      { wire: 'source', box: source },
      { wire: 'hot', box: band(legStart, legEnd, hotY, reach) },
      { wire: 'cold', box: band(legStart, legEnd, coldY, reach) },
      { wire: 'common', box: band(legStart, legEnd, middleY, spread - reach) },
      { wire: 'removed', box: receiver },
      { wire: 'output', box: band(outputStart, width - pad, middleY, spread) },
    ],
  };
}

/** The wire under a point, if any. */
export function wireAt(layout: LinkLayout, x: number, y: number): Wire | undefined {
  return layout.zones.find(
    ({ box }) => x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height,
  )?.wire;
}
