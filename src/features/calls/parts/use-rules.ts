import type { Call } from '#src/domain/call.ts'
import { KOSOVO } from '#src/domain/country.ts'
import { maximumFor } from '#src/domain/scoring.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { Mark } from '../mark.ts'
import { statements } from './statements.ts'

/** A sentence, and how certain it is. */
export type Rule = { readonly text: string; readonly mark: Mark }

/** Eligibility and assessment rules in the present language, for page and file. */
export function useRules() {
  const t = useText()
  const formats = useFormats()
  return {
    /** Eligibility statements. */
    eligibility: ({ rules }: Call): Rule[] => [
      ...statements.map(([key, mark]) => ({ text: t(key), mark })),
      { text: t('calls.eval.countries', { count: rules.applicantCountries.length }), mark: 'our_design' },
    ],
    countries: ({ rules: { applicantCountries } }: Call) => ({
      title: t('calls.eval.countryList', { count: applicantCountries.length }),
      names: formats.list(
        formats.sortBy(
          applicantCountries.map((code) => formats.country(code)),
          (name) => name,
        ),
      ),
      footnote: applicantCountries.includes(KOSOVO) ? t('shell.kosovoFootnote') : null,
    }),
    /** For example "At most, per module: A 90 · B 90". */
    maximum: ({ modules, criteria }: Call): string =>
      `${t('calls.eval.maximum')}${formats.colon} ${modules
        .map(({ id }) => `${id} ${formats.number(maximumFor(id, criteria))}`)
        .join(' · ')}`,
    /** Number of assessors, thresholds, a third assessment, ties. */
    award: ({ criteria, criteriaAreOfficial, scoring }: Call): Rule[] => {
      const nameOf = (id: string) => {
        const found = criteria.find((criterion) => criterion.id === id)
        return found ? formats.localised(found.label) : id
      }
      const thresholds = criteria.flatMap(({ label, minShare }) =>
        minShare === null
          ? []
          : t('calls.eval.thresholdOne', { criterion: formats.localised(label), share: formats.percent(minShare) }),
      )
      const ties = scoring.tieBreak.map((id) => t('calls.eval.quoted', { name: nameOf(id) }))
      return [
        t('calls.eval.each', { count: scoring.minReviewers }),
        [t('calls.eval.threshold', { share: formats.percent(scoring.overallThreshold) }), ...thresholds].join(' '),
        t('calls.eval.third', { points: scoring.thirdAssessmentAbove }),
        t('calls.eval.ties', { criteria: formats.list(ties, 'unit') }),
      ].map((text) => ({ text, mark: criteriaAreOfficial ? 'documented' : 'our_design' }))
    },
  }
}
