import type { CountryFigures } from '#src/domain/country-figures.ts'
import { KOSOVO } from '#src/domain/country.ts'
import type { Member } from '#src/domain/member.ts'
import { useMemberWords } from '#src/i18n/member-words.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { Compare } from './Compare.tsx'
import styles from './countries.module.css'
import { documentedAccessions } from './country-model.ts'
import { CountryMembers } from './CountryMembers.tsx'
import { EuropePicture } from './EuropePicture.tsx'
import { Sources } from './Sources.tsx'

export { FactsLegend } from './FactsLegend.tsx'

type Props = {
  own: CountryFigures
  rows: readonly CountryFigures[]
  /** Members in this country. */
  members: readonly Member[]
  /** False if the participants did not load. */
  isCounted: boolean
}

/** The part of a country page below figures and map: participants, Europe, comparison, sources. */
export function CountryBelow({ own, rows, members, isCounted }: Props) {
  const t = useText()
  const { country } = useFormats()
  const sources = [
    ...members.flatMap((member) => member.sources),
    // Even if no estimate could be read, its table provides the population for the rates.
    ...(own.country.estimate?.sources ?? []),
    ...(own.authorities.value?.sources ?? []),
  ]
  const listTitle = t('countries.membersOf', { country: country(own.code) })

  return (
    <>
      {isCounted && (
        <Card as="section" aria-labelledby="country-members" className={styles['stack']}>
          <h2 id="country-members">{listTitle}</h2>
          <CountryMembers members={members} caption={listTitle} />
          <Accessions members={members} />
        </Card>
      )}
      <Card>
        <EuropePicture own={own} rows={rows} />
      </Card>
      {isCounted && (
        <Card as="section" aria-labelledby="country-compare" className={styles['stack']}>
          <h2 id="country-compare">{t('countries.compare')}</h2>
          <Compare own={own} rows={rows} />
        </Card>
      )}
      <Card as="section" aria-labelledby="country-sources" className={styles['stack']}>
        <h2 id="country-sources">{t('countries.sources')}</h2>
        <Sources sources={sources} />
        <div className={styles['notes']}>
          <p>{t('countries.estimateNote')}</p>
          <p>{t('map.notes.places')}</p>
          <p>{t('map.notes.shapes')}</p>
          {rows.some((row) => row.code === KOSOVO) && <p>{t('shell.kosovoFootnote')}</p>}
        </div>
      </Card>
    </>
  )
}

/** When members of this country joined, as far as dated sources say: days and bounds, without a line through them. */
function Accessions({ members }: { members: readonly Member[] }) {
  const t = useText()
  const words = useMemberWords()
  const known = documentedAccessions(members)
  if (members.length === 0) return null
  return (
    <div>
      <h3>{t('countries.accessions')}</h3>
      {known.length > 0 && (
        <ol className={styles['list']}>
          {known.map((member) => (
            <li key={member.id}>
              <b>{words.joined(member)}</b>{' '}
              {member.ordinal === null
                ? member.name
                : t('countries.accession', { name: member.name, ordinal: member.ordinal })}
            </li>
          ))}
        </ol>
      )}
      {members.length > known.length && (
        <p className={styles['needed']}>{t('countries.undated', { count: members.length - known.length })}</p>
      )}
    </div>
  )
}
