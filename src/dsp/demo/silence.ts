/** One second of nothing: the link alone, with its interference and its noise. Allocates. */
export const renderSilence = (sampleRate: number): Float32Array =>
  new Float32Array(Math.round(sampleRate));
