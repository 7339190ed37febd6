import type { ReactNode } from 'react'
import type { Member } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useMemberWords } from '#src/i18n/member-words.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { SourceText } from '#src/ui/SourceText.tsx'
import styles from './countries.module.css'

/** Facts of a participant; missing ones are named as missing. */
export function MemberFacts({ member, countryName }: { member: Member; countryName: ReactNode }) {
  const t = useText()
  const { number } = useFormats()
  const words = useMemberWords()
  const { topics, ordinal, coordinates, inhabitants } = member
  return (
    <dl className={styles['facts']}>
      <div>
        <dt>{t('map.kind')}</dt>
        <dd>{words.kind(member)}</dd>
      </div>
      <div>
        <dt>{t('map.country')}</dt>
        <dd>{countryName}</dd>
      </div>
      <div>
        <dt>{t('map.panel.since')}</dt>
        <dd>{words.joined(member)}</dd>
      </div>
      <div>
        <dt>{t('countries.member.ordinal')}</dt>
        <dd>{ordinal === null ? t('countries.member.notFound') : t('countries.member.ordinalIs', { ordinal })}</dd>
      </div>
      <div>
        <dt>{t('countries.member.inhabitants')}</dt>
        <dd>
          {inhabitants === null && t('ui.notKnown')}
          {inhabitants?.source && (
            <>
              {number(inhabitants.count)}
              <span className={styles['small']}>
                {inhabitants.year ?? t('countries.member.yearNotNamed')}
                {' · '}
                <SourceText source={inhabitants.source} />
              </span>
            </>
          )}
          {inhabitants?.source === null && t('countries.member.inhabitantsInvented', { count: inhabitants.count })}
        </dd>
      </div>
      <div>
        <dt>{t('countries.member.topics')}</dt>
        <dd>
          {topics === null || topics.length === 0 ? (
            t('countries.member.notFound')
          ) : (
            <ul className={styles['chips']}>
              {topics.map((topic) => (
                <li key={topic}>
                  <Chip>{t(`topic.${topic}`)}</Chip>
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('map.panel.certainty')}</dt>
        <dd>{t(`map.certainty.${member.certainty}`)}</dd>
      </div>
      {coordinates && (
        <div>
          <dt>{t('countries.member.coordinates')}</dt>
          <dd>
            {t('countries.member.latLon', {
              lat: number(coordinates.lat, { maximumFractionDigits: 3 }),
              lon: number(coordinates.lon, { maximumFractionDigits: 3 }),
            })}
            {coordinates.of !== null && coordinates.of !== 'city' && (
              <span className={styles['small']}>{t('countries.member.shownAt', { place: coordinates.of })}</span>
            )}
          </dd>
        </div>
      )}
    </dl>
  )
}
