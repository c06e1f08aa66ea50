/**
 * Integrated loudness by ITU-R BS.1770, from the Rust library behind `ebur128-wasm`: the project's own
 * code has no part in it. Runs in a browser.
 *
 * The package's own loader asks for WebAssembly modules as imports, which neither Vite nor browsers
 * offer, so the module is started here; its imports only serve its panics.
 */
import wasmUrl from 'ebur128-wasm/ebur128_wasm_bg.wasm?url';

interface Exports {
  memory: WebAssembly.Memory;
  __wbindgen_malloc(bytes: number): number;
  ebur128_integrated_stereo(
    rate: number,
    left: number,
    leftLength: number,
    right: number,
    rightLength: number,
  ): number;
}

async function load(): Promise<Exports> {
  const bytes = await (await fetch(wasmUrl)).arrayBuffer();
  const panic = (): never => {
    throw new Error('The loudness library gave up.');
  };
  const module = await WebAssembly.compile(bytes);
  const imports = WebAssembly.Module.imports(module).map(({ name }) => [name, panic]);
  const instance = await WebAssembly.instantiate(module, {
    './ebur128_wasm_bg.js': Object.fromEntries(imports),
  });
  return instance.exports as unknown as Exports;
}

let loaded: Promise<Exports> | undefined;

/** LUFS of a stereo signal. */
export async function loudnessOf([left, right]: Float32Array[], rate: number): Promise<number> {
  const wasm = await (loaded ??= load());
  // The library takes over the memory that it is given, and frees it.
  const places = [left!, right!].map((x) => {
    const at = wasm.__wbindgen_malloc(x.length * 4);
    new Float32Array(wasm.memory.buffer, at, x.length).set(x);
    return at;
  });
  return wasm.ebur128_integrated_stereo(rate, places[0]!, left!.length, places[1]!, right!.length);
}
