import { useFileNotes } from '#src/i18n/use-file-notes.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { MeasureModel } from './model/map-measure.ts'
import type { Filters } from './model/map-search.ts'
import type { Moment } from './model/map-time.ts'
import { useViewFilters } from './use-view-filters.ts'

export type View = {
  readonly filters: Filters
  readonly moment: Moment | null
  readonly model: MeasureModel
}

/** The view of a file in sentences: filters in use, and date. */
export function useViewWords(): (view: View) => string[] {
  const t = useText()
  const { date } = useFormats()
  const notes = useFileNotes()
  const viewFilters = useViewFilters()
  return ({ filters, moment, model }) => [
    notes.filters(viewFilters(filters, model)),
    ...(moment ? [t('map.view.dated', { date: date(moment.key) })] : []),
  ]
}
