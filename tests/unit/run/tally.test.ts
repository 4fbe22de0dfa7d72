import { expect, test } from 'vitest';

import { filesThatFailed, tallyOf, withSecondGo } from '../../run/tally.mjs';

const file = (name: string, ...statuses: string[]) => ({
  name,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status, at) => ({ fullName: `${name} ${at}`, status })),
});

test('each test counts as one', () => {
  expect(tallyOf({ testResults: [file('a', 'passed', 'passed'), file('b', 'passed')] }, 0)).toEqual({
    passed: 3,
    failed: 0,
    notes: [],
  });
  expect(tallyOf({ testResults: [file('a', 'passed', 'failed')] }, 1)).toMatchObject({
    passed: 1,
    failed: 1,
    notes: ['failed: a 1'],
  });
});

test.each(['skipped', 'pending', 'todo', 'disabled'])('a test that is %s has not passed', (status) => {
  expect(tallyOf({ testResults: [file('a', 'passed', status)] }, 0)).toEqual({
    passed: 1,
    failed: 1,
    notes: [`not run (${status}): a 1`],
  });
});

test('a file that broke before its first test is a failure', () => {
  const broken = { name: 'a', status: 'failed', message: 'no such module', assertionResults: [] };
  expect(tallyOf({ testResults: [broken, file('b', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    notes: ['no test ran: a no such module'],
  });
});

test('a file whose set-up broke after its tests is a failure', () => {
  const broken = { ...file('a', 'passed'), status: 'failed', message: 'afterAll threw' };
  expect(tallyOf({ testResults: [broken] }, 1)).toMatchObject({ passed: 1, failed: 1 });
});

test('a file without a test, and a run without a file, are failures', () => {
  expect(tallyOf({ testResults: [file('a')] }, 0)).toMatchObject({ passed: 0, failed: 1 });
  expect(tallyOf({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1, notes: ['no test was found'] });
});

test('an error outside of every test is a failure', () => {
  expect(tallyOf({ testResults: [file('a', 'passed')] }, 1)).toMatchObject({ passed: 1, failed: 1 });
  expect(tallyOf({ testResults: [file('a', 'passed')] }, null)).toMatchObject({ passed: 1, failed: 1 });
});

test('a run that broke off without a report is a failure', () => {
  expect(tallyOf(null, 0)).toMatchObject({ passed: 0, failed: 1 });
});

test('what failed and passed at its second go counts as it ran last, and is named', () => {
  const first = { testResults: [file('a', 'passed', 'failed'), file('b', 'passed')] };
  expect(
    filesThatFailed({ testResults: [{ ...file('a', 'failed'), status: 'failed' }, file('b', 'passed')] }),
  ).toEqual(['a']);
  const { report, notes } = withSecondGo(first, { testResults: [file('a', 'passed', 'passed')] });
  expect(tallyOf(report, 0)).toEqual({ passed: 3, failed: 0, notes: [] });
  expect(notes).toHaveLength(1);
  expect(notes[0]).toContain('passed at its second go only');
});

test('what fails again has failed', () => {
  const first = { testResults: [file('a', 'passed', 'failed')] };
  const { report, notes } = withSecondGo(first, first);
  expect(tallyOf(report, 1).failed).toBe(1);
  expect(notes).toEqual([]);
});
