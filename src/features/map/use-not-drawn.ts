import type { Member } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { MapShapes } from '#src/ui/map/shapes.ts'
import type { CountryRow, MeasureModel } from './model/map-measure.ts'

const NAMED = 10

/** Countries with participants but without a shape. */
const shapelessOf = (rows: readonly CountryRow[], { countries }: MapShapes): string[] => {
  const drawn = new Set(countries.map(({ code }) => code))
  return rows.filter(({ code, members }) => members > 0 && !drawn.has(code)).map(({ code }) => code)
}

/** Participants that are counted but not on the map, for the page, embedded maps and pictures. */
export function useNotDrawn() {
  const t = useText()
  const { country, list } = useFormats()

  /** Null if every country has a shape, or the shapes have not loaded. */
  const shapeless = (model: MeasureModel, shapes: MapShapes | undefined): string | null => {
    const codes = shapes ? shapelessOf(model.rows, shapes) : []
    return codes.length > 0 ? t('map.noShape', { countries: list(codes.map(country)) }) : null
  }
  /** Null if everybody has a position. */
  const unplaced = (members: readonly Member[]): string | null => {
    const names = members
      .filter(({ coordinates }) => coordinates === null)
      .map(({ name, country: code }) => `${name} (${country(code)})`)
    const told = names.length > NAMED ? [...names.slice(0, NAMED), '…'] : names
    return names.length > 0 ? t('map.noPlace', { names: list(told, 'unit') }) : null
  }
  return {
    shapeless,
    /** As sentences. */
    all: (model: MeasureModel, shapes: MapShapes, placed: readonly Member[]): string[] =>
      [unplaced(placed), shapeless(model, shapes)].filter((sentence) => sentence !== null),
  }
}
