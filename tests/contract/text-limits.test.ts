/** Limits of texts, counted alike in every script and however the text is encoded; the rule stands under `saveAnswers`. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fields, addressOf } from '#src/domain/application/fields.ts'
import { completeAnswers } from '#tests/support/sample-answers.ts'
import { countedTexts } from '#tests/support/counted-texts.ts'
import { completeDraft, newKey } from './drafts.ts'
import { openTarget, type Target } from './target.ts'

let target: Target
beforeAll(async () => {
  target = await openTarget()
})
afterAll(() => target.close())

/** One long answer for each script. */
const longAnswers = fields
  .flatMap((field) =>
    field.type === 'longtext' && addressOf(field) in completeAnswers
      ? [{ address: addressOf(field), max: field.max }]
      : [],
  )
  .slice(0, countedTexts.length)

/** A text of a script, repeated until it has exactly so many characters as a backend counts them. */
const filled = ({ text, characters }: (typeof countedTexts)[number], length: number): string =>
  text.repeat(Math.floor(length / characters)) + '.'.repeat(length % characters)

const answersOf = (beyond: number, around = '') =>
  longAnswers.map(({ address, max }, at) => {
    const counted = countedTexts[at % countedTexts.length]
    if (!counted) throw new Error('no text')
    return { address, value: `${around}${filled(counted, max + beyond)}${around}` }
  })

test('a text in each script is refused one character over its limit, and taken at the limit', async () => {
  expect(longAnswers).toHaveLength(countedTexts.length)
  const backend = target.as('applicant')
  const { id: applicationId, version } = await completeDraft(target)
  const over = await backend.saveAnswers({ applicationId, version, changes: answersOf(1) })
  const refused = await backend
    .submitApplication({ applicationId, version: over.version, key: newKey() })
    .catch((error: unknown) => error)
  expect(refused).toMatchObject({
    code: 'incomplete',
    errors: longAnswers.map(({ address, max }) => ({
      pointer: address,
      code: 'too_long',
      params: { max, count: max + 1, over: 1 },
    })),
  })
  const changes = answersOf(0, ' \r\n')
  const full = await backend.saveAnswers({ applicationId, version: over.version, changes })
  // Kept as they were sent: neither composed nor trimmed.
  for (const { address, value } of changes) expect(full.answers[address]).toBe(value)
  await backend.submitApplication({ applicationId, version: full.version, key: newKey() })
})
