import { describe, expect, it } from 'vitest';
import { countVitest, settle, spiceResult } from '../../tooling/layers.mjs';
import { countSessions } from '../../tooling/wtr-counts.mjs';

const passed = { passed: true, skipped: false };
const failed = { passed: false, skipped: false };
const skipped = { passed: false, skipped: true };

describe('countSessions', () => {
  it('sums over nested suites', () => {
    const inner = { tests: [passed, failed], suites: [] };
    const testResults = { tests: [passed, skipped], suites: [inner] };
    expect(countSessions([{ passed: false, testResults }])).toEqual({
      passed: 2,
      failed: 1,
      skipped: 1,
    });
  });

  it('counts a file that did not load as one failure', () => {
    expect(countSessions([{ passed: false }])).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it('counts a file without tests as one failure', () => {
    const testResults = { tests: [], suites: [] };
    expect(countSessions([{ passed: true, testResults }]).failed).toBe(1);
  });

  it('counts a failed hook beside passed tests as one failure', () => {
    const testResults = { tests: [passed], suites: [] };
    expect(countSessions([{ passed: false, testResults }]).failed).toBe(1);
  });
});

describe('countVitest', () => {
  const report = (testResults: { status: string; assertionResults: { status: string }[] }[]) => ({
    numPassedTests: 3,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults,
  });

  it('adds files that failed without a failed test', () => {
    const files = [
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ];
    expect(countVitest(report(files))).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('knows nothing without a report', () => {
    expect(countVitest(undefined)).toBeUndefined();
  });
});

describe('settle', () => {
  const counts = { passed: 2, failed: 0, skipped: 0 };

  it('leaves a clean run as it is', () => {
    expect(settle(counts, 0)).toEqual(counts);
  });

  it('keeps the failures that were counted', () => {
    expect(settle({ ...counts, failed: 3 }, 1).failed).toBe(3);
  });

  it('makes a bad exit a failure', () => {
    expect(settle(counts, 1).failed).toBe(1);
  });

  it('makes a layer without tests, or without a report, a failure', () => {
    expect(settle({ passed: 0, failed: 0, skipped: 5 }, 0).failed).toBe(1);
    expect(settle(undefined, 0).failed).toBe(1);
  });
});

describe('spiceResult', () => {
  const none = { passed: 0, failed: 0, skipped: 0 };

  it('counts nothing where there is no ngspice, and says why', () => {
    const result = spiceResult({ ...none, absent: 'not installed' }, 0, '');
    expect(result).toEqual({ counts: none, output: '', absent: 'not installed' });
  });

  it('is a failure where ngspice is there and nothing was compared, or the script broke', () => {
    expect(spiceResult(none, 0, '').counts.failed).toBe(1);
    expect(spiceResult(undefined, 1, '').counts.failed).toBe(1);
    expect(spiceResult({ ...none, absent: 'not installed' }, 1, '').counts.failed).toBe(1);
  });

  it('keeps the counts of a comparison', () => {
    const counts = { passed: 280, failed: 8, skipped: 0 };
    expect(spiceResult(counts, 1, 'text')).toEqual({ counts, output: 'text' });
  });
});
