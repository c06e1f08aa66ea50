/** Has one ngspice process solve many circuits, each at ten frequencies from 20 Hz to 20 kHz. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface SpiceJob {
  /** Elements, one a line. */
  text: string;
  /** Nodes whose voltages are asked for, in ngspice's names. */
  nodes: readonly string[];
}

/** `values[frequency][node]`: real and imaginary part. */
export interface SpiceAnswer {
  hertz: number[];
  values: (readonly [re: number, im: number])[][];
}

const TIME_LIMIT_MS = 120_000;

export function runNgspice(command: string, jobs: readonly SpiceJob[]): SpiceAnswer[] {
  const folder = mkdtempSync(join(tmpdir(), 'common-mode-spice-'));
  try {
    jobs.forEach(({ text }, index) => {
      // The circuits are linear: no operating point to find, and none where only capacitors tie a node.
      const lines = [`* circuit ${index}`, '.options noopac', text, '.end', ''];
      writeFileSync(join(folder, `${index}.cir`), lines.join('\n'));
    });
    const commands = jobs.flatMap(({ nodes }, index) => [
      `source ${index}.cir`,
      'ac dec 3 20 20000',
      `wrdata ${index}.txt ${nodes.map((node) => `v(${node})`).join(' ')}`,
      'destroy all',
      'remcirc',
    ]);
    const control = ['set numdgt=14', 'set wr_singlescale', ...commands, 'quit'];
    const script = ['* comparison', '.control', ...control, '.endc', '.end', ''];
    writeFileSync(join(folder, 'all.cir'), script.join('\n'));
    execFileSync(command, ['-b', 'all.cir'], {
      cwd: folder,
      stdio: 'pipe',
      timeout: TIME_LIMIT_MS,
      maxBuffer: 1 << 28,
    });
    return jobs.map(({ nodes }, index) => readAnswer(join(folder, `${index}.txt`), nodes.length));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One line a frequency: the frequency, then two numbers a node. */
function readAnswer(path: string, nodes: number): SpiceAnswer {
  const rows = readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  return {
    hertz: rows.map((row) => row[0]!),
    values: rows.map((row) =>
      Array.from({ length: nodes }, (_, node) => [row[1 + 2 * node]!, row[2 + 2 * node]!] as const),
    ),
  };
}
