import { spawn } from 'node:child_process';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when killed or not started
 * @property {string} output everything it printed
 */

// web-test-runner moves the cursor even where there is no terminal.
// eslint-disable-next-line no-control-regex
const CURSOR_MOVES = /\u001b\[\d*[A-GJK]/g;

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.once(signal, () => {
    for (const child of running) endTree(child, 'SIGTERM');
    process.exitCode = 1;
    setTimeout(() => process.exit(1), 3000);
  });
}

/**
 * Runs a Node script to its end, or to its time limit: then it and what it started are ended.
 * @param {string[]} args script and arguments
 * @param {{ cwd: string, limitMs: number, stream?: boolean, env?: Record<string, string> }} options
 * @returns {Promise<Outcome>}
 */
export function runNode(args, { cwd, limitMs, stream = false, env = {} }) {
  return new Promise((resolve) => {
    // A group of its own, so that a hanging test cannot leave its children behind.
    const child = spawn(process.execPath, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    running.add(child);
    let output = '';
    let timedOut = false;
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      const text = chunk.toString().replace(CURSOR_MOVES, '');
      output += text;
      if (stream) process.stdout.write(text);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);

    const limit = setTimeout(() => {
      timedOut = true;
      endTree(child, 'SIGTERM'); // Gives the browser launchers time to close theirs.
      setTimeout(() => endTree(child, 'SIGKILL'), 5000).unref();
    }, limitMs);

    /** @param {number} code @param {string} [note] */
    const finish = (code, note) => {
      clearTimeout(limit);
      running.delete(child);
      resolve({ code, output: note ? `${output}\n${note}\n` : output });
    };
    child.once('error', (error) => finish(1, `Could not start: ${error.message}`));
    child.once('close', (code, signal) => {
      if (timedOut) finish(1, `Ended after ${Math.round(limitMs / 1000)} s: time limit.`);
      else finish(code ?? 1, signal ? `Ended by ${signal}.` : undefined);
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {'SIGTERM' | 'SIGKILL'} signal
 */
function endTree(child, signal) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    else process.kill(-child.pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}
