/** Runs a TypeScript file of this project in Node, by Vite's own transform: `run-ts.mjs file.ts`. */
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file] = process.argv.slice(2);
if (!file) throw new Error('Which file? Usage: node tests/tooling/run-ts.mjs file.ts');
await runnerImport(resolve(file));
