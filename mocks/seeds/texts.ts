import { texts as de } from './texts-de.ts'
import { texts as en } from './texts-en.ts'
import { texts as fr } from './texts-fr.ts'

/** Fields of free text, each with at least one variant per language. Braces are filled in: `{name}`, `{count}`, … */
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

/** Answers may be in any language; most of the invented ones are in English. */
export const textsIn = { en, fr, de } as const satisfies Record<string, Texts>
export type TextLanguage = keyof typeof textsIn

export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (brace, name: string) => String(values[name] ?? brace))
}
