import { writeFileSync } from 'node:fs';

/**
 * A web-test-runner reporter that writes `{ passed, failed, skipped }` as JSON to the file named by
 * the environment's COUNTS_FILE. A file that could not be loaded, or that has no tests, counts as one failure.
 * @returns {import('@web/test-runner').Reporter}
 */
export function countsReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const file = process.env['COUNTS_FILE'];
      if (file) writeFileSync(file, JSON.stringify(countSessions(sessions)));
    },
  };
}

/** @typedef {{ tests: { passed: boolean, skipped: boolean }[], suites: Suite[] }} Suite */
/** @typedef {{ passed?: boolean | undefined, testFile?: string, testResults?: Suite | undefined }} Session */

/** @param {Iterable<Session>} sessions */
export function countSessions(sessions) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const session of sessions) {
    const before = { ...counts };
    if (session.testResults) countSuite(session.testResults, counts);
    const empty =
      counts.passed === before.passed &&
      counts.failed === before.failed &&
      counts.skipped === before.skipped;
    // A syntax error, a failed hook or a crash has no test of its own to fail; nor has an empty file.
    if (empty || (!session.passed && counts.failed === before.failed)) counts.failed += 1;
    if (empty && session.passed) console.log(`No tests in ${session.testFile}: a failure.`);
  }
  return counts;
}

/**
 * @param {Suite} suite
 * @param {{ passed: number, failed: number, skipped: number }} counts
 */
function countSuite(suite, counts) {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) countSuite(inner, counts);
}
