import { expect, test } from 'vitest'
import { loadOperation, operationNames } from './load-operation.ts'
import { operations } from './operations.ts'

test('every operation of the contract is found where it is said to stand', async () => {
  expect(operationNames.toSorted()).toEqual(Object.keys(operations).toSorted())
  for (const name of operationNames) expect(await loadOperation(name)).toBe(operations[name])
})
