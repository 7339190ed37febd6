import { describe, expect, test } from 'vitest'
import { locales } from '#src/domain/localised.ts'
import { readCatalogue } from '#src/build/catalogues-plugin.ts'
import { documentSlots } from '#src/domain/application/documents.ts'
import { eligibilityStatements } from '#src/domain/application/eligibility.ts'
import { fields, isComposite, isList, sections } from '#src/domain/application/fields.ts'
import { optionKey, optionSets } from '#src/domain/application/options.ts'
import { formProblemCodes } from '#src/domain/application/problem-codes.ts'
import type { Part } from '#src/domain/application/types.ts'

const described = (key: string, hint: true | undefined) => [`${key}.label`, ...(hint ? [`${key}.hint`] : [])]

const partKeys = (fieldId: string, parts: readonly Part[]) =>
  parts.flatMap((part) => described(`field.${fieldId}.${part.id}`, part.hint))

const needed = [
  'field.personalDataHint',
  ...sections.flatMap(({ id }) => [`section.${id}.title`, `section.${id}.intro`]),
  ...fields.flatMap((field) => [
    ...described(`field.${field.id}`, field.hint),
    ...(isComposite(field) ? partKeys(field.id, field.parts) : []),
    ...(isList(field) ? [`field.${field.id}.item`, `field.${field.id}.add`, ...partKeys(field.id, field.item)] : []),
  ]),
  ...Object.entries(optionSets).flatMap(([set, options]) => options.map((option) => optionKey(set, option))),
  ...optionSets.module.map((module) => `option.module.${module}.hint`),
  ...documentSlots.flatMap(({ id }) => [`document.${id}.label`, `document.${id}.hint`]),
  ...formProblemCodes.map((code) => `problem.${code}`),
  // Not a rule of the form: only the backend knows who may change which section.
  'problem.not_your_section',
  ...eligibilityStatements.map(({ id }) => `problem.eligibility.${id}`),
].toSorted()

const ours = /^(?:section|field|option|exclusion|document|problem)\./

describe.each(locales)('texts of the form, %s', (locale) => {
  const catalogue = { ...readCatalogue('form', locale), ...readCatalogue('application', locale) }
  test('every section, field, option, document and problem has its text, and none is left over', () => {
    expect(
      Object.keys(catalogue)
        .filter((key) => ours.test(key))
        .toSorted(),
    ).toEqual(needed)
  })
})
