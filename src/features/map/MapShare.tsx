import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { copies } from '#src/backend/copies.ts'
import { readInstant } from '#src/backend/read-at.ts'
import type { Member } from '#src/domain/member.ts'
import { documentedVersion } from '#src/domain/records-version.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useLocale, useText } from '#src/i18n/use-text.ts'
import { useAnnounce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { download, downloadCsv } from '#src/ui/download.ts'
import type { MapShapes } from '#src/ui/map/shapes.ts'
import { countryRows, embedCode, memberGeoJson, memberRows } from './map-export.ts'
import type { MeasureModel } from './map-measure.ts'
import type { PlacedMember } from './map-model.ts'
import type { Filters } from './map-search.ts'
import type { Moment } from './map-time.ts'
import styles from './share.module.css'
import { useFileWords } from './use-file-words.ts'
import { usePictureInput } from './use-picture-input.ts'

type Props = {
  /** All, as the backend gave them. */
  records: readonly Member[]
  /** Under the present filters, in the order of the list. */
  members: readonly Member[]
  /** Those of them who have a place. */
  onMap: readonly PlacedMember[]
  /** Whether places are drawn. */
  places: boolean
  filters: Filters
  model: MeasureModel
  moment: Moment | null
  shapes: MapShapes | undefined
  /** "34 of 130 participants, 7 countries" */
  found: string
  /** The picture in words. */
  summary: string
}

/** The view as files, link, citation and code. */
export function MapShare({ records, members, onMap, places, filters, model, moment, shapes, found, summary }: Props) {
  const t = useText()
  const { dayOf, colon } = useFormats()
  const lang = useLocale()
  const { pathname, search } = useLocation()
  const pictureInput = usePictureInput()
  const fileWords = useFileWords()
  const [failed, setFailed] = useState(false)
  const view = new URL(`${pathname}${search}`, window.location.href)
  const title = t('map.title')
  const version = useRecordsVersion(records)
  const stamp = { filters, moment, model, url: view.href, version }
  // The citation stands on the page, so it follows when a fresh answer comes.
  const day = useSyncExternalStore(copies.subscribe, () => dayOf(readInstant()))
  const read = { title, found, url: view.href, date: day }
  const citation =
    version === null ? t('map.share.citation', read) : t('map.share.citationVersion', { ...read, version })

  /** The code that draws comes when it is asked for. */
  const picture = async (kind: 'svg' | 'png') => {
    if (!shapes) return
    setFailed(false)
    try {
      const input = pictureInput({
        shapes,
        model,
        members,
        onMap: places ? onMap : [],
        places,
        filters,
        moment,
        found,
        summary,
        readOn: readInstant(),
      })
      const { mapPicture } = await import('./picture.ts')
      const { savePicture } = await import('#src/ui/picture/save-picture.ts')
      await savePicture('map-of-participants', kind, mapPicture(input))
    } catch {
      setFailed(true)
    }
  }
  const file = (text: string, onClick: () => void) => (
    <Button variant="ghost" size="small" icon="download" onClick={onClick}>
      {text}
    </Button>
  )

  return (
    <section aria-labelledby="map-share" className={styles['share']}>
      <h2 id="map-share">{t('map.share')}</h2>
      <p>{t('map.share.lead')}</p>
      <div role="group" aria-label={t('map.download')} className={styles['buttons']}>
        {file(t('map.download.csv'), () =>
          downloadCsv('participants.csv', memberRows(members, fileWords.members(stamp))),
        )}
        {file(t('map.figures.csv'), () => downloadCsv('countries.csv', countryRows(model, fileWords.countries(stamp))))}
        {file(t('map.download.geojson'), () =>
          download(
            'participants.geojson',
            new Blob([JSON.stringify(memberGeoJson(members, fileWords.places(stamp)))], {
              type: 'application/geo+json',
            }),
          ),
        )}
        {shapes && file(t('map.download.svg'), () => void picture('svg'))}
        {shapes && file(t('map.download.png'), () => void picture('png'))}
        <Button variant="ghost" size="small" onClick={() => window.print()}>
          {t('map.share.print')}
        </Button>
        <Copy text={view.href} label={t('map.share.link')} />
      </div>
      {failed && <p role="alert">{t('map.download.failed')}</p>}
      <CopyBox label={t('map.share.cite')} text={citation} copy={t('map.share.copyCitation')} />
      <CopyBox
        label={t('map.share.embed')}
        hint={t('map.share.embed.hint')}
        text={embedCode(view, lang, `${title}${colon} ${found}`)}
        copy={t('map.share.copyEmbed')}
        isCode
      />
    </section>
  )
}

/** As `documentedVersion` gives it, and null until it is reckoned. */
function useRecordsVersion(records: readonly Member[]): string | null {
  const [known, setKnown] = useState<{ records: readonly Member[]; version: string | null } | null>(null)
  // The browser's cryptography, which takes its time.
  useEffect(() => {
    let gone = false
    void documentedVersion(records).then((version) => gone || setKnown({ records, version }))
    return () => {
      gone = true
    }
  }, [records])
  return known?.records === records ? known.version : null
}

type BoxProps = { label: string; hint?: string; text: string; copy: string; isCode?: boolean }

function CopyBox({ label, hint, text, copy, isCode = false }: BoxProps) {
  const id = useId()
  return (
    <div className={styles['box']} data-code={isCode || undefined}>
      <label htmlFor={id}>{label}</label>
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      <textarea
        id={id}
        readOnly
        rows={3}
        value={text}
        aria-describedby={hint ? `${id}-hint` : undefined}
        spellCheck={false}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <Copy text={text} label={copy} />
    </div>
  )
}

function Copy({ text, label }: { text: string; label: string }) {
  const t = useText()
  const announce = useAnnounce()
  const [told, setTold] = useState<string | null>(null)
  const handleClick = async () => {
    const words = await navigator.clipboard.writeText(text).then(
      () => t('map.share.copied'),
      () => t('map.share.notCopied'),
    )
    setTold(words)
    announce(words)
  }
  return (
    <span className={styles['copy']}>
      <Button variant="ghost" size="small" onClick={() => void handleClick()}>
        {label}
      </Button>
      {told && <span>{told}</span>}
    </span>
  )
}
