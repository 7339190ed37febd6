import { useFormats } from '#src/i18n/use-formats.ts'
import { useFileNotes } from '#src/i18n/use-file-notes.ts'
import { useText } from '#src/i18n/use-text.ts'
import { legendClasses } from './map-measure.ts'
import type { MeasureModel } from './map-measure.ts'
import type { Filters } from './map-search.ts'
import type { Moment } from './map-time.ts'
import { useMapTexts } from './use-map-texts.ts'
import { useMeasureTexts } from './use-measure-texts.ts'

export type View = {
  readonly filters: Filters
  readonly moment: Moment | null
  readonly model: MeasureModel
}

/** Of which view a file is, in sentences: every filter that is set, and the date that is looked at. */
export function useViewWords() {
  const t = useText()
  const { country, date } = useFormats()
  const notes = useFileNotes()
  const texts = useMapTexts()
  const measureTexts = useMeasureTexts()
  return ({ filters, moment, model }: View): string[] => {
    const { measure } = model
    const row = filters.level === null ? undefined : legendClasses(model).find(({ level }) => level === filters.level)
    const chosen = notes.filters([
      [t('map.view.name'), filters.q.trim()],
      [t('map.country'), filters.country && country(filters.country)],
      [t('map.kind'), filters.kind && t(`map.kind.${filters.kind}`)],
      [t('map.size'), filters.size && t(`map.size.${filters.size}`)],
      [t('map.since'), filters.since && texts.since(filters.since)],
      [t('map.data'), filters.data && t(`map.data.${filters.data}`)],
      [t(`map.measure.${measure}`), row && measureTexts.limits(measure, row)],
    ])
    return [chosen, ...(moment ? [t('map.view.dated', { date: date(moment.key) })] : [])]
  }
}
