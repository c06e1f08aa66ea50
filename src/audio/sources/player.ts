import type { IAudioBuffer } from 'standardized-audio-context';

/** What a player plays, for whoever wants all of it: its samples, or the file they are streamed from. */
export type Material = { readonly buffer: IAudioBuffer } | { readonly file: File };

/** A source that plays material: a decoded file, a streamed file or demo material. */
export interface Player {
  readonly material: Material;
  readonly durationSeconds: number;
  readonly streamed: boolean;
  /** Links that it needs: 1 mono, 2 stereo. */
  readonly links: 1 | 2;
  readonly playing: boolean;
  readonly loop: boolean;
  play(): void;
  pause(): void;
  seek(seconds: number): void;
  setLoop(loop: boolean): void;
  positionSeconds(): number;
  /** Fades out and gives everything back. */
  dispose(): void;
}

export interface PlayerEvents {
  /** Playing or paused by itself, e.g. at the end. */
  onChange(): void;
  /** The material turned out to be broken while it played. */
  onError(): void;
}
