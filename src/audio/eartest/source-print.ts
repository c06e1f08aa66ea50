/** What plays, as a plan names it: whoever has the same samples gets the same print. */
import { sha256Hex } from '../../eartest/hash';
import type { PlannedSource } from '../../eartest/plan';
import type { Session, SessionValue } from '../../state/session';
import type { Player } from '../sources/player';
import type { Samples } from './loudest-part';

/** 16 MiB: WebCrypto wants all it hashes at once, and an hour of samples should not stand in memory twice. */
const SLICE_FRAMES = 2 ** 22;

/**
 * SHA-256, hex, of the digests of all slices of all channels, as hexadecimal text one after the other: channel after
 * channel, each in slices of 2²² samples, as 32-bit floats, little-endian as every machine with a browser has them.
 * Rejects where there is no `crypto.subtle`: a page without https.
 */
export async function samplesSha256(buffer: Samples): Promise<string> {
  const digests: string[] = [];
  for (let channel = 0; channel < buffer.numberOfChannels; channel++) {
    const samples = buffer.getChannelData(channel);
    for (let at = 0; at < samples.length; at += SLICE_FRAMES) {
      const slice = samples.slice(at, at + SLICE_FRAMES);
      digests.push(await sha256Hex(new Uint8Array(slice.buffer)));
    }
  }
  return sha256Hex(digests.join(''));
}

const nameOf = ({ playing, demo, file, microphone }: SessionValue): string => {
  if (playing === 'demo') return demo ?? '';
  if (playing === 'file') return file?.name ?? '';
  return microphone.devices.find(({ id }) => id === microphone.deviceId)?.label ?? '';
};

/** Of what plays now: something must. Rejects as `samplesSha256` does. */
export async function printOf(
  { value }: Session,
  player: Player | undefined,
): Promise<PlannedSource> {
  const seconds = player?.durationSeconds ?? 0;
  const material = player?.material;
  return {
    kind: value.playing!,
    name: nameOf(value),
    seconds: Number.isFinite(seconds) ? seconds : 0,
    sha256: material && 'buffer' in material ? await samplesSha256(material.buffer) : '',
  };
}
