/**
 * Opens a listener's audio file: decoded whole up to ten minutes, streamed from disk above.
 */
import type { IAudioBuffer, IAudioContext, IAudioNode } from 'standardized-audio-context';
import { AudioBuffer } from 'standardized-audio-context';
import { keepSound } from '../../dsp/sound-sample';
import type { Problem } from '../../state/problems';
import { ProblemError } from '../../state/problems';
import { createBufferPlayer } from './buffer-player';
import type { Player, PlayerEvents } from './player';
import { createStreamPlayer } from './stream-player';
import { looksLikeAudio, readWavHeader } from './wav-header';

const LONGEST_DECODED_SECONDS = 600;
/** Largest file that is decoded whole when its length is not known beforehand. */
const LARGEST_DECODED_BYTES = 300e6;
const HEADER_BYTES = 4096;
const PROBE_MILLISECONDS = 8000;

export interface OpenFile {
  player: Player;
  /** What the listener should know although the file plays. */
  notices: Problem[];
}

/** A media element with the file's metadata, or undefined where the browser can't stream it. */
async function probe(file: File): Promise<HTMLAudioElement | undefined> {
  const element = new Audio();
  element.preload = 'metadata';
  element.src = URL.createObjectURL(file);
  const ready = await new Promise<boolean>((resolve) => {
    element.onloadedmetadata = () => resolve(true);
    element.onerror = () => resolve(false);
    setTimeout(() => resolve(false), PROBE_MILLISECONDS);
  });
  if (ready) return element;
  release(element);
  return undefined;
}

function release(element: HTMLAudioElement): void {
  const address = element.src;
  element.onerror = null;
  element.removeAttribute('src');
  element.load();
  URL.revokeObjectURL(address);
}

async function readWhole(file: File, onProgress: (share: number) => void): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  let at = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return bytes.buffer;
    bytes.set(value.subarray(0, bytes.length - at), at);
    at += value.length;
    onProgress(at / file.size);
  }
}

/** Front left and right of a buffer of more channels. */
function firstTwoChannels(buffer: IAudioBuffer): IAudioBuffer {
  const pair = new AudioBuffer({
    length: buffer.length,
    numberOfChannels: 2,
    sampleRate: buffer.sampleRate,
  });
  for (const channel of [0, 1]) pair.copyToChannel(buffer.getChannelData(channel), channel);
  return pair;
}

/** Throws a `ProblemError`. `onProgress` gets the share of the file that is read, 0…1. */
export async function openFile(
  context: IAudioContext,
  destination: IAudioNode<IAudioContext>,
  file: File,
  events: PlayerEvents,
  onProgress: (share: number) => void,
): Promise<OpenFile> {
  const { name } = file;
  if (file.size === 0) throw new ProblemError('file-empty', { name });
  let header: ArrayBuffer;
  try {
    header = await file.slice(0, HEADER_BYTES).arrayBuffer();
  } catch {
    throw new ProblemError('file-unreadable', { name });
  }
  onProgress(0);
  const element = await probe(file);
  const promised = readWavHeader(header)?.durationSeconds ?? element?.duration ?? NaN;
  if (element && element.duration > LONGEST_DECODED_SECONDS) {
    return { player: createStreamPlayer(context, destination, element, file, events), notices: [] };
  }
  if (element) release(element);
  if (file.size > LARGEST_DECODED_BYTES) throw new ProblemError('file-too-large', { name });

  let buffer: IAudioBuffer;
  let bytes: ArrayBuffer;
  try {
    bytes = await readWhole(file, onProgress);
  } catch {
    throw new ProblemError('file-unreadable', { name });
  }
  try {
    buffer = await context.decodeAudioData(bytes);
  } catch {
    throw new ProblemError(looksLikeAudio(header) ? 'file-damaged' : 'file-not-audio', { name });
  }
  if (buffer.length === 0) throw new ProblemError('file-damaged', { name });

  const notices: Problem[] = [];
  const channels = buffer.numberOfChannels;
  if (channels > 2) {
    buffer = firstTwoChannels(buffer);
    notices.push({ code: 'file-channels', details: { name, channels } });
  }
  // In place, before anybody plays, hashes or measures it.
  for (let channel = 0; channel < buffer.numberOfChannels; channel++) {
    keepSound(buffer.getChannelData(channel));
  }
  if (promised > buffer.duration * 1.02 + 0.1) {
    const details = { name, seconds: buffer.duration, promised };
    notices.push({ code: 'file-short', details });
  }
  return { player: createBufferPlayer(context, destination, buffer, events, false), notices };
}
