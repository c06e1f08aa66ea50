/**
 * The layers that `tests/run.mjs` can run. Each returns its counts; a tool that ends badly without
 * naming a failed test counts as one failure, and so does a layer in which nothing ran, unless it says
 * that what it needs is not here.
 */
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run-command.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ root: string, scratch: string, stream: boolean, limitMs: number }} Context */
/**
 * `absent`: why the layer had nothing to run here, where that is no failure.
 * @typedef {{ counts: Counts, output: string, absent?: string }} LayerResult
 */
/**
 * @typedef {object} Layer
 * @property {number} minutes time limit
 * @property {boolean} byDefault whether `npm test` runs it
 * @property {(context: Context) => Promise<LayerResult>} run
 */

const bin = {
  tsc: 'node_modules/typescript/bin/tsc',
  eslint: 'node_modules/eslint/bin/eslint.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  litAnalyzer: 'node_modules/lit-analyzer/cli.js',
  vitest: 'node_modules/vitest/vitest.mjs',
  wtr: 'node_modules/@web/test-runner/dist/bin.js',
  runTs: 'tests/tooling/run-ts.mjs',
};

const SPICE_SCRIPT = 'tests/tooling/spice/compare.ts';
const TYPE_PROJECTS = ['tsconfig.json', 'tsconfig.pure.json', 'worklets', 'src/cli', 'tests'];
const DOCS_SCRIPTS = ['tests/tooling/write-docs.mjs', 'tests/tooling/write-docs.ts'];

/** @type {Record<string, Layer>} */
export const layers = {
  types: {
    minutes: 3,
    byDefault: true,
    run: async (context) => {
      const result = await runEach(
        context,
        TYPE_PROJECTS.map((project) => [bin.tsc, '-p', project, '--pretty', 'false']),
      );
      const ok = result.counts.failed === 0;
      return { ...result, counts: { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 } };
    },
  },
  lint: {
    minutes: 3,
    byDefault: true,
    run: (context) =>
      runEach(context, [
        [bin.eslint, '--max-warnings', '0', '.'],
        [bin.prettier, '--check', '--log-level', 'warn', '.'],
        // Its CSS check knows no property newer than itself, such as forced-color-adjust.
        [
          ...[bin.litAnalyzer, '--strict', '--maxWarnings', '0'],
          ...['--rules.no-invalid-css', 'off', 'src/**/*.ts'],
        ],
      ]),
  },
  unit: { minutes: 4, byDefault: true, run: (context) => runVitest(context, 'unit', '100%') },
  spice: { minutes: 3, byDefault: true, run: runSpice },
  browser: { minutes: 5, byDefault: true, run: runBrowser },
  e2e: { minutes: 8, byDefault: true, run: (context) => runVitest(context, 'e2e', '2') },
  bench: {
    minutes: 15,
    byDefault: false,
    run: (context) => {
      const folder = 'tests/bench';
      const files = existsSync(join(context.root, folder))
        ? readdirSync(join(context.root, folder)).filter((name) => /\.(mjs|ts)$/.test(name))
        : [];
      return runEach(
        context,
        files.sort().map((name) => scriptCommand(`${folder}/${name}`)),
        true,
      );
    },
  },
  docs: {
    minutes: 2,
    byDefault: false,
    run: (context) => {
      const scripts = DOCS_SCRIPTS.filter((path) => existsSync(join(context.root, path)));
      return runEach(context, scripts.map(scriptCommand));
    },
  },
};

/** @param {string} path */
const scriptCommand = (path) => (path.endsWith('.ts') ? [bin.runTs, path] : [path]);

/**
 * One test a command; side by side unless they measure time.
 * @param {Context} context
 * @param {string[][]} commands
 * @param {boolean} [oneByOne]
 * @returns {Promise<LayerResult>}
 */
async function runEach(context, commands, oneByOne = false) {
  const options = { ...context, cwd: context.root };
  /** @type {{ command: string[], code: number, output: string }[]} */
  const outcomes = [];
  if (oneByOne) {
    for (const command of commands) {
      outcomes.push({ command, ...(await runNode(command, options)) });
    }
  } else {
    const all = commands.map(async (command) => ({
      command,
      ...(await runNode(command, options)),
    }));
    outcomes.push(...(await Promise.all(all)));
  }
  const bad = outcomes.filter(({ code }) => code !== 0);
  return {
    counts: { passed: outcomes.length - bad.length, failed: bad.length, skipped: 0 },
    output: bad.map(({ command, output }) => `$ node ${command.join(' ')}\n${output}`).join('\n'),
  };
}

/**
 * @param {Context} context
 * @param {string} project
 * @param {string} workers files at once. Left to itself it keeps one core free; two browsers with sound, which
 *   wait for it much of the time, fit two cores, and more would only wait for each other.
 * @returns {Promise<LayerResult>}
 */
async function runVitest(context, project, workers) {
  const report = join(context.scratch, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const options = ['--project', project, `--maxWorkers=${workers}`, ...reporters];
  const { code, output } = await runNode([bin.vitest, 'run', ...options], {
    ...context,
    cwd: context.root,
  });
  const counts = countVitest(readJson(report));
  return { counts: settle(counts, code), output };
}

/**
 * @param {Context} context
 * @returns {Promise<LayerResult>}
 */
async function runBrowser(context) {
  const report = join(context.scratch, 'browser.json');
  const { code, output } = await runNode([bin.wtr], {
    ...context,
    cwd: context.root,
    env: { COUNTS_FILE: report },
  });
  return { counts: settle(readJson(report), code), output };
}

/**
 * Without ngspice there is nothing to compare with; that alone is no failure.
 * @param {Context} context
 * @returns {Promise<LayerResult>}
 */
async function runSpice(context) {
  const report = join(context.scratch, 'spice.json');
  const { code, output } = await runNode([bin.runTs, SPICE_SCRIPT], {
    ...context,
    cwd: context.root,
    env: { COUNTS_FILE: report },
  });
  return spiceResult(readJson(report), code, output);
}

/**
 * @param {(Counts & { absent?: string }) | undefined} report
 * @param {number} exitCode
 * @param {string} output
 * @returns {LayerResult}
 */
export function spiceResult(report, exitCode, output) {
  if (report?.absent && exitCode === 0) {
    return { counts: { passed: 0, failed: 0, skipped: 0 }, output, absent: report.absent };
  }
  return { counts: settle(report, exitCode), output };
}

/**
 * @param {any} report vitest's JSON report
 * @returns {Counts | undefined}
 */
export function countVitest(report) {
  if (!report) return undefined;
  /** @type {{ status: string, assertionResults: { status: string }[] }[]} */
  const files = report.testResults;
  // A file that cannot be imported, or whose hook fails, may have no failed test of its own.
  const brokenFiles = files.filter(
    (file) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Never green by silence: a bad exit without a failed test is a failure, and so is an empty layer.
 * @param {Counts | undefined} counts
 * @param {number} exitCode
 * @returns {Counts}
 */
export function settle(counts, exitCode) {
  const settled = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const silent = settled.failed === 0 && (exitCode !== 0 || settled.passed === 0);
  return silent ? { ...settled, failed: 1 } : settled;
}

/**
 * @param {string} path
 * @returns {any}
 */
function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  } finally {
    rmSync(path, { force: true });
  }
}
