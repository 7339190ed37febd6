import { texts as de } from './texts-de.ts'
import { texts as en } from './texts-en.ts'
import { texts as fr } from './texts-fr.ts'

/** Free text fields, each with at least one variant per language. Placeholders: `{name}`, `{count}`, … */
export const textFields = [
  'localContext',
  'objectives',
  'expectedResults',
  'previousExperience',
  'inclusionChallenges',
  'participantRationale',
  'participantNumberJustification',
  'partnerRationale',
  'activityDescription',
  'priorKnowledge',
  'practiceSupport',
  'followUp',
  'purpose',
] as const
export type TextField = (typeof textFields)[number]
export type Texts = Readonly<Record<TextField, readonly string[]>>

/** Answers may be in any language; most sample answers are in English. */
export const textsIn = { en, fr, de } as const satisfies Record<string, Texts>
export type TextLanguage = keyof typeof textsIn

/** Odd parts are placeholder names. Cached, because every text is filled in many times at the start. */
const partsOf = new Map<string, readonly string[]>()

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  const known = partsOf.get(text)
  const parts = known ?? text.split(/\{(\w+)\}/)
  if (!known) partsOf.set(text, parts)
  return parts.length === 1 ? text : parts.map((part, index) => (index % 2 === 0 ? part : values[part])).join('')
}

/** The first sentence of a text. */
export const briefly = (text: string): string => text.slice(0, text.indexOf('. ') + 1) || text
