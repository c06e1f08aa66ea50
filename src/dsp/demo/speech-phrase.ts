/**
 * The spoken demo: "One, two, three. Testing. This is a balanced line. Can you hear the hum?"
 *
 * Spoken by speech.ts at 16 kHz and brought to the sample rate; −24 dBFS RMS over the whole, pauses
 * included. It starts and ends in silence, so that it loops. Allocates.
 */
import { createSpeech, SPEECH_RATE } from '../speech';
import { createUpsampler } from '../upsampler';
import { scaleToLevel } from './scale-to-level';

const SCRIPT = `W AH1 N , T UW1 , TH R IY1 . T EH1 S T IH NG . DH IH S IH Z AX B AE1 L AX N S T L AY1 N .
  K AE1 N Y UW HH IY1 R DH AX HH AH1 M ?`;
const VOICE = { pitchHz: 112, tract: 1, pace: 1.1 };
const LEVEL_DBFS = -24;
const BLOCK = 1024;

export function renderSpeechPhrase(sampleRate: number): Float32Array {
  const speech = createSpeech(SCRIPT, VOICE);
  const stream = createUpsampler(speech, SPEECH_RATE, sampleRate);
  const out = new Float32Array(Math.round((speech.frames / SPEECH_RATE) * sampleRate));
  const block = new Float64Array(BLOCK);
  for (let done = 0; done < out.length; done += BLOCK) {
    const frames = Math.min(BLOCK, out.length - done);
    stream.fill(block, frames);
    for (let i = 0; i < frames; i++) out[done + i] = block[i]!;
  }
  scaleToLevel([out], LEVEL_DBFS);
  return out;
}
