/**
 * `npm run openapi` writes `public/openapi.json` and the README's list of operations from the contract; `npm run
 * openapi -- --check` only compares and validates, and exits 1 if the file is outdated or not an OpenAPI 3.1 document.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Validator } from '@seriousme/openapi-schema-validator'
import { openApiDocument } from '#src/contract/openapi.ts'
import { operationsTableIsStale, writeOperationsTable } from './operations-table.ts'

const path = fileURLToPath(new URL('../../public/openapi.json', import.meta.url))

export const openApiText = (): string => `${JSON.stringify(openApiDocument(), null, 2)}\n`

/** @returns the problems of the file: it differs from the contract, or is invalid. Empty if there are none. */
export const openApiProblems = async (): Promise<string[]> => {
  const text = openApiText()
  const validator = new Validator()
  const { valid, errors } = await validator.validate(JSON.parse(text) as Record<string, unknown>)
  const problems: string[] = []
  if (!valid) problems.push(`The document is not valid OpenAPI: ${JSON.stringify(errors, null, 2)}`)
  if (validator.version !== '3.1') problems.push(`OpenAPI 3.1 expected, got ${validator.version}`)
  let written = ''
  try {
    written = readFileSync(path, 'utf8')
  } catch {
    problems.push('public/openapi.json is missing: run "npm run openapi"')
    return problems
  }
  if (operationsTableIsStale()) problems.push('The operations in README.md are stale: run "npm run openapi"')
  if (written !== text) problems.push('public/openapi.json is stale: run "npm run openapi" and commit it')
  return problems
}

if (import.meta.main) {
  if (!process.argv.includes('--check')) {
    writeFileSync(path, openApiText())
    writeOperationsTable()
    console.log('public/openapi.json and the operations in README.md written')
  }
  const problems = await openApiProblems()
  for (const problem of problems) console.error(problem)
  if (problems.length > 0) process.exitCode = 1
}
