/** If two rows break the same rule, the sentence of each names its row. */
import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { checkSection } from '#src/domain/application/check.ts'
import { describeAddress, fields, isList, itemsAt } from '#src/domain/application/fields.ts'
import { formProblemCodes } from '#src/domain/application/problem-codes.ts'
import { rules2016 } from '#src/domain/application/rules-2016.ts'
import type { Answers, Finding } from '#src/domain/application/types.ts'
import { locales } from '#src/domain/localised.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useFormTexts } from '#src/features/application/texts.ts'
import { loadAreas, startLanguage } from '#src/i18n/language.ts'
import { answersThatBreak, brokenAnswers, type BrokenRule } from '#tests/support/broken-answers.ts'

/** Duplicates the rows of each list: a rule broken in one row is then broken in two. */
const withRowsTwice = (answers: Answers): Answers => {
  const twice: { [address: string]: JsonValue } = { ...answers }
  for (const { section, id } of fields.filter(isList)) {
    const rows = itemsAt(answers, `${section}.${id}`)
    if (rows.length > 0)
      twice[`${section}.${id}`] = [...rows, ...rows.map((row, index) => ({ ...row, key: `again-${index}` }))]
  }
  return twice
}

const isInRow = ({ address }: Finding) => describeAddress(address)?.number !== undefined

/** Findings in rows by rules across several answers. */
const inRows = (Object.keys(brokenAnswers) as BrokenRule[])
  .map((code): [string, readonly Finding[]] => {
    const context = { rules: rules2016, todayOn: '2016-04-12' }
    const found = checkSection(brokenAnswers[code].section, withRowsTwice(answersThatBreak(code)), context)
    return [code, found.filter((finding) => finding.code === code && isInRow(finding))]
  })
  .filter(([, found]) => found.length > 1)

/** Files are refused by rules, on choosing and by the backend: findings are always at their slot. */
const inPlaces = formProblemCodes
  .filter((code) => /^files?_/.test(code))
  .map((code): [string, readonly Finding[]] => [
    code,
    ['documents.DOC-5', 'documents.DOC-6'].map((address) => ({ code, severity: 'error', address })),
  ])
const params = {
  max: 1,
  maxMegabytes: 1,
  formats: 'PDF',
  format: 'PDF',
  name: 'a.pdf',
  otherAddress: 'documents.DOC-7',
  sign: 'U+202E',
}

test('the rules that two rows can break are those that are known to', () => {
  expect(inRows.map(([code]) => code)).toEqual(
    expect.arrayContaining(['end_before_start', 'dates_outside_period', 'long_visit', 'visit_unknown']),
  )
})

test.each(locales.flatMap((locale) => [...inRows, ...inPlaces].map(([code, found]) => ({ locale, code, found }))))(
  '$locale, $code: two places, two sentences',
  async ({ locale, found }) => {
    await startLanguage(locale)
    await loadAreas('application', 'form')
    const { result: texts } = renderHook(() => useFormTexts())
    const sentences = found.map((finding) => texts.current.finding({ params, ...finding }))
    expect(sentences.length).toBeGreaterThan(1)
    expect(new Set(sentences).size).toBe(found.length)
  },
)
