import type { Locale, LocalisedText } from '#src/domain/localised.ts'
import type { Instant, PlainDate } from '#src/domain/values.ts'
import { offsetAt, offsetText } from '#src/domain/zoned-time.ts'
import { countryName } from './country-names.ts'
import { zonePlace } from './zone-places.ts'

/** English in the European way: day before month, 24 hours. */
export const intlLocale: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE' }

/** Zone of the Council of Europe's seat, used for every deadline (an Area/City name, never `CET`). */
export const STRASBOURG = 'Europe/Paris'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

type Parts = Partial<Record<Intl.DateTimeFormatPartTypes, string>>

const partsOf = (format: Intl.DateTimeFormat, date: Date): Parts =>
  Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]))

const offsetAtText = (instant: Instant, zone: string): string => offsetText(offsetAt(instant, zone))

/** The visitor's zone according to the browser. */
export const visitorZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Date first, then time, then zone. */
const patterns: Record<
  Locale,
  {
    time: (hour: string, minute: string) => string
    join: (date: string, time: string) => string
    /** Before the words that name the zone. */
    comma: string
    strasbourg: string
    yours: string
    /** A zone named by its city. */
    elsewhere: (city: string) => string
    between: (from: string, to: string) => string
  }
> = {
  en: {
    time: (hour, minute) => `${hour}:${minute}`,
    join: (date, time) => `${date}, ${time}`,
    comma: ' ',
    strasbourg: 'Strasbourg time',
    yours: 'your time',
    elsewhere: (city) => `${city} time`,
    between: (from, to) => `${from} to ${to}`,
  },
  fr: {
    time: (hour, minute) => `${hour}\u00A0h\u00A0${minute}`,
    join: (date, time) => `${date} à ${time}`,
    comma: ', ',
    strasbourg: 'heure de Strasbourg',
    yours: 'votre heure',
    elsewhere: (city) => `heure locale à ${city}`,
    between: (from, to) => `du ${from} au ${to}`,
  },
  de: {
    time: (hour, minute) => `${hour}:${minute} Uhr`,
    join: (date, time) => `${date}, ${time}`,
    comma: ' ',
    strasbourg: 'Straßburger Zeit',
    yours: 'Ihrer Zeit',
    elsewhere: (city) => `Ortszeit ${city}`,
    between: (from, to) => `${from} bis ${to}`,
  },
}

/** Browsers have no name for this language. */
const romani: Record<Locale, string> = { en: 'Romani', fr: 'romani', de: 'Romanes' }

const capitalise = (text: string, locale: string): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

