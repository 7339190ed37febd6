/**
 * Words that are part of an authority's title, not of its name, folded: "City of Lille", "Comune di …", "Oslo kommune".
 */

const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** By language: English, French, German, Dutch, Italian, Spanish and Catalan, Portuguese, Nordic, Finnish, Baltic, … */
const titles = listed(
  `city town village municipality municipal metropolitan commune county region province department departement council
  of the borough district local authority canton
  ville mairie metropole conseil departemental comitat du de des da do dos la le les l d communaute agglomeration
  stadt landeshauptstadt hansestadt kreisstadt stadtgemeinde markt gemeinde marktgemeinde landkreis kreis bezirk komitat
  land kanton der freie und
  gemeente stad provincie gemeng
  comune citta metropolitana provincia regione di del della dell cantone
  ayuntamiento ciudad junta comunidad autonoma ajuntament concello udala diputacion diputacio
  municipio camara freguesia
  kommune kommunen kommun lan fylke fylkeskommune amt
  kaupunki kunta
  linn vald linnavalitsus vallavalitsus
  pilseta pilsetas valstspilseta valstspilsetas novads novada pasvaldiba dome
  savivaldybe miesto rajono
  municipiul municipiului orasul orasului comuna comunei judetul judetului primaria consiliul judetean
  grad glavni opstina opshtina opcina obcina mestna obstina obshtina zupanija
  obec mesto statutarni hlavni hlavne mestska cast kraj samospravny
  miasto miasta miejska stoleczne gmina urzad powiat wojewodztwo
  misto miska rada gromada hromada oblast raion
  dimos perifereia
  onkormanyzata onkormanyzat varos fovaros megye varmegye megyei jogu kozseg nagykozseg
  bashkia komuna belediye belediyesi belediyyesi buyuksehir
  munitsipaliteti kalaki meria sakrebulo hamaynk kaghak kunsill lokali`,
)

export const isTitle = (word: string): boolean => titles.has(word)

/** If the title follows the name, the name is in the genitive: `Stockholms kommun`, `Helsingin kaupunki`. */
const genitives: readonly (readonly [after: ReadonlySet<string>, endings: readonly (readonly [string, string])[]])[] = [
  [
    listed('kommune kommun stad lan fylke amt pilseta pilsetas valstspilseta valstspilsetas novads novada'),
    [['s', '']],
  ],
  [listed('kaupunki kunta'), [['n', '']]],
  [listed('linn vald linnavalitsus vallavalitsus'), [['a', '']]],
  [
    listed('savivaldybe'),
    [
      ['aus', 'us'],
      ['os', 'a'],
      ['es', 'e'],
      ['iu', 'iai'],
      ['o', 'as'],
    ],
  ],
]

/** Possible nominatives of the last word of a name, given the titles after it. */
export const endingsOf = (words: readonly string[], last: string): string[] =>
  genitives.flatMap(([after, endings]) =>
    words.some((word) => after.has(word))
      ? endings.flatMap(([ending, own]) => (last.endsWith(ending) ? last.slice(0, -ending.length) + own : []))
      : [],
  )
