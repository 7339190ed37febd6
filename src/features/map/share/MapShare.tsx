import { useEffect, useId, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { copies } from '#src/backend/copies.ts'
import { readInstant } from '#src/backend/read-at.ts'
import { type Locale, locales } from '#src/domain/localised.ts'
import type { Member } from '#src/domain/member.ts'
import { documentedVersion } from '#src/domain/records-version.ts'
import { ownNames } from '#src/i18n/own-names.ts'
import { useFileNotes } from '#src/i18n/use-file-notes.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useLocale, useText } from '#src/i18n/use-text.ts'
import { useAnnounce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import type { MapShapes } from '#src/ui/map/shapes.ts'
import { copyText } from '#src/ui/copy-text.ts'
import { SelectField } from '#src/ui/SelectField.tsx'
import { embedCode } from './embed-code.ts'
import { loadFiles } from '../load-frame.ts'
import type { MeasureModel } from '../model/map-measure.ts'
import type { PlacedMember } from '../model/map-model.ts'
import type { Filters } from '../model/map-search.ts'
import type { Moment } from '../model/map-time.ts'
import styles from './share.module.css'
import type { MapFile } from './save-map-file.ts'
import { useMapTexts } from '../use-map-texts.ts'
import { useMeasureTexts } from '../use-measure-texts.ts'
import { useNotDrawn } from '../use-not-drawn.ts'
import { useViewWords } from '../use-view-words.ts'

type Props = {
  /** All records as loaded. */
  records: readonly Member[]
  /** Filtered, in the order of the list. */
  members: readonly Member[]
  /** The selected participant. */
  selected: Member | null
  /** The members with a position. */
  onMap: readonly PlacedMember[]
  /** Whether places are drawn. */
  places: boolean
  filters: Filters
  model: MeasureModel
  moment: Moment | null
  shapes: MapShapes | undefined
  /** For example "34 of 130 participants, 7 countries". */
  found: string
  /** The picture in words. */
  summary: string
}

/** The view as files, link, citation and embed code. */
export function MapShare(shown: Props) {
  const { records, shapes, found } = shown
  const t = useText()
  const formats = useFormats()
  const { dayOf, colon } = formats
  const locale = useLocale()
  /** Undefined until somebody chooses: then the language of the page. Null: that of the reader's browser. */
  const [chosen, setChosen] = useState<Locale | null>()
  const lang = chosen === undefined ? locale : chosen
  const { pathname, search } = useLocation()
  const texts = useMapTexts()
  const measureTexts = useMeasureTexts()
  const notDrawn = useNotDrawn()
  const viewWords = useViewWords()
  const notes = useFileNotes()
  const [failed, setFailed] = useState<'code' | 'picture' | null>(null)
  const [making, setMaking] = useState<MapFile | null>(null)
  const address = new URL(`${pathname}${search}`, window.location.href)
  const title = t('map.title')
  const version = useRecordsVersion(records)
  // The citation on the page is updated when newer data arrives.
  const day = useSyncExternalStore(copies.subscribe, () => dayOf(readInstant()))
  const citation = t('map.share.citation', { title, found, url: address.href, date: day, version: version ?? 'none' })

  /** The code that makes files is loaded on demand. */
  const save = async (kind: MapFile) => {
    setFailed(null)
    setMaking(kind)
    const view = { ...shown, url: address.href, version, readOn: readInstant() }
    const code = await loadFiles('person').catch(() => null)
    const speech = { t, formats, texts, measureTexts, notDrawn, viewWords, notes }
    if (code === null) setFailed('code')
    else await code.saveMapFile(kind, speech, view).catch(() => setFailed('picture'))
    setMaking(null)
  }
  const file = (text: string, kind: MapFile) => (
    <Button variant="ghost" size="small" icon="download" busy={making === kind} onClick={() => void save(kind)}>
      {text}
    </Button>
  )

  return (
    <section aria-labelledby="map-share" className={styles['share']}>
      <h2 id="map-share">{t('map.share')}</h2>
      <p>{t('map.share.lead')}</p>
      <div role="group" aria-label={t('map.download')} className={styles['buttons']}>
        {file(t('map.download.csv'), 'members')}
        {file(t('map.figures.csv'), 'countries')}
        {file(t('map.download.geojson'), 'places')}
        {shapes && file(t('map.download.svg'), 'svg')}
        {shapes && file(t('map.download.png'), 'png')}
        <Button variant="ghost" size="small" onClick={() => window.print()}>
          {t('map.share.print')}
        </Button>
        <Copy text={address.href} label={t('map.share.link')} />
      </div>
      <p>{t('ui.csvNote')}</p>
      {failed && <p role="alert">{t(failed === 'code' ? 'map.download.missing' : 'map.download.failed')}</p>}
      <CopyBox label={t('map.share.cite')} text={citation} copy={t('map.share.copyCitation')} />
      <SelectField
        name="embed-language"
        label={t('map.share.embed.lang')}
        value={lang ?? ''}
        placeholder={t('map.share.embed.reader')}
        options={locales.map((value) => ({ value, label: ownNames[value] }))}
        onChange={({ target: { value } }) => setChosen(locales.find((one) => one === value) ?? null)}
      />
      <CopyBox
        label={t('map.share.embed')}
        hint={t('map.share.embed.hint')}
        text={embedCode(address, lang, `${title}${colon} ${found}`)}
        copy={t('map.share.copyEmbed')}
        isCode
      />
    </section>
  )
}

/** Result of `documentedVersion`; null until it is computed. */
function useRecordsVersion(records: readonly Member[]): string | null {
  const [known, setKnown] = useState<{ records: readonly Member[]; version: string | null } | null>(null)
  // Outside React: the browser's cryptography, which is asynchronous.
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
    const words = t((await copyText(text)) ? 'map.share.copied' : 'map.share.notCopied')
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
