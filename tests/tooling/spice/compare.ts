/**
 * Random links, solved by this project and by ngspice from netlists written out of the same elements:
 * every source to hot, cold and out, at ten frequencies from 20 Hz to 20 kHz, within 0.1 dB. What is
 * below −200 dB in both is not compared. One link is one test.
 *
 * Prints what differs and a summary; writes its counts to the file named by COUNTS_FILE. Where there is
 * no ngspice, says so and counts nothing.
 */
import { writeFileSync } from 'node:fs';
import { linkCircuit } from '../../../src/circuit/link-netlist';
import { type OutputName, SOURCES, type SourceName } from '../../../src/circuit/link-response';
import { solveLink } from '../../../src/circuit/solve-link';
import { findNgspice } from '../find-ngspice.mjs';
import { type RandomLink, randomLinks } from './random-links';
import { runNgspice, type SpiceAnswer } from './run-ngspice';
import { writeSpice } from './write-spice';

const SEED = 20_240_607;
const TOLERANCE_DB = 0.1;
const SILENCE_DB = -200;
const COMPARED: readonly OutputName[] = ['hot', 'cold', 'out'];

interface Job {
  index: number;
  source: SourceName;
  outputs: readonly OutputName[];
  text: string;
  nodes: readonly string[];
}

function jobsOf({ link }: RandomLink, index: number): Job[] {
  const { netlist, outputs } = linkCircuit(link);
  return SOURCES.map((source) => {
    const { text, nodeOf } = writeSpice(netlist, source);
    const asked = COMPARED.flatMap((output) => {
      const node = nodeOf(outputs[output]);
      return node === undefined || node === '0' ? [] : [{ output, node }];
    });
    return {
      index,
      source,
      text,
      outputs: asked.map(({ output }) => output),
      nodes: asked.map(({ node }) => node),
    };
  });
}

const db = (re: number, im: number): number => 20 * Math.log10(Math.hypot(re, im));

/** What of one link and source is apart by more than the tolerance, and how far the rest is at most. */
function compare({ name, link }: RandomLink, { source, outputs }: Job, answer: SpiceAnswer) {
  const { transfers } = solveLink(link, answer.hertz);
  const differences: string[] = [];
  let compared = 0;
  let largest = 0;
  answer.hertz.forEach((hertz, at) =>
    outputs.forEach((output, node) => {
      const { re, im } = transfers[source][output];
      const own = db(re[at]!, im[at]!);
      const theirs = db(...answer.values[at]![node]!);
      if (own < SILENCE_DB && theirs < SILENCE_DB) return;
      compared++;
      const apart = Math.abs(own - theirs);
      largest = Math.max(largest, apart);
      if (apart <= TOLERANCE_DB) return;
      const figures = `${own.toFixed(3)} dB, ngspice ${theirs.toFixed(3)} dB`;
      differences.push(`${name}: ${source} to ${output} at ${hertz.toFixed(0)} Hz: ${figures}`);
    }),
  );
  return { differences, compared, largest };
}

function compareAll(command: string): { passed: number; failed: number; skipped: number } {
  const links = randomLinks(SEED);
  const jobs = links.flatMap(jobsOf);
  const answers = runNgspice(command, jobs);
  const failed = new Set<number>();
  let compared = 0;
  let largest = 0;
  jobs.forEach((job, n) => {
    const result = compare(links[job.index]!, job, answers[n]!);
    compared += result.compared;
    largest = Math.max(largest, result.largest);
    if (result.differences.length > 0) failed.add(job.index);
    for (const difference of result.differences) console.log(difference);
  });
  console.log(
    `${links.length} links, ${compared} transfers at a frequency each; ` +
      `at most ${largest.toExponential(1)} dB apart.`,
  );
  return { passed: links.length - failed.size, failed: failed.size, skipped: 0 };
}

const found = findNgspice();
const counts =
  'command' in found
    ? compareAll(found.command)
    : { passed: 0, failed: 0, skipped: 0, absent: found.absent };
if ('absent' in counts) console.log(`Nothing compared: ${counts.absent}.`);
const file = process.env['COUNTS_FILE'];
if (file) writeFileSync(file, JSON.stringify(counts));
if (counts.failed > 0) process.exitCode = 1;
