import { useState } from 'react'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from './Button.tsx'
import styles from './ChartFrame.module.css'
import type { CsvCell } from './csv.ts'
import { downloadCsv } from './download.ts'
import type { Picture } from './picture/marks.ts'
import type { PictureWords } from './picture/sheet.ts'

type Props = {
  /** File name without extension. */
  name: string
  /** Header first. */
  rows: readonly (readonly CsvCell[])[]
  title: string
  summary: string | undefined
  /** Unit, date, source, remarks, terms of use: one line each. */
  notes: readonly string[]
  /** Returns the date of the figures when a file is saved. Undefined if the notes already name it. */
  readAt: (() => string) | undefined
  /** Draws the chart as a stand-alone picture; its code is loaded on demand. */
  draw: ((words: PictureWords) => Promise<Picture>) | undefined
}

/**
 * Buttons to save a chart: its figures, and the picture if it can be drawn; each file includes source, unit and date.
 */
export function ChartFiles({ name, rows, title, summary, notes, readAt, draw }: Props) {
  const t = useText()
  const { dayOf } = useFormats()
  const [failed, setFailed] = useState(false)
  const allNotes = () => (readAt ? [...notes, t('ui.chart.readOn', { date: dayOf(readAt()) })] : notes)

  const picture = async (kind: 'svg' | 'png') => {
    if (!draw) return
    setFailed(false)
    try {
      const words = { title, description: summary ?? '', lines: summary ? [summary] : [], notes: allNotes() }
      const { savePicture } = await import('./picture/save-picture.ts')
      await savePicture(name, kind, await draw(words))
    } catch {
      setFailed(true)
    }
  }
  const button = (text: string, onClick: () => void) => (
    <Button variant="ghost" size="small" icon="download" onClick={onClick}>
      {text}
    </Button>
  )
  return (
    <>
      <div className={styles['files']}>
        {button(t('ui.chart.csv'), () =>
          downloadCsv(`${name}.csv`, [...rows, ...[title, ...allNotes()].map((note) => [note])]),
        )}
        {draw && button(t('ui.chart.svg'), () => void picture('svg'))}
        {draw && button(t('ui.chart.png'), () => void picture('png'))}
        <p>{t('ui.csvNote')}</p>
      </div>
      {failed && <p role="alert">{t('ui.chart.failed')}</p>}
    </>
  )
}
