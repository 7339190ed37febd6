import type { Locale } from '#src/domain/localised.ts'

/** Names on which the Council of Europe and the browsers' data differ. `XK` always has the asterisk of its footnote. */
const overrides: Record<Locale, Readonly<Record<string, string>>> = {
  en: {
    BA: 'Bosnia and Herzegovina',
    CZ: 'Czechia',
    MD: 'Republic of Moldova',
    MK: 'North Macedonia',
    SK: 'Slovak Republic',
    TR: 'Türkiye',
    XK: 'Kosovo*',
  },
  fr: {
    CZ: 'Tchéquie',
    MD: 'République de Moldova',
    MK: 'Macédoine du Nord',
    SK: 'République slovaque',
    TR: 'Türkiye',
    XK: 'Kosovo*',
  },
  de: {
    CZ: 'Tschechien',
    MD: 'Republik Moldau',
    MK: 'Nordmazedonien',
    SK: 'Slowakische Republik',
    TR: 'Türkei',
    XK: 'Kosovo*',
  },
}

/** Name of a country; the code itself if the browser does not know it. */
export const countryName = (code: string, locale: Locale, names: Intl.DisplayNames): string => {
  const own = overrides[locale][code]
  if (own !== undefined) return own
  try {
    return names.of(code) ?? code
  } catch {
    return code
  }
}
