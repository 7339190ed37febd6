import { fold } from '../text.ts'
import type { BudgetCategory, ColumnRole } from './pasted-budget.ts'

/**
 * Meaning of a heading. `price`: unit cost if the table has a quantity or a total, else the total. `count`: a quantity
 * only if no other column is one; otherwise it numbers the rows or repeats a product.
 */
export type HeadingRole = Exclude<ColumnRole, 'ignore'> | 'price' | 'count'

const price = /\b(?:costs?|prices?|rates?|fares?|prix|couts?|tarifs?|frais)\b|(?:preise?|kosten|satz)\b/
const sum = /\b(?:(?:sub-?)?total|totaux|sum|amounts?|montants?|betrage?)\b|summen?\b|gesamt|betrag\b/
const euros = /€|\beur(?:os?)?\b/
const ofOne =
  /\bunit\b|\bunitaire|^p\.? ?u\b|\b(?:einzel|stuck)|(?:\b(?:per|par|pro|je)\b|\/) ?(?!eur)[a-z]|^(?:item|article) (?:price|cost)/
const counted = new RegExp(
  [
    String.raw`\b(?:quantit(?:y|ies|es?)|qty|q\.?te|nombre|nbre?|number|menge|anzahl|units)\b|anzahl\b|menge\b`,
    String.raw`\b(?:persons|people|travell?ers|participants|pax|personnes|voyageurs|personen|reisende|teilnehm\w*)\b`,
    String.raw`\b(?:nights|days|weeks|hours|nuits|nuitees|jours|semaines|heures|nachte|naechte|tage|reisetage|wochen|stunden)\b`,
    String.raw`\b(?:rooms|tickets|chambres|billets|zimmer|ubernachtungen|uebernachtungen)\b`,
  ].join('|'),
)
const category = /categor|kategorie|rubrique|kostenart|\bheading\b|^type\b/
const description =
  /^(?:item|what|libelle|poste|objet|was)\b|description|\bdesignation|beschreibung|bezeichnung|posten\b/

/** Finds the role of a heading in English, French or German. Null if the cell is no heading; a number never is. */
export function roleOf(cell: string, isFirst: boolean): HeadingRole | null {
  const words = fold(cell).trim()
  if (words === '' || words.length > 40 || /^\W*\d/.test(words)) return null
  if (category.test(words)) return 'category'
  const isMoney = price.test(words) || euros.test(words)
  if (ofOne.test(words) && (isMoney || sum.test(words) || /^unit (?:value|price)|^p\.? ?u\b/.test(words))) return 'unit'
  if (description.test(words)) return 'description'
  if (counted.test(words) && !isMoney) return sum.test(words) || (isFirst && words === 'number') ? 'count' : 'quantity'
  if (sum.test(words)) return 'total'
  if (price.test(words)) return 'price'
  return euros.test(words) ? 'total' : null
}

/** Words that identify a category. Local transport comes first: a local bus is not travel. */
const categories: readonly (readonly [BudgetCategory, readonly string[]])[] = [
  [
    'local_transport',
    [
      'local transport',
      'transport local',
      'transports locaux',
      'taxi',
      'nahverkehr',
      'metro',
      'tram',
      'shuttle',
      'navette',
      'vor ort',
    ],
  ],
  [
    'accommodation',
    [
      'accommodation',
      'hotel',
      'hebergement',
      'unterkunft',
      'ubernacht',
      'uebernacht',
      'lodging',
      'nuitee',
      'hostel',
      'room',
      'zimmer',
      'chambre',
    ],
  ],
  [
    'subsistence',
    [
      'subsistence',
      'meal',
      'lunch',
      'dinner',
      'catering',
      'per diem',
      'repas',
      'restauration',
      'dejeuner',
      'diner',
      'verpflegung',
      'essen',
      'tagegeld',
      'daily needs',
    ],
  ],
  ['interpretation', ['interpret', 'translat', 'dolmetsch', 'ubersetz', 'uebersetz', 'traduc']],
  [
    'travel',
    [
      'travel',
      'flight',
      'train',
      'bus',
      'voyage',
      'deplacement',
      'vol ',
      'billet',
      'reise',
      'flug',
      'bahn',
      'fahrt',
      'ticket',
      'fare',
    ],
  ],
  ['other', ['other', 'autre', 'sonstige', 'andere']],
]

/** The category that a text names; null if it names none. */
export function categoryOf(text: string): BudgetCategory | null {
  const words = ` ${fold(text)} `
  return categories.find(([, known]) => known.some((word) => words.includes(` ${word}`)))?.[0] ?? null
}

const totals = /^(?:sub-?total|total|grand total|sous-total|total general|summe|gesamt\w*|zwischensumme|sum)\b/

/** Whether a row is a sum of others; the form computes sums itself. */
export const isTotal = (cells: readonly string[]): boolean =>
  totals.test(fold(cells.find((cell) => cell !== '') ?? '').trim())
