import type { ReactNode } from 'react'
import type { CountryFigures, Missing } from '#src/domain/country-figures.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Later } from '#src/ui/Later.tsx'
import styles from './countries.module.css'
import { loadBelow } from './load-below.ts'
import { peopleScale } from './scale.ts'
import { RangeBar } from './RangeBar.tsx'
import { useCountryWords } from './use-country-words.ts'

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

type Props = {
  row: CountryFigures
  /** False if the participants did not load, so that nothing can be counted. */
  isCounted: boolean
}

/** The figures of one country. If a figure is missing, says why and what would be needed. */
export function CountryFacts({ row, isCounted }: Props) {
  const t = useText()
  const { date, number } = useFormats()
  const words = useCountryWords()
  const { perMillion, authorities, estimate, country } = row
  const { officialNumber, officialYear } = country.estimate ?? { officialNumber: null, officialYear: null }

  /** Whether there is a range to draw. */
  const isDrawn = estimate.value !== null && estimate.value.faults.length === 0 && words.people(estimate.value) !== ''

  const needed = (missing: Missing) => (
    <>
      {t('ui.notKnown')}
      <span className={styles['needed']}>{t(`countries.needed.${missing}`)}</span>
    </>
  )

  return (
    <dl className={styles['facts']}>
      {isCounted && <Fact term={t('countries.participants')}>{words.members(row)}</Fact>}
      <Fact term={t('countries.memberState')}>
        {country.memberStateSince
          ? t('countries.memberStateSince', { date: date(country.memberStateSince) })
          : t('countries.notMemberState')}
      </Fact>
      {isCounted && (
        <>
          <Fact term={t('countries.perMillion')}>
            {perMillion.value ? (
              <>
                {words.rate(perMillion.value.rate)}
                <span className={styles['small']}>{words.denominator(perMillion.value)}</span>
              </>
            ) : (
              needed(perMillion.missing)
            )}
          </Fact>
          <Fact term={t('countries.authorities')}>
            {authorities.value ? (
              <>
                {words.percent(authorities.value.share)}
                <span className={styles['small']}>
                  {t('countries.ofAuthorities', {
                    count: authorities.value.count,
                    year: String(authorities.value.year),
                  })}
                </span>
              </>
            ) : (
              needed(authorities.missing)
            )}
          </Fact>
        </>
      )}
      <Fact term={t('countries.estimate')}>
        {estimate.value ? (
          <>
            {words.people(estimate.value) || t('countries.onlyPercent')}
            {estimate.value.faults.length > 0 && (
              <span className={styles['needed']}>
                {words.faults(estimate.value)} {t('countries.needed.faulty_estimate')}
              </span>
            )}
            {isDrawn && (
              <RangeBar
                range={estimate.value.people}
                derived={estimate.value.middleIs === 'derived'}
                scale={peopleScale}
                official={officialNumber}
              />
            )}
            <span className={styles['small']}>
              {words.middle(estimate.value) && `${words.middle(estimate.value)}. `}
              {words.edition(estimate.value)}
            </span>
            {isDrawn && (
              <div className={styles['reading']}>
                <Later load={loadBelow} now={false}>
                  {({ FactsLegend }) => <FactsLegend row={row} />}
                </Later>
              </div>
            )}
          </>
        ) : (
          needed(estimate.missing)
        )}
      </Fact>
      {estimate.value?.share && estimate.value.faults.length === 0 && (
        <Fact term={t('countries.share')}>
          {words.share(estimate.value)}
          <span className={styles['small']}>{words.shareMiddle(estimate.value)}</span>
        </Fact>
      )}
      {officialNumber !== null && (
        <Fact term={t('countries.official')}>
          {officialYear === null
            ? number(officialNumber)
            : t('countries.officialIn', { number: number(officialNumber), year: String(officialYear) })}
          <span className={styles['needed']}>{t('countries.officialNote')}</span>
        </Fact>
      )}
    </dl>
  )
}
