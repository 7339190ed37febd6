import { describe, expect, test } from 'vitest'
import { closingLine, countPlaywright, countVitest, playwrightFailures, sum } from './counts.ts'

describe('vitest', () => {
  test('counts passed, failed and skipped tests', () => {
    const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1, testResults: [] }
    expect(countVitest(report, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 })
  })

  test('a file that does not load is a failure, though no test of it failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
    ]
    expect(countVitest({ numPassedTests: 1, numFailedTests: 1, testResults }, 1).failed).toBe(2)
  })

  test('an error outside of the tests is a failure', () => {
    expect(countVitest({ numPassedTests: 7, numFailedTests: 0, testResults: [] }, 1).failed).toBe(1)
  })
})

describe('playwright', () => {
  test('counts; a flaky test is a failed one', () => {
    expect(countPlaywright({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } }, 1)).toEqual({
      passed: 5,
      failed: 2,
      skipped: 3,
    })
  })

  test('what failed is told with its reason, in plain text', () => {
    const failed = {
      file: 'map.e2e.ts',
      title: 'a finger moves the page',
      ok: false,
      tests: [{ results: [{ errors: [{ message: '\u001B[31mthe browser complained\u001B[39m' }] }] }],
    }
    const suites = [{ specs: [{ file: 'map.e2e.ts', title: 'passed', ok: true }], suites: [{ specs: [failed] }] }]
    expect(playwrightFailures({ suites })).toBe('map.e2e.ts: a finger moves the page\nthe browser complained')
    expect(playwrightFailures(null)).toBe('')
  })
})

test.each([
  ['no report', null],
  ['a report of another shape', []],
  ['a run of no tests', { numPassedTests: 0, stats: { expected: 0 } }],
])('%s is a failure', (_, report) => {
  expect(countVitest(report, 0).failed).toBe(1)
  expect(countPlaywright(report, 0).failed).toBe(1)
})

test('the closing line sums every runner', () => {
  const all = [
    { passed: 10, failed: 0, skipped: 0 },
    { passed: 600, failed: 1, skipped: 2 },
  ]
  expect(closingLine(sum(all))).toBe('610 passed, 1 failed')
})
