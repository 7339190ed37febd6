import type { QueryClient } from '@tanstack/react-query'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { countryFigures } from '#src/domain/country-figures.ts'
import { KOSOVO } from '#src/domain/country.ts'
import { documentedVersion } from '#src/domain/records-version.ts'
import type { Member } from '#src/domain/member.ts'
import { notTakingPart } from '#src/domain/taking-part.ts'
import { useLocalMembers } from '#src/i18n/local-members.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { downloadCsv } from '#src/ui/download.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { SourceText } from '#src/ui/SourceText.tsx'
import { SaveTable } from './SaveTable.tsx'
import styles from './countries.module.css'
import { authorityRows, coverageOf, overlapOf } from './coverage-model.ts'
import { AuthorityTable, OverlapTable, WithoutTable } from './CoverageTables.tsx'
import { Invitation } from './Invitation.tsx'
import { CountBar } from './RangeBar.tsx'
import { useFileWords } from './use-file-words.ts'

export const makeLoader = (queryClient: QueryClient) => async () => {
  await Promise.all([
    queryClient.ensureQueryData(allianceQueries.countries()),
    // May fail: the page is then shown without the parts that need them.
    queryClient.prefetchQuery(allianceQueries.members()),
    queryClient.prefetchQuery(allianceQueries.networks()),
  ])
  return null
}

const none: readonly Member[] = []

/** Participants compared with those who could take part: countries, authorities in other lists, and invitations. */
export function Component() {
  const t = useText()
  const { localised } = useFormats()
  const fileWords = useFileWords()
  const { data: countries } = useSuspenseQuery(allianceQueries.countries())
  const membersAnswer = useQuery(allianceQueries.members())
  const networksAnswer = useQuery(allianceQueries.networks())
  const records = membersAnswer.data
  const members = useLocalMembers(records ?? none)
  /** Name of the authority to write to; empty for any, null if the letter is closed. */
  const [invited, setInvited] = useState<string | null>(null)
  const { rows } = countryFigures(countries, members)
  const { states, without, counted } = coverageOf(rows, members)
  // Without the participants nobody can say who is missing.
  const networks = records ? networksAnswer.data : undefined
  const missing = networks ? notTakingPart(networks, members) : []
  const shownCodes = [...(records ? without : []).map(({ code }) => code), ...missing.map(({ country }) => country)]
  const save = async () => {
    const notes = fileWords.authorities(
      missing.map(({ country }) => country),
      await documentedVersion(records ?? none),
    )
    downloadCsv('authorities-not-taking-part.csv', authorityRows(missing, countries, notes))
  }

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <p>
          <Link to="/countries">{t('countries.back')}</Link>
        </p>
        <PageTitle>{t('coverage.title')}</PageTitle>
        <NotAnswered asked={membersAnswer}>{t('coverage.half.members')}</NotAnswered>
        {records && (
          <>
            <p className={styles['lead']}>{t('coverage.lead', { reached: states.reached, all: states.all })}</p>
            <CountBar count={states.reached} samples={states.undocumented} most={states.all} />
            {states.undocumented > 0 && (
              <p className={styles['needed']}>{t('coverage.undocumented', { count: states.undocumented })}</p>
            )}
          </>
        )}
        <p className={styles['needed']}>
          {counted === 0 ? t('coverage.authoritiesUnknown') : t('coverage.authoritiesKnown', { count: counted })}
        </p>
        <div className={styles['inline']}>
          <Button onClick={() => setInvited('')}>{t('coverage.invite.any')}</Button>
          <Link to="/join">{t('coverage.join')}</Link>
        </div>
      </div>
      {records && (
        <Card as="section" aria-labelledby="coverage-countries" className={styles['stack']}>
          <h2 id="coverage-countries">{t('coverage.countries', { count: without.length })}</h2>
          <WithoutTable rows={without} />
        </Card>
      )}
      {records && <NotAnswered asked={networksAnswer}>{t('coverage.half.networks')}</NotAnswered>}
      {networks && (
        <>
          <Card as="section" aria-labelledby="coverage-authorities" className={styles['stack']}>
            <h2 id="coverage-authorities">{t('coverage.authorities', { count: missing.length })}</h2>
            <p className={styles['needed']}>{t('coverage.authoritiesNote')}</p>
            {networks.map(
              ({ id, name, total, entries }) =>
                total && (
                  <p key={id} className={styles['needed']}>
                    {t('coverage.read', {
                      name: localised(name),
                      read: entries.length,
                      authorities: total.authorities,
                      countries: total.countries,
                    })}{' '}
                    <SourceText source={total.source} />
                  </p>
                ),
            )}
            <AuthorityTable authorities={missing} onInvite={setInvited} />
            <SaveTable onSave={save} />
          </Card>
          <Card as="section" aria-labelledby="coverage-overlap" className={styles['stack']}>
            <h2 id="coverage-overlap">{t('coverage.overlap')}</h2>
            <p className={styles['needed']}>{t('coverage.overlapNote')}</p>
            <OverlapTable rows={overlapOf(networks, members)} />
          </Card>
        </>
      )}
      {shownCodes.includes(KOSOVO) && (
        <div className={styles['notes']}>
          <p>{t('shell.kosovoFootnote')}</p>
        </div>
      )}
      {invited !== null && <Invitation name={invited} onClose={() => setInvited(null)} />}
    </div>
  )
}
