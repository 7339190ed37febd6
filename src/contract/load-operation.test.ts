import { expect, test } from 'vitest'
import { loadOperation } from './load-operation.ts'
import { operationNames, operations } from './operations.ts'

test('every operation of the contract is found where it is said to stand', async () => {
  for (const name of operationNames) expect(await loadOperation(name)).toBe(operations[name])
})
