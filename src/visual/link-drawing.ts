/**
 * Draws the link: source, two conductors in a shield, receiver, loudspeaker, with the wave that is on
 * each wire. Pure: (2D context, data) → pixels.
 *
 * Colour is never the only sign: hot is solid and on top, cold is dashed in its label and below,
 * interference is dotted, and the wire that is heard is thick and carries a tag.
 */
import { drawArrivals, drawReceiver, drawShield, drawSource, drawSpeaker } from './link-parts';
import type { LinkLayout, Wire } from './link-layout';
import type { Pen } from './pen';
import { text } from './pen';

/** The latest samples of each wire, oldest first, and which of them to draw. */
export interface Waves {
  source: Float32Array;
  hot: Float32Array;
  cold: Float32Array;
  interferenceHot: Float32Array;
  interferenceCold: Float32Array;
  output: Float32Array;
  /** The wave of `common` or `removed`, while one of them is heard. */
  derived: Float32Array | undefined;
  /** Index just behind the newest sample to draw; it stands at the start of the legs. */
  end: number;
  samplesPerPixel: number;
  /** Waves are drawn this many times larger than they are. */
  zoom: number;
}

export interface LinkScene {
  waves: Waves;
  heard: Wire;
  balanced: boolean;
  sourceKind: 'microphone' | 'file' | 'demo';
  /** What comes in, left to right, and its short name; empty where that kind is off. */
  arrivals: readonly { label: string; short: string }[];
  labels: {
    source: string;
    hot: string;
    hotNote: string;
    cold: string;
    coldNote: string;
    shield: string;
    receiver: string;
    output: string;
    outputNote: string;
    removed: string;
    youHear: string;
    footnote: string;
  };
}

/** Pixels over which a wave grows out of a flat wire. */
const EASE = 26;

function trace(
  { context, layout }: Pen,
  wave: Float32Array,
  { end, samplesPerPixel, zoom }: Waves,
  from: number,
  to: number,
  y: number,
  { origin = layout.legStart, swing = layout.swing } = {},
): void {
  context.beginPath();
  for (let x = from; x <= to; x += 1.25) {
    const place = end - 1 - (x - origin) * samplesPerPixel;
    const index = Math.floor(place);
    const low = wave[index] ?? 0;
    const sample = low + ((wave[index + 1] ?? low) - low) * (place - index);
    const ease = Math.min(1, (x - from) / EASE, (to - x) / EASE);
    const height = Math.tanh(sample * zoom * ease);
    context.lineTo(x, y - height * swing);
  }
  context.stroke();
}

/** A tag with a pair of headphones: this is the wire that is heard. */
function drawHeardTag(pen: Pen, words: string, centreX: number, y: number): void {
  const { context, palette } = pen;
  const size = palette.textSize * 0.85;
  context.font = `600 ${size}px ${palette.font}`;
  const width = context.measureText(words).width + size * 2.6;
  const height = size * 1.8;
  const x = Math.min(Math.max(4, centreX - width / 2), pen.layout.width - width - 4);
  context.fillStyle = palette.text;
  context.beginPath();
  context.roundRect(x, y - height / 2, width, height, height / 2);
  context.fill();
  const earX = x + size * 1.15;
  context.strokeStyle = palette.surface;
  context.lineWidth = 1.6;
  context.beginPath();
  context.arc(earX, y + size * 0.1, size * 0.42, Math.PI, 0);
  context.stroke();
  context.fillStyle = palette.surface;
  context.fillRect(earX - size * 0.54, y + size * 0.05, size * 0.24, size * 0.42);
  context.fillRect(earX + size * 0.3, y + size * 0.05, size * 0.24, size * 0.42);
  text(pen, words, x + size * 2, y + size * 0.34, palette.surface, { weight: 600, scale: 0.85 });
}

function drawLegs(pen: Pen, { waves, heard, balanced, labels, arrivals }: LinkScene): void {
  const { context, palette, layout } = pen;
  const { legStart, legEnd, hotY, coldY, middleY } = layout;
  context.lineJoin = 'round';
  context.lineCap = 'round';
  const disturbed = arrivals.some(({ label }) => label !== '');
  if (disturbed) {
    context.strokeStyle = palette.interference;
    context.lineWidth = palette.stroke * 0.7;
    context.setLineDash([1, 5]);
    const from = layout.shield.x + 6;
    trace(pen, waves.interferenceHot, waves, from, legEnd - 6, hotY);
    trace(pen, waves.interferenceCold, waves, from, legEnd - 6, coldY);
    context.setLineDash([]);
  }
  const width = (wire: Wire): number => palette.stroke * (heard === wire ? 1.9 : 1);
  context.strokeStyle = palette.hot;
  context.lineWidth = width('hot');
  trace(pen, waves.hot, waves, legStart, legEnd, hotY);
  context.strokeStyle = palette.cold;
  context.globalAlpha = balanced || heard === 'cold' ? 1 : 0.45;
  context.lineWidth = width('cold');
  trace(pen, waves.cold, waves, legStart, legEnd, coldY);
  context.globalAlpha = 1;

  if (heard === 'common' && waves.derived) {
    context.strokeStyle = palette.interference;
    context.lineWidth = palette.stroke * 1.6;
    context.setLineDash([7, 6]);
    trace(pen, waves.derived, waves, legStart + 10, legEnd - 10, middleY);
    context.setLineDash([]);
  }

  const labelX = layout.shield.x + (layout.narrow ? 18 : 46);
  const above = hotY - layout.swing - palette.textSize * 0.55;
  const below = coldY + layout.swing + palette.textSize * 1.35;
  const gap = palette.textSize * 0.6;
  const hotWidth = text(pen, labels.hot, labelX, above, palette.hot, { weight: 680 });
  const coldWidth = text(pen, labels.cold, labelX, below, palette.cold, { weight: 680 });
  if (!layout.roomy) return;
  text(pen, labels.hotNote, labelX + hotWidth + gap, above, palette.dim, { scale: 0.92 });
  text(pen, labels.coldNote, labelX + coldWidth + gap, below, palette.dim, { scale: 0.92 });
}

