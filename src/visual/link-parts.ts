/** The parts of the link drawing that carry no wave: source, shield, interference, receiver, speaker. */
import type { LinkScene } from './link-drawing';
import type { Box } from './link-layout';
import type { Pen } from './pen';
import { text } from './pen';

const centreX = (box: Box): number => box.x + box.width / 2;

export function drawShield({ context, palette, layout, ...rest }: Pen, label: string): void {
  const { shield, narrow } = layout;
  const radius = narrow ? 26 : 60;
  context.beginPath();
  context.roundRect(shield.x, shield.y, shield.width, shield.height, radius);
  context.globalAlpha = 0.5;
  context.fillStyle = palette.raised;
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = palette.faint;
  context.lineWidth = palette.stroke * 0.65;
  context.lineCap = 'round';
  context.setLineDash([2, 7]);
  context.stroke();
  context.setLineDash([]);
  if (narrow) return;
  const pen = { context, palette, layout, ...rest };
  text(pen, label, shield.x + shield.width - 26, shield.y + shield.height + 20, palette.dim, {
    align: 'right',
    scale: 0.9,
  });
}

/** Three wavy arrows for each kind of interference that is on, and the wires that they land on. */
export function drawArrivals(pen: Pen, arrivals: LinkScene['arrivals']): void {
  const { context, palette, layout } = pen;
  arrivals.forEach(({ label, short }, index) => {
    const x = layout.entries[index];
    if (label === '' || x === undefined) return;
    text(pen, layout.roomy ? label : short, x, palette.textSize + 2, palette.interference, {
      align: 'center',
      weight: 650,
      scale: 0.95,
    });
    context.strokeStyle = palette.interference;
    context.lineCap = 'round';
    const top = palette.textSize + 9;
    const bottom = layout.shield.y + (layout.narrow ? 2 : 16);
    for (const offset of [-13, 0, 13]) {
      context.globalAlpha = offset === 0 ? 1 : 0.55;
      context.lineWidth = palette.stroke * 0.8;
      context.beginPath();
      for (let y = top; y <= bottom; y += 1) {
        context.lineTo(x + offset + 3.5 * Math.sin((y - top) / 3.2), y);
      }
      context.stroke();
    }
    context.globalAlpha = 0.8;
    context.lineWidth = palette.stroke * 0.6;
    context.setLineDash([1, 6]);
    for (const y of [layout.hotY, layout.coldY]) {
      context.beginPath();
      context.moveTo(x, y - layout.swing);
      context.lineTo(x, y + layout.swing);
      context.stroke();
    }
    context.setLineDash([]);
    context.globalAlpha = 1;
  });
}

function drawMicrophone({ context }: Pen, x: number, y: number, k: number): void {
  context.beginPath();
  context.roundRect(x - 10 * k, y - 32 * k, 20 * k, 36 * k, 10 * k);
  context.stroke();
  context.beginPath();
  context.arc(x, y - 8 * k, 19 * k, 0, Math.PI);
  context.moveTo(x, y + 11 * k);
  context.lineTo(x, y + 22 * k);
  context.moveTo(x - 11 * k, y + 22 * k);
  context.lineTo(x + 11 * k, y + 22 * k);
  context.stroke();
}

function drawNotes({ context }: Pen, x: number, y: number, k: number): void {
  context.beginPath();
  context.ellipse(x - 14 * k, y + 14 * k, 7 * k, 5.5 * k, -0.3, 0, 2 * Math.PI);
  context.moveTo(x - 7 * k, y + 12 * k);
  context.lineTo(x - 7 * k, y - 24 * k);
  context.lineTo(x + 17 * k, y - 30 * k);
  context.lineTo(x + 17 * k, y + 7 * k);
  context.stroke();
  context.beginPath();
  context.ellipse(x + 10 * k, y + 9 * k, 7 * k, 5.5 * k, -0.3, 0, 2 * Math.PI);
  context.stroke();
}

