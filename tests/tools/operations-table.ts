import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { operationNames, operations } from '#src/contract/operations.ts'
import type { OperationSpec } from '#src/contract/operation.ts'

const path = fileURLToPath(new URL('../../README.md', import.meta.url))
const marks = /(?<=<!-- operations -->\n)[\s\S]*?(?=<!-- \/operations -->)/

const callers = ({ caller }: OperationSpec): string =>
  typeof caller === 'string' ? caller.replace('_', ' ') : caller.join(', ')

const needs = ({ code, ifMatch, idempotent }: OperationSpec): string =>
  [code && '`Request-Code`', ifMatch && '`If-Match`', idempotent && '`Idempotency-Key`'].filter(Boolean).join(', ')

/** The list of operations for the README. */
function operationsTable(): string {
  const rows = operationNames.map((name) => {
    const spec: OperationSpec = operations[name]
    return `| \`${spec.method} ${spec.path}\` | ${spec.summary} | ${callers(spec)} | ${needs(spec)} |`
  })
  return `\n${['| operation | what | who | needs |', '|---|---|---|---|', ...rows].join('\n')}\n\n`
}

const readReadme = (): string => readFileSync(path, 'utf8')
const withTable = (readme: string): string => readme.replace(marks, operationsTable)

export const writeOperationsTable = (): void => writeFileSync(path, withTable(readReadme()))

/** Whether the README's list differs from the contract, or its place is missing. */
export const operationsTableIsStale = (): boolean => {
  const readme = readReadme()
  return !marks.test(readme) || withTable(readme) !== readme
}
