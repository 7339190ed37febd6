import { useEffect, useId, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode, Ref, RefObject } from 'react'
import { Link } from 'react-router'
import { KOSOVO } from '#src/domain/country.ts'
import { memberKinds } from '#src/domain/member.ts'
import type { Member } from '#src/domain/member.ts'
import type { Source } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import type { Spot } from '#src/ui/map/shapes.ts'
import { SourceText } from '#src/ui/SourceText.tsx'
import type { CountryRow } from './model/map-measure.ts'
import { countBy } from './model/map-model.ts'
import type { Measure } from './model/map-search.ts'
import styles from './map.module.css'
import { RecordChip } from './RecordChip.tsx'
import { useMapTexts } from './use-map-texts.ts'
import { useMeasureTexts } from './use-measure-texts.ts'

export type PanelSubject =
  | { readonly kind: 'member'; readonly member: Member }
  | { readonly kind: 'cluster'; readonly key: string; readonly at: Spot; readonly members: readonly Member[] }
  | {
      readonly kind: 'country'
      readonly code: string
      readonly measure: Measure
      /** The country's figures on the map. */
      readonly row: CountryRow | undefined
      /** Whether the country has a page: the backend lists it. */
      readonly isListed: boolean
      readonly members: readonly Member[]
      /** Some members do not match the filters. */
      readonly isFiltered: boolean
    }

export const subjectKey = (subject: PanelSubject): string =>
  subject.kind === 'member' ? subject.member.id : subject.kind === 'cluster' ? subject.key : subject.code

type Props = {
  subject: PanelSubject
  /** Opened by a press on this page and not by the URL, so the heading takes the focus. */
  takeFocus: boolean
  onClose: () => void
  /** Called if the panel is removed while it has the focus, as by the browser's Back: the focus needs another place. */
  onLost: (subject: PanelSubject) => void
  onMember: (id: string) => void
  ref: RefObject<HTMLDivElement | null>
}

/** The chosen item, after the map in reading order; Escape returns to where it was chosen. */
export function MapPanel({ subject, takeFocus, onClose, onLost, onMember, ref }: Props) {
  const t = useText()
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // Outside React: the focus moves to an opened panel; another subject is another panel.
  useEffect(() => {
    if (!takeFocus) return
    heading.current?.focus({ preventScroll: true })
    const panel = ref.current
    const map = panel?.parentElement
    // If the panel is below the map, scrolls so that both are visible.
    const isOver = panel && window.getComputedStyle(panel).position === 'absolute'
    ;(isOver ? panel : map)?.scrollIntoView({ block: isOver ? 'nearest' : 'start' })
  }, [takeFocus, ref])
  const lost = useRef(() => {})
  useEffect(() => {
    lost.current = () => onLost(subject)
  })
  // React calls this cleanup while the panel is still in the page.
  useLayoutEffect(() => {
    const panel = ref.current
    return () => {
      if (panel?.contains(document.activeElement)) lost.current()
    }
  }, [ref])

  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
  }
  return (
    <div ref={ref} role="presentation" className={styles['panel']} onKeyDown={handleKeyDown}>
      <section aria-labelledby={id} className={styles['panel-body']}>
        <div className={styles['panel-top']}>
          <PanelHeading subject={subject} id={id} ref={heading} />
          <button type="button" className={styles['close']} aria-label={t('map.panel.close')} onClick={onClose}>
            <Icon name="close" />
          </button>
        </div>
        {subject.kind === 'member' && <MemberFacts member={subject.member} />}
        {subject.kind === 'cluster' && (
          <ul className={styles['panel-list']}>
            {subject.members.map((member) => (
              <li key={member.id}>
                <button type="button" className={styles['row']} onClick={() => onMember(member.id)}>
                  {member.name}
                </button>
              </li>
            ))}
          </ul>
        )}
        {subject.kind === 'country' && <CountryFacts {...subject} onClose={onClose} />}
      </section>
    </div>
  )
}