export function drawSource(pen: Pen, { labels, heard, sourceKind }: LinkScene): void {
  const { context, palette, layout } = pen;
  const { source, narrow } = layout;
  context.beginPath();
  context.roundRect(source.x, source.y, source.width, source.height, 16);
  context.fillStyle = palette.raised;
  context.fill();
  context.strokeStyle = heard === 'source' ? palette.text : palette.line;
  context.lineWidth = heard === 'source' ? palette.stroke * 1.4 : 1.2;
  context.stroke();

  context.strokeStyle = palette.text;
  context.lineWidth = palette.stroke;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  const scale = narrow ? 0.72 : Math.min(0.95, source.height / 135);
  const iconY = source.y + source.height * (narrow ? 0.55 : 0.33);
  (sourceKind === 'microphone' ? drawMicrophone : drawNotes)(pen, centreX(source), iconY, scale);
  if (!narrow) {
    text(pen, labels.source, centreX(source), source.y + source.height - 9, palette.dim, {
      align: 'center',
      scale: 0.92,
    });
  }

  const right = source.x + source.width;
  const ends: [from: number, to: number, colour: string][] = [
    [layout.middleY - 18, layout.hotY, palette.hot],
    [layout.middleY + 18, layout.coldY, palette.cold],
  ];
  for (const [from, to, colour] of ends) {
    context.strokeStyle = colour;
    context.lineWidth = palette.stroke;
    context.beginPath();
    context.moveTo(right, from);
    const bend = (layout.legStart - right) * 0.7;
    context.bezierCurveTo(right + bend, from, layout.legStart - bend, to, layout.legStart, to);
    context.stroke();
  }
}

/** A differential amplifier; while single-ended, its minus input is shown disconnected. */
export function drawReceiver(pen: Pen, { labels, heard, balanced }: LinkScene): void {
  const { context, palette, layout } = pen;
  const { receiver, hotY, coldY, middleY, narrow } = layout;
  context.beginPath();
  context.moveTo(receiver.x, receiver.y);
  context.lineTo(receiver.x + receiver.width, middleY);
  context.lineTo(receiver.x, receiver.y + receiver.height);
  context.closePath();
  context.fillStyle = palette.raised;
  context.fill();
  context.strokeStyle = palette.text;
  context.lineWidth = palette.stroke * (heard === 'removed' ? 1.7 : 0.95);
  context.lineJoin = 'round';
  context.stroke();

  const signX = receiver.x + (narrow ? 12 : 24);
  const sign = { align: 'center', weight: 640, scale: narrow ? 1.3 : 1.75 } as const;
  text(pen, '+', signX, hotY + palette.textSize * 0.55, palette.hot, sign);
  if (balanced) text(pen, '−', signX, coldY + palette.textSize * 0.55, palette.cold, sign);
  else drawDisconnected(pen, receiver.x, coldY);
  if (narrow) return;
  text(pen, labels.receiver, receiver.x + receiver.width * 0.4, middleY + 5, palette.dim, {
    align: 'center',
    scale: 0.95,
  });
}

/** A cross on the wire's end: the receiver does not take this leg. */
function drawDisconnected({ context, palette }: Pen, x: number, y: number): void {
  context.strokeStyle = palette.text;
  context.lineWidth = palette.stroke * 1.1;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x - 15, y - 8);
  context.lineTo(x + 1, y + 8);
  context.moveTo(x + 1, y - 8);
  context.lineTo(x - 15, y + 8);
  context.stroke();
}

export function drawSpeaker({ context, palette, layout }: Pen): void {
  const { speakerX: x, middleY: y, narrow } = layout;
  const k = narrow ? 0.72 : 1;
  context.strokeStyle = palette.text;
  context.lineWidth = palette.stroke;
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.beginPath();
  context.moveTo(x, y - 10 * k);
  context.lineTo(x + 11 * k, y - 10 * k);
  context.lineTo(x + 26 * k, y - 24 * k);
  context.lineTo(x + 26 * k, y + 24 * k);
  context.lineTo(x + 11 * k, y + 10 * k);
  context.lineTo(x, y + 10 * k);
  context.closePath();
  context.stroke();
  context.beginPath();
  context.arc(x + 24 * k, y, 14 * k, -0.7, 0.7);
  context.moveTo(x + 24 * k + 22 * k * Math.cos(0.75), y - 22 * k * Math.sin(0.75));
  context.arc(x + 24 * k, y, 22 * k, -0.75, 0.75);
  context.stroke();
}
