/**
 * What a WAV file's header promises: a file cut short still promises its whole length. Pure.
 *
 * RIFF chunks as in "Multimedia Programming Interface and Data Specifications 1.0" (IBM, Microsoft).
 */
export interface WavPromise {
  durationSeconds: number;
  channels: number;
}

/** `bytes`: the start of the file, some kB. undefined where it is no WAV or the header is not whole. */
export function readWavHeader(bytes: ArrayBuffer): WavPromise | undefined {
  const view = new DataView(bytes);
  const tag = (at: number): string =>
    at + 4 <= view.byteLength ? String.fromCharCode(...new Uint8Array(bytes, at, 4)) : '';
  if (tag(0) !== 'RIFF' || tag(8) !== 'WAVE') return undefined;
  let bytesPerSecond = 0;
  let channels = 0;
  for (let at = 12; at + 8 <= view.byteLength;) {
    const size = view.getUint32(at + 4, true);
    if (tag(at) === 'fmt ' && at + 20 <= view.byteLength) {
      channels = view.getUint16(at + 10, true);
      bytesPerSecond = view.getUint32(at + 16, true);
    }
    if (tag(at) === 'data') {
      return bytesPerSecond > 0 ? { durationSeconds: size / bytesPerSecond, channels } : undefined;
    }
    at += 8 + size + (size % 2);
  }
  return undefined;
}

const SIGNATURES = ['RIFF', 'fLaC', 'OggS', 'ID3', 'FORM', 'caff'];

/** Whether the first bytes are those of a known audio container. */
export function looksLikeAudio(bytes: ArrayBuffer): boolean {
  const head = new Uint8Array(bytes, 0, Math.min(12, bytes.byteLength));
  const text = String.fromCharCode(...head);
  const mpegFrame = head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0;
  const matroska = head[0] === 0x1a && head[1] === 0x45 && head[2] === 0xdf && head[3] === 0xa3;
  return (
    SIGNATURES.some((signature) => text.startsWith(signature)) ||
    text.slice(4, 8) === 'ftyp' ||
    mpegFrame ||
    matroska
  );
}