function PanelHeading({ subject, id, ref }: { subject: PanelSubject; id: string; ref: Ref<HTMLHeadingElement> }) {
  const t = useText()
  const { country, list } = useFormats()
  return (
    <div>
      {subject.kind !== 'cluster' && <p className={styles['kicker']}>{t(`map.panel.${subject.kind}`)}</p>}
      <h2 id={id} ref={ref} tabIndex={-1} className={styles['panel-title']}>
        {subject.kind === 'member'
          ? subject.member.name
          : subject.kind === 'country'
            ? country(subject.code)
            : t('map.panel.cluster', { count: subject.members.length })}
      </h2>
      {subject.kind === 'member' && subject.member.otherNames.length > 0 && (
        <p className={styles['small']}>{t('map.panel.also', { names: list(subject.member.otherNames, 'unit') })}</p>
      )}
    </div>
  )
}

const Fact = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

function SourcesFact({ sources }: { sources: readonly Source[] }) {
  const t = useText()
  return (
    <Fact term={t('map.panel.sources')}>
      <ul>
        {sources.map((source) => (
          <li key={`${source.site} ${source.title}`}>
            <SourceText source={source} />
          </li>
        ))}
      </ul>
    </Fact>
  )
}

function MemberFacts({ member }: { member: Member }) {
  const t = useText()
  const { country } = useFormats()
  const texts = useMapTexts()
  return (
    <>
      <RecordChip member={member} />
      <dl className={styles['facts']}>
        <Fact term={t('map.country')}>{country(member.country)}</Fact>
        <Fact term={t('map.panel.kind')}>{texts.kind(member)}</Fact>
        <Fact term={t('map.panel.since')}>{texts.joined(member)}</Fact>
        <Fact term={t('map.panel.certainty')}>{t(`map.certainty.${member.certainty}`)}</Fact>
        {member.coordinates?.of && member.coordinates.of !== 'city' && (
          <Fact term={t('map.panel.place')}>{member.coordinates.of}</Fact>
        )}
        {member.sources.length > 0 && <SourcesFact sources={member.sources} />}
      </dl>
      <p>
        <Link to={`/members/${member.id}`}>{t('map.panel.memberPage')}</Link>
      </p>
      {!member.coordinates && <p className={styles['small']}>{t('map.panel.noPlace')}</p>}
      {member.country === KOSOVO && <p className={styles['small']}>{t('shell.kosovoFootnote')}</p>}
    </>
  )
}

type CountryFactsProps = Extract<PanelSubject, { kind: 'country' }> & { onClose: () => void }

function CountryFacts({ code, measure, row, isListed, members, isFiltered, onClose }: CountryFactsProps) {
  const t = useText()
  const { localised } = useFormats()
  const texts = useMapTexts()
  const measureTexts = useMeasureTexts()
  const counts = countBy(members, ({ kind }) => kind)
  const basis = row && measureTexts.basis(measure, row)
  return (
    <>
      <p>{texts.country(code, members.length, isFiltered)}</p>
      <ul className={styles['panel-list']}>
        {memberKinds
          .filter((kind) => counts.has(kind))
          .map((kind) => (
            <li key={kind}>
              {t('map.panel.kindCount', { kind: t(`map.kind.${kind}`), count: counts.get(kind) ?? 0 })}
            </li>
          ))}
      </ul>
      {measure !== 'members' && row && (
        <dl className={styles['facts']}>
          <Fact term={t(`map.measure.${measure}`)}>
            {measureTexts.value(measure, row) ?? t('map.panel.unknown', { reason: measureTexts.missing(row) })}
            {row.missing !== null && <span className={styles['row-kind']}>{measureTexts.needed(row)}</span>}
            {basis && <span className={styles['row-kind']}>{t('map.panel.basis', { basis })}</span>}
            {row.edition && <span className={styles['row-kind']}>{localised(row.edition.name)}</span>}
          </Fact>
          {row.sources.length > 0 && <SourcesFact sources={row.sources} />}
        </dl>
      )}
      {isListed && (
        <p>
          <Link to={`/countries/${code}`}>{t('map.panel.countryPage')}</Link>
        </p>
      )}
      <Button variant="ghost" size="small" onClick={onClose}>
        {t('map.panel.allCountries')}
      </Button>
      {code === KOSOVO && <p className={styles['small']}>{t('shell.kosovoFootnote')}</p>}
    </>
  )
}