/** Months and years are written as far as they are known: `2013`, `2013-04`, `2013-04-26`. */
const plainParts = (on: string): { date: Date; known: 'year' | 'month' | 'day' } => {
  const [year = '1970', month, day] = on.split('-')
  // `Date.UTC` would take the year 16 for 1916.
  const date = new Date(new Date(0).setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  return {
    date,
    known: day !== undefined ? 'day' : month !== undefined ? 'month' : 'year',
  }
}

/** Created on first use and cached: browsers take milliseconds per format, and no page needs all. */
const once = <Value>(make: () => Value): (() => Value) => {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** `once` for formats that differ by their options. */
const oncePer = <Options, Value>(make: (options: Options) => Value): ((options: Options) => Value) => {
  const made = new Map<string, Value>()
  return (options) => {
    const key = JSON.stringify(options)
    const known = made.get(key) ?? make(options)
    made.set(key, known)
    return known
  }
}

type DateStyle = 'full' | 'long' | 'short'
type ZoneOption = { zone?: string }

const create = (locale: Locale) => {
  const tag = intlLocale[locale]
  const pattern = patterns[locale]
  const dateFormat = oncePer((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, options))
  const numberFormat = oncePer((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(tag, options))
  const collator = once(() => new Intl.Collator(tag, { numeric: true, sensitivity: 'base' }))
  const regions = once(() => new Intl.DisplayNames(tag, { type: 'region' }))
  const languages = once(() => new Intl.DisplayNames(tag, { type: 'language' }))
  const listFormat = oncePer((type: Intl.ListFormatType) => new Intl.ListFormat(tag, { type, style: 'long' }))
  const compare = (a: string, b: string): number => collator().compare(a, b)
  const unit = (value: number, name: string) =>
    numberFormat({ style: 'unit', unit: name, unitDisplay: 'long' }).format(value)

  const dayText = (date: Date, style: DateStyle, zone: string): string => {
    if (style === 'short') {
      return dateFormat({ timeZone: zone, day: '2-digit', month: '2-digit', year: 'numeric' }).format(date)
    }
    const { weekday, day, month, year } = partsOf(
      dateFormat({ timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
      date,
    )
    if (locale === 'fr' && day === '1')
      return style === 'long' ? `1er ${month} ${year}` : `${weekday} 1er ${month} ${year}`
    const plain = locale === 'de' ? `${day}. ${month} ${year}` : `${day} ${month} ${year}`
    if (style === 'long') return plain
    return locale === 'de' ? `${weekday}, ${plain}` : `${weekday} ${plain}`
  }

  const timeText = (date: Date, zone: string): string => {
    const { hour, minute } = partsOf(
      dateFormat({ timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      date,
    )
    return pattern.time(hour ?? '', minute ?? '')
  }

  const formats = {
    locale,

    /** A plain date, month or year, without a zone: `29 April 2016`, `April 2013`, `2012`; `full` adds the weekday. */
    date: (on: PlainDate, style: DateStyle = 'long'): string => {
      const { date, known } = plainParts(on)
      if (known === 'year') return on
      if (known === 'month') return dateFormat({ timeZone: 'UTC', month: 'long', year: 'numeric' }).format(date)
      return dayText(date, style, 'UTC')
    },

    /** `1 June 2016 to 1 May 2017` */
    dateRange: (from: PlainDate, to: PlainDate): string => pattern.between(formats.date(from), formats.date(to)),

    /** Day of an instant in a zone. */
    dayOf: (instant: Instant, style: DateStyle = 'long', { zone = STRASBOURG }: ZoneOption = {}): string =>
      dayText(new Date(instant), style, zone),

    /** `17:00`, `17 h 00`, `17:00 Uhr`: use it only where the surrounding words name the zone, else use `dateTime`. */
    time: (instant: Instant, { zone = visitorZone() }: ZoneOption = {}): string => timeText(new Date(instant), zone),

    /**
     * `Friday 29 April 2016, 17:00 Strasbourg time (UTC+2)`. `inSentence` keeps the first letter small if the language
     * does so within a sentence.
     */
    dateTime: (
      instant: Instant,
      {
        zone = STRASBOURG,
        style = 'full',
        inSentence = false,
        yours = false,
      }: ZoneOption & {
        style?: DateStyle
        inSentence?: boolean
        /** Adds that this is the reader's time. */ yours?: boolean
      } = {},
    ): string => {
      const date = new Date(instant)
      const text = pattern.join(dayText(date, style, zone), timeText(date, zone))
      const whose = yours
        ? pattern.yours
        : zone === STRASBOURG
          ? pattern.strasbourg
          : pattern.elsewhere(zonePlace(zone, locale))
      const whole = `${text}${pattern.comma}${whose} (${offsetAtText(instant, zone)})`
      return inSentence ? whole : capitalise(whole, tag)
    },

    /** The instant in the visitor's zone; null if it reads the same as in the zone already shown. */
    visitorTime: (instant: Instant, zone: string = visitorZone(), toldIn: string = STRASBOURG): string | null =>
      offsetAt(instant, zone) === offsetAt(instant, toldIn) ? null : formats.dateTime(instant, { zone, yours: true }),

    number: (value: number, options: Intl.NumberFormatOptions = {}): string => numberFormat(options).format(value),

    /** From a share between 0 and 1. */
    percent: (share: number, fractionDigits = 0): string =>
      numberFormat({ style: 'percent', maximumFractionDigits: fractionDigits }).format(share),

    /** From whole cents; cents are shown if there are any, or always (columns of a table). */
    euros: (cents: number, show: 'when_needed' | 'always' = 'when_needed'): string =>
      numberFormat({
        style: 'currency',
        currency: 'EUR',
        minimumFractionDigits: show === 'always' || cents % 100 !== 0 ? 2 : 0,
        maximumFractionDigits: 2,
      }).format(cents / 100),

    country: (code: string): string => countryName(code, locale, regions()),

    /** Name of a language from its BCP 47 code; the code itself if unknown. */
    language: (code: string): string => {
      if (code === 'rom') return romani[locale]
      try {
        return languages().of(code) ?? code
      } catch {
        return code
      }
    },

    /** Between a label and its value: French puts a space before it. */
    colon: locale === 'fr' ? '\u00a0:' : ':',

    list: (items: readonly string[], type: 'conjunction' | 'disjunction' | 'unit' = 'conjunction'): string =>
      listFormat(type).format(items),

    /** A duration in its two largest units, `17 days, 4 hours`; below a minute in seconds. */
    duration: (milliseconds: number, units = 2): string => {
      const ms = Math.max(0, milliseconds)
      if (ms < MINUTE_MS) return unit(Math.floor(ms / 1000), 'second')
      const split: [number, string][] = [
        [Math.floor(ms / DAY_MS), 'day'],
        [Math.floor((ms % DAY_MS) / HOUR_MS), 'hour'],
        [Math.floor((ms % HOUR_MS) / MINUTE_MS), 'minute'],
      ]
      const first = split.findIndex(([count]) => count > 0)
      const shown = split.slice(first, first + units).filter(([count]) => count > 0)
      return formats.list(
        shown.map(([count, name]) => unit(count, name)),
        'unit',
      )
    },

    /** Compares two texts in the order that readers of this language expect. */
    compare,

    sortBy: <Item>(items: readonly Item[], text: (item: Item) => string): Item[] =>
      items.toSorted((a, b) => compare(text(a), text(b))),

    localised: (text: LocalisedText): string => text[locale],
  }
  return formats
}

export type Formats = ReturnType<typeof create>

const known = new Map<Locale, Formats>()

/** Formats of one language, for code outside React; components call `useFormats()`. */
export const formatsFor = (locale: Locale): Formats => {
  const formats = known.get(locale) ?? create(locale)
  known.set(locale, formats)
  return formats
}
