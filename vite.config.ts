import { defineConfig } from 'vite';

export default defineConfig({
  // Relative, so that the page may be put into any folder of any static host.
  base: './',
  clearScreen: false,
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  // Only a worker asks for these, where the dev server does not look: found at the first press of Record, they
  // would reload the page under it.
  optimizeDeps: { include: ['mediabunny', '@mediabunny/flac-encoder'] },
  // One self-contained script each: the audio library fetches the worklet file and wraps its text in
  // a function, where an import or export left in a chunk would be a SyntaxError.
  worker: { format: 'iife' },
});
