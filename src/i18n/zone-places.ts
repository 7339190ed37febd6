import type { Locale } from '#src/domain/localised.ts'

const listed = (places: string): ReadonlyMap<string, string> =>
  new Map(places.split(/,\s*/).map((pair) => pair.split('=') as [zone: string, place: string]))

/**
 * Places after which zones are called, where a language writes them otherwise than the zone does: those of the member
 * states of the Council of Europe. No browser tells them. In French a town stands for islands, which would take another
 * preposition than `à`.
 */
const places: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  en: listed('Busingen=Büsingen,Canary=Canary Islands,Chisinau=Chișinău,Kiev=Kyiv,Tirane=Tirana'),
  fr: listed(
    `Andorra=Andorre-la-Vieille,Athens=Athènes,Azores=Ponta Delgada,Baku=Bakou,Brussels=Bruxelles,Bucharest=Bucarest,
    Busingen=Büsingen,Canary=Las Palmas,Chisinau=Chișinău,Copenhagen=Copenhague,Famagusta=Famagouste,Kiev=Kyiv,
    Lisbon=Lisbonne,London=Londres,Madeira=Funchal,Malta=Malte,Nicosia=Nicosie,San_Marino=Saint-Marin,Tbilisi=Tbilissi,
    Tirane=Tirana,Vienna=Vienne,Warsaw=Varsovie,Yerevan=Erevan`,
  ),
  de: listed(
    `Athens=Athen,Azores=Azoren,Belgrade=Belgrad,Brussels=Brüssel,Bucharest=Bukarest,Busingen=Büsingen,
    Canary=Kanarische Inseln,Chisinau=Chișinău,Copenhagen=Kopenhagen,Kiev=Kyjiw,Kyiv=Kyjiw,Lisbon=Lissabon,
    Luxembourg=Luxemburg,Nicosia=Nikosia,Prague=Prag,Rome=Rom,Tbilisi=Tiflis,Tirane=Tirana,Vienna=Wien,Warsaw=Warschau,
    Yerevan=Eriwan,Zurich=Zürich`,
  ),
}

/** The place that a zone is called after, in a language: `Europe/Bucharest` is `Bucarest`; else as the zone has it. */
export function zonePlace(zone: string, locale: Locale): string {
  const place = zone.slice(zone.lastIndexOf('/') + 1)
  return places[locale].get(place) ?? place.replaceAll('_', ' ')
}
