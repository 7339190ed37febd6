import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { JsonValue } from '../values.ts'
import { anyAnswers } from '#tests/support/arbitraries.ts'
import { addresses, modulesAddress, visibleAddresses } from './fields.ts'
import { decidesWhatIsShown, hiddenByChange } from './modules.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import type { Answers, ModuleId } from './types.ts'

const hiddenByModules = (before: readonly ModuleId[], after: readonly ModuleId[], answers: Answers) =>
  hiddenByChange({ ...answers, [modulesAddress]: [...before] }, { ...answers, [modulesAddress]: [...after] })

describe('a change of modules', () => {
  test('names the answered fields and the sections that it hides', () => {
    const hidden = hiddenByModules(['A', 'B', 'C'], ['A', 'B'], completeAnswers)
    expect(hidden.sections).toEqual(['budget'])
    expect(hidden.fields.map(({ id }) => id)).toEqual([
      'partnerRationale',
      'partnerAuthority',
      'visits',
      'budgetLines',
      'ownContribution',
      'declNoDoubleFunding',
      'declPartner',
    ])
  })

  test('hides nothing that is still asked for, and nothing that is empty', () => {
    expect(hiddenByModules(['A', 'B'], ['B'], {}).fields).toEqual([])
    const hidden = hiddenByModules(['A', 'B', 'C'], ['B', 'C'], completeAnswers)
    expect(hidden.fields.map(({ id }) => id)).toEqual(['participantCountByModule'])
  })

  test('so does another kind of applicant', () => {
    const before = { ...completeAnswers, 'applicant.applicantType': 'non_profit', 'applicant.entityName': 'Sample' }
    const after = { ...before, 'applicant.applicantType': 'local_authority' }
    expect(hiddenByChange(before, after).fields.map(({ id }) => id)).toEqual(['entityName'])
  })
})

test('an answer that decides nothing never shows or hides another', () => {
  fc.assert(
    fc.property(anyAnswers, fc.constantFrom(...addresses.keys()), fc.jsonValue(), (answers, address, value) => {
      fc.pre(!decidesWhatIsShown(address))
      const changed = { ...answers, [address]: value as JsonValue }
      expect(visibleAddresses(changed)).toEqual(visibleAddresses(answers))
    }),
  )
  expect(['modules.modules', 'applicant.applicantType', 'otherGrants.none'].every(decidesWhatIsShown)).toBe(true)
})