/** The programme before the driver, small, in the source's own box. */
function drawSourceWave(pen: Pen, { waves, heard }: LinkScene): void {
  const { context, palette, layout } = pen;
  const { source, narrow } = layout;
  if (narrow) return;
  context.strokeStyle = palette.text;
  context.lineWidth = palette.stroke * (heard === 'source' ? 1.3 : 0.7);
  const from = source.x + 12;
  const y = source.y + source.height * 0.68;
  const options = { origin: from, swing: source.height * 0.13 };
  trace(pen, waves.source, waves, from, source.x + source.width - 12, y, options);
}

/** What the switch takes away, leaving the receiver below its output. */
function drawRemoved(pen: Pen, { waves, heard, labels }: LinkScene): void {
  if (heard !== 'removed' || !waves.derived) return;
  const { context, palette, layout } = pen;
  const y = removedY(layout);
  const from = layout.receiver.x + layout.receiver.width * 0.5;
  context.strokeStyle = palette.interference;
  context.lineWidth = palette.stroke * 1.5;
  context.setLineDash([7, 6]);
  trace(pen, waves.derived, waves, from, layout.outputEnd, y, { swing: layout.swing * 0.8 });
  context.setLineDash([]);
  if (layout.narrow) return;
  text(
    pen,
    labels.removed,
    layout.outputEnd + 6,
    y + palette.textSize * 0.3,
    palette.interference,
    {
      weight: 650,
      scale: 0.95,
    },
  );
}

const removedY = ({ receiver }: LinkLayout): number => receiver.y + receiver.height - 6;

/** Middle of each wire, where its tag stands. */
function tagPlace({ layout }: Pen, wire: Wire): [x: number, y: number] {
  const { source, legStart, legEnd, hotY, coldY, middleY, receiver, outputEnd, narrow } = layout;
  const legMiddle = (legStart + legEnd) / 2;
  const outputMiddle = (receiver.x + receiver.width + outputEnd) / 2;
  const places: Record<Wire, [number, number]> = {
    source: [source.x + source.width / 2, source.y - 18],
    hot: [legMiddle, hotY + layout.swing + 4],
    cold: [legMiddle, coldY - layout.swing - 4],
    common: [legMiddle, middleY],
    removed: [receiver.x + receiver.width / 2, receiver.y - 16],
    output: [
      outputMiddle,
      narrow ? receiver.y + receiver.height + 18 : middleY + layout.swing + 22,
    ],
  };
  return places[wire];
}

/** Draws one frame. The context's unit must be CSS pixels. */
export function drawLink(pen: Pen, scene: LinkScene): void {
  const { context, palette, layout } = pen;
  const { labels, waves, heard } = scene;
  context.clearRect(0, 0, layout.width, layout.height);
  drawShield(pen, labels.shield);
  drawArrivals(pen, scene.arrivals);
  drawSource(pen, scene);
  drawLegs(pen, scene);
  drawSourceWave(pen, scene);
  drawReceiver(pen, scene);
  drawRemoved(pen, scene);

  context.strokeStyle = palette.text;
  context.lineWidth = palette.stroke * (heard === 'output' ? 1.9 : 1.1);
  trace(pen, waves.output, waves, layout.outputStart, layout.outputEnd, layout.middleY);
  drawSpeaker(pen);

  const outputX = (layout.outputStart + layout.width) / 2;
  const outputY = layout.middleY - layout.swing - palette.textSize;
  if (layout.narrow) {
    text(pen, labels.outputNote, layout.width - 8, outputY, palette.dim, {
      align: 'right',
      scale: 0.9,
    });
  } else {
    text(pen, labels.output, outputX, outputY - palette.textSize * 1.25, palette.text, {
      align: 'center',
      weight: 680,
    });
    text(pen, labels.outputNote, outputX, outputY, palette.dim, { align: 'center', scale: 0.92 });
  }
  if (layout.narrow) text(pen, labels.footnote, 8, layout.height - 9, palette.dim, { scale: 0.85 });
  else {
    text(pen, labels.footnote, layout.width - 32, palette.textSize + 10, palette.dim, {
      align: 'right',
      scale: 0.9,
    });
  }
  const [tagX, tagY] = tagPlace(pen, heard);
  drawHeardTag(pen, labels.youHear, tagX, tagY);
}
