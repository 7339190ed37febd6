import { fold } from '../text.ts'
import type { BudgetCategory, ColumnRole } from './pasted-budget.ts'

/** Headings of columns in English, French and German, folded; the first that fits counts. */
const headings: readonly (readonly [ColumnRole, readonly string[]])[] = [
  [
    'unit',
    [
      'unit cost',
      'unit price',
      'cost per',
      'price per',
      'cout unitaire',
      'prix unitaire',
      'einzelpreis',
      'stuckpreis',
      'preis je',
      'kosten je',
      'unit',
    ],
  ],
  ['category', ['category', 'categorie', 'kategorie', 'heading', 'rubrique', 'kostenart', 'type']],
  ['quantity', ['quantity', 'qty', 'quantite', 'nombre', 'menge', 'anzahl', 'number', 'units']],
  [
    'total',
    [
      'total',
      'sum',
      'amount',
      'montant',
      'betrag',
      'summe',
      'gesamt',
      'cost',
      'cout',
      'kosten',
      'price',
      'prix',
      'preis',
      'eur',
    ],
  ],
  [
    'description',
    [
      'description',
      'designation',
      'libelle',
      'item',
      'what',
      'beschreibung',
      'bezeichnung',
      'posten',
      'poste',
      'objet',
      'was',
    ],
  ],
]

/** What a heading says of its column; null for what is none. A number is never a heading. */
export function roleOf(cell: string): ColumnRole | null {
  const words = fold(cell).trim()
  if (words === '' || words.length > 40 || /^\W*\d/.test(words)) return null
  return headings.find(([, starts]) => starts.some((start) => words.startsWith(start)))?.[0] ?? null
}

/** Words by which a category is recognised. What is local goes first: a local bus is no journey. */
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

/** The category that a text speaks of; null when it speaks of none that we know. */
export function categoryOf(text: string): BudgetCategory | null {
  const words = ` ${fold(text)} `
  return categories.find(([, known]) => known.some((word) => words.includes(` ${word}`)))?.[0] ?? null
}

const totals = /^(?:sub-?total|total|grand total|sous-total|total general|summe|gesamt\w*|zwischensumme|sum)\b/

/** A row that adds others up: the form adds up by itself. */
export const isTotal = (cells: readonly string[]): boolean =>
  totals.test(fold(cells.find((cell) => cell !== '') ?? '').trim())
