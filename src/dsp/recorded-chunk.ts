/** What the audio thread says of a recording, and what it is told: types that both sides share. */
export interface RecordedChunk {
  /** Left, then right, each half of the array. */
  samples: Float32Array;
  /** How many frames from the start of each half are recording. */
  frames: number;
  /** Frames missing before these, because whoever takes the chunks did not keep up. */
  lostFrames: number;
  isLast: boolean;
}

/** To the processor: the message port to send its chunks to, or the end. */
export type RecorderCommand<Port> = { sendTo: Port } | 'stop';
