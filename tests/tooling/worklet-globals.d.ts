/**
 * The audio thread's globals, for tests that import a processor class beside DOM code.
 * `@types/audioworklet` declares the whole scope and cannot be loaded together with the DOM library.
 */
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}

declare function registerProcessor(name: string, processorCtor: unknown): void;

declare const currentFrame: number;
declare const currentTime: number;
declare const sampleRate: number;
