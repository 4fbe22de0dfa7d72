/**
 * @typedef {{ passed: number; failed: number; notes: string[] }} Tally
 *
 * The part of Vitest's JSON report that is counted.
 * @typedef {object} Report
 * @property {{
 *   name: string;
 *   status: string;
 *   message?: string;
 *   assertionResults: { fullName: string; status: string }[];
 * }[]} testResults
 */

/**
 * What one Vitest run comes to. A test that did not run has not passed: skipped and "to do" ones count as failed, and
 * so do a file that broke before its first test, a run without a test, and a crash that no test shows.
 *
 * @param {Report | null} report `null`: Vitest ended before it could write one
 * @param {number | null} exitCode
 * @returns {Tally} `notes` name each failure, so that the end of a long output tells them
 */
export function tallyOf(report, exitCode) {
  if (report === null) return { passed: 0, failed: 1, notes: ['Vitest broke off without a report'] };
  /** @type {Tally} */
  const tally = { passed: 0, failed: 0, notes: [] };
  for (const file of report.testResults) {
    let failedHere = 0;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') {
        tally.passed += 1;
        continue;
      }
      failedHere += 1;
      const why = test.status === 'failed' ? 'failed' : `not run (${test.status})`;
      tally.notes.push(`${why}: ${test.fullName}`);
    }
    const broken = failedHere === 0 && (file.status === 'failed' || file.assertionResults.length === 0);
    if (broken) tally.notes.push(`no test ran: ${file.name} ${file.message ?? ''}`.trimEnd());
    tally.failed += broken ? 1 : failedHere;
  }
  if (report.testResults.length === 0) {
    tally.failed += 1;
    tally.notes.push('no test was found');
  } else if (exitCode !== 0 && tally.failed === 0) {
    tally.failed += 1;
    tally.notes.push(`every test passed, and Vitest ended with ${exitCode}: an error outside of the tests`);
  }
  return tally;
}

/**
 * A run and the second go of what failed in it: the files that ran again count as they ran last. What failed at first
 * and passed then is named all the same, since a test that passes only sometimes is a defect to mend.
 *
 * @param {Report} first
 * @param {Report} again the report of the files that failed, run by themselves
 * @returns {{ report: Report; notes: string[] }}
 */
export function withSecondGo(first, again) {
  const anew = new Map(again.testResults.map((file) => [file.name, file]));
  /** @type {string[]} */
  const notes = [];
  for (const file of first.testResults)
    for (const test of file.assertionResults) {
      const now = anew.get(file.name)?.assertionResults.find(({ fullName }) => fullName === test.fullName);
      if (test.status !== 'passed' && now?.status === 'passed')
        notes.push(`passed at its second go only: ${test.fullName}`);
    }
  return { report: { testResults: first.testResults.map((file) => anew.get(file.name) ?? file) }, notes };
}

/**
 * @param {Report} report
 * @returns {string[]} the files with a failure in them
 */
export const filesThatFailed = ({ testResults }) =>
  testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
