/** Copies inputs to outputs: what the browser's own machinery costs, and nothing else. */
export class PassThrough extends AudioWorkletProcessor {
  process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
    for (let output = 0; output < outputs.length; output++) {
      const input = inputs[Math.min(output, inputs.length - 1)]!;
      const channels = outputs[output]!;
      for (let channel = 0; channel < channels.length; channel++) {
        const samples = input[channel] ?? input[0];
        if (samples) channels[channel]!.set(samples);
      }
    }
    return true;
  }
}
