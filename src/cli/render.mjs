/** `npm run render -- in.wav out.wav --link "#…"`: runs `main.ts` in Node, by Vite's own transform. */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => interrupt.abort());

const { module } = await runnerImport(fileURLToPath(new URL('main.ts', import.meta.url)), {
  root: fileURLToPath(new URL('../..', import.meta.url)),
  logLevel: 'error',
});
// npm goes to the project's folder; names are meant from where it was called.
if (process.env.npm_lifecycle_event === 'render') process.chdir(process.env.INIT_CWD ?? '.');
process.exitCode = await module.main(process.argv.slice(2), {
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  interrupted: interrupt.signal,
});
