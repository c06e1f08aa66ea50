registerProcessor(
  'pass-through',
  class extends AudioWorkletProcessor {
    process(inputs: Float32Array[][], outputs: Float32Array[][]): boolean {
      const input = inputs[0]!;
      const output = outputs[0]!;
      for (let channel = 0; channel < input.length; channel++) {
        output[channel]!.set(input[channel]!);
      }
      return true;
    }
  },
);
