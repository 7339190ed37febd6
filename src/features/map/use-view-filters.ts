import type { FilterWord } from '#src/i18n/use-filter-words.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { classesOf } from './model/map-measure.ts'
import type { MeasureModel } from './model/map-measure.ts'
import type { Filters } from './model/map-search.ts'
import { useMapTexts } from './use-map-texts.ts'
import { useMeasureTexts } from './use-measure-texts.ts'

/** Every filter of the map with its value in words, for `useFilterWords`. */
export function useViewFilters(): (filters: Filters, model: MeasureModel) => FilterWord[] {
  const t = useText()
  const { country } = useFormats()
  const texts = useMapTexts()
  const measureTexts = useMeasureTexts()
  return (filters, { measure }) => {
    const row = classesOf(measure).find(({ level }) => level === filters.level)
    return [
      [t('map.view.name'), filters.q.trim()],
      [t('map.country'), filters.country && country(filters.country)],
      [t('map.kind'), filters.kind && t(`map.kind.${filters.kind}`)],
      [t('map.size'), filters.size && t(`map.size.${filters.size}`)],
      [t('map.since'), filters.since && texts.since(filters.since)],
      [t('map.data'), filters.data && t(`map.data.${filters.data}`)],
      [t(`map.measure.${measure}`), row && measureTexts.limits(measure, row)],
    ]
  }
}
