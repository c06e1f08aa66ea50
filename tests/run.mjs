/**
 * Runs the test layers and sums them: `node tests/run.mjs [layer…]`, all of `npm test` when none is
 * named. A layer that is named prints as it goes; otherwise only what failed is printed.
 * The last line is always `N passed, N failed`; any failure makes the exit code 1.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { layers, settle } from './tooling/layers.mjs';

const TOTAL_MINUTES = 14;
const MINUTE = 60_000;

const named = process.argv.slice(2);
const unknown = named.filter((name) => !(name in layers));
if (unknown.length > 0) {
  console.error(`No layer ${unknown.join(', ')}; there are ${Object.keys(layers).join(', ')}.`);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const chosen = Object.entries(layers).filter(([name, layer]) =>
  named.length > 0 ? named.includes(name) : layer.byDefault,
);
const root = fileURLToPath(new URL('..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'common-mode-'));
const end = Date.now() + TOTAL_MINUTES * MINUTE;
const total = { passed: 0, failed: 0 };

for (const [name, layer] of chosen) {
  const started = Date.now();
  const stream = named.length > 0;
  const ownLimit = layer.minutes * MINUTE;
  const limitMs = named.length > 0 ? ownLimit : Math.max(1000, Math.min(ownLimit, end - started));
  const { counts, output, absent } = await layer
    .run({ root, scratch, stream, limitMs })
    .catch((/** @type {unknown} */ error) => ({
      counts: { passed: 0, failed: 1, skipped: 0 },
      output: error instanceof Error ? (error.stack ?? error.message) : String(error),
      absent: undefined,
    }));
  if (absent) {
    console.log(`– ${name.padEnd(8)} nothing compared: ${absent}`);
    continue;
  }
  const { passed, failed, skipped } = settle(counts, 0);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0 && !stream) console.log(`\n${output.trim()}\n`);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const parts = [`${passed} passed`, `${failed} failed`];
  if (skipped > 0) parts.push(`${skipped} skipped`);
  console.log(`${failed > 0 ? '✗' : '✓'} ${name.padEnd(8)} ${parts.join(', ')} (${seconds} s)`);
  if (passed + counts.failed === 0)
    console.log(`  nothing ran in ${name}, which counts as a failure`);
}

rmSync(scratch, { recursive: true, force: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
