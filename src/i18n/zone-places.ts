import type { Locale } from '#src/domain/localised.ts'

const listed = (places: string): ReadonlyMap<string, string> =>
  new Map(places.split(/,\s*/).map((pair) => pair.split('=') as [zone: string, place: string]))

/**
 * Names of places in time zones that a language writes differently from the zone, for the member states of the Council
 * of Europe; browsers do not provide them. French uses a town instead of islands, which would need another preposition
 * than `à`.
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

/** The place of a time zone in a language: `Europe/Bucharest` is `Bucarest` in French; else as written in the zone. */
export function zonePlace(zone: string, locale: Locale): string {
  const place = zone.slice(zone.lastIndexOf('/') + 1)
  return places[locale].get(place) ?? place.replaceAll('_', ' ')
}
