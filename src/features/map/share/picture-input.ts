import { KOSOVO } from '#src/domain/country.ts'
import { memberKinds } from '#src/domain/member.ts'
import type { Member } from '#src/domain/member.ts'
import type { useFormats } from '#src/i18n/use-formats.ts'
import type { useText } from '#src/i18n/use-text.ts'
import type { MapShapes } from '#src/ui/map/shapes.ts'
import { legendClasses, legendTotals, radiusKm, ringsOf, sourcesOf, symbolsOf } from '../model/map-measure.ts'
import type { MeasureModel } from '../model/map-measure.ts'
import { placed } from '../model/map-model.ts'
import type { PlacedMember } from '../model/map-model.ts'
import type { Filters } from '../model/map-search.ts'
import type { Moment } from '../model/map-time.ts'
import type { PictureInput } from './picture.ts'
import { samplesBehind } from '../model/samples-behind.ts'
import type { useMapTexts } from '../use-map-texts.ts'
import type { useMeasureTexts } from '../use-measure-texts.ts'
import type { useNotDrawn } from '../use-not-drawn.ts'
import type { useViewWords } from '../use-view-words.ts'

export type Shown = {
  readonly shapes: MapShapes
  readonly model: MeasureModel
  /** After the present filters. */
  readonly members: readonly Member[]
  readonly selected: Member | null
  /** The members that are drawn as places. */
  readonly onMap: readonly PlacedMember[]
  readonly places: boolean
  readonly filters: Filters
  readonly moment: Moment | null
  readonly found: string
  readonly summary: string
  /** The instant of the figures: see `readInstant`. */
  readonly readOn: string
  /** URL of the view. */
  readonly url: string
  /** Version of the records from `documentedVersion`; null while it is not known. */
  readonly version: string | null
}

export type PictureSpeech = {
  readonly t: ReturnType<typeof useText>
  readonly formats: ReturnType<typeof useFormats>
  readonly texts: ReturnType<typeof useMapTexts>
  readonly measureTexts: ReturnType<typeof useMeasureTexts>
  readonly notDrawn: ReturnType<typeof useNotDrawn>
  readonly viewWords: ReturnType<typeof useViewWords>
}

/** The words beside the map on the page, for a file without the page. */
export function pictureInput(
  { t, formats: { country, dayOf, number, colon }, texts, measureTexts, notDrawn, viewWords }: PictureSpeech,
  { shapes, model, members, selected, onMap, places, filters, moment, found, summary, readOn, url, version }: Shown,
): PictureInput {
  const { measure, rows } = model
  const samples = samplesBehind(model, members)
  const editions = measureTexts.editions(model)
  return {
    shapes,
    title: model.isDrawn ? `${t('map.title')}${colon} ${t(`map.measure.${measure}`)}` : t('map.title'),
    description: model.isDrawn ? `${summary} ${measureTexts.read(model)}` : summary,
    lines: [
      [`${found}.`, ...viewWords({ filters, moment, model })].join(' '),
      ...(model.isDrawn ? [measureTexts.read(model)] : []),
    ],
    paint: measureTexts.paint(model),
    symbols: symbolsOf(model),
    chosen: {
      country:
        filters.country === null
          ? null
          : { code: filters.country, text: `${t('map.panel.country')}${colon} ${country(filters.country)}` },
      member: selected && {
        at: placed([selected])[0]?.at ?? null,
        text: `${t('map.panel.member')}${colon} ${texts.member(selected)}`,
      },
    },
    points: onMap.map(({ member, at }) => ({
      at,
      label: texts.member(member),
      of: member.kind,
      hollow: member.sample,
    })),
    legend: legendClasses(model).map((row) => ({
      level: row.level,
      text: `${measureTexts.limits(measure, row)} (${number(row.count)})`,
    })),
    places: [
      ...memberKinds
        .filter((kind) => onMap.some(({ member }) => member.kind === kind))
        .map((kind) => ({ of: kind, hollow: false, text: t(`map.kind.${kind}`) })),
      ...(onMap.some(({ member }) => member.sample)
        ? [{ of: 'city' as const, hollow: true, text: t('map.legend.sample') }]
        : []),
    ],
    rings: ringsOf(model).map((key) => ({ key, text: t(`map.legend.${key}`) })),
    sizes:
      model.isDrawn && (measure === 'members' || measure === 'estimate')
        ? legendTotals[measure].map((total) => ({ radius: radiusKm(measure, total), text: number(total) }))
        : [],
    notes: [
      ...notDrawn.all(model, shapes, places ? members : []),
      ...(samples > 0 ? [t('map.sample.note', { count: samples })] : []),
      t('map.notes.members'),
      ...sourcesOf(model),
      ...(editions ? [editions] : []),
      t('map.notes.places'),
      t('map.notes.shapes'),
      ...(rows.some(({ code }) => code === KOSOVO) ? [t('shell.kosovoFootnote')] : []),
      t('map.picture.date', { date: dayOf(readOn) }),
      t('file.licence'),
      t('file.address', { url }),
      ...(version === null ? [] : [t('file.version', { version })]),
    ],
  }
}
