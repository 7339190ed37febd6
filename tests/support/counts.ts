import { stripVTControlCharacters } from 'node:util'

/** Results of one runner. Skipped tests do not count as passed. */
export interface Counts {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const numberAt = (report: Json, key: string): number => {
  const value = report[key]
  return typeof value === 'number' ? value : 0
}

/**
 * A run without any test, or one that failed without a failed test (a file that does not load), counts as a failure.
 */
const honest = (counts: Counts, exitCode: number | null): Counts =>
  counts.failed === 0 && (exitCode !== 0 || counts.passed === 0) ? { ...counts, failed: 1 } : counts

const nothing: Counts = { passed: 0, failed: 0, skipped: 0 }

/** Counts from vitest's JSON report; null if the report was not written. */
export const countVitest = (report: unknown, exitCode: number | null): Counts => {
  if (!isObject(report)) return honest(nothing, exitCode)
  const files = Array.isArray(report['testResults']) ? report['testResults'].filter(isObject) : []
  const brokenFiles = files.filter(({ status, assertionResults }) => {
    const tests = Array.isArray(assertionResults) ? assertionResults.filter(isObject) : []
    return status === 'failed' && !tests.some((one) => one['status'] === 'failed')
  })
  return honest(
    {
      passed: numberAt(report, 'numPassedTests'),
      failed: numberAt(report, 'numFailedTests') + brokenFiles.length,
      skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
    },
    exitCode,
  )
}

/** Counts from Playwright's JSON report; null if the report was not written. A flaky test counts as failed. */
export const countPlaywright = (report: unknown, exitCode: number | null): Counts => {
  const stats = isObject(report) ? report['stats'] : null
  if (!isObject(stats)) return honest(nothing, exitCode)
  return honest(
    {
      passed: numberAt(stats, 'expected'),
      failed: numberAt(stats, 'unexpected') + numberAt(stats, 'flaky'),
      skipped: numberAt(stats, 'skipped'),
    },
    exitCode,
  )
}

const objectsAt = (parent: Json, key: string): Json[] => {
  const children = parent[key]
  return Array.isArray(children) ? children.filter(isObject) : []
}
const textAt = (parent: Json, key: string): string => {
  const value = parent[key]
  return typeof value === 'string' ? value : ''
}

/**
 * Title and message of each failure from Playwright's JSON report, without terminal colours. Printed at the end of a
 * run, so that logs that keep only the end have it.
 */
export const playwrightFailures = (report: unknown): string => {
  if (!isObject(report)) return ''
  const within = (suite: Json): string[] => [
    ...objectsAt(suite, 'suites').flatMap(within),
    ...objectsAt(suite, 'specs')
      .filter(({ ok }) => ok === false)
      .flatMap((spec) => [
        `${textAt(spec, 'file')}: ${textAt(spec, 'title')}`,
        ...objectsAt(spec, 'tests')
          .flatMap((one) => objectsAt(one, 'results'))
          .flatMap((result) => objectsAt(result, 'errors'))
          .map((error) => stripVTControlCharacters(textAt(error, 'message'))),
      ]),
  ]
  return within(report).join('\n')
}

export const sum = (all: readonly Counts[]): Counts => ({
  passed: all.reduce((total, one) => total + one.passed, 0),
  failed: all.reduce((total, one) => total + one.failed, 0),
  skipped: all.reduce((total, one) => total + one.skipped, 0),
})

/** The last line of every run. */
export const closingLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`
