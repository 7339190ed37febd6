import type { Incoming } from '../incoming.ts'
import { type NoWord, openWord } from './open-word.ts'
import { readWord, type WordKnowledge } from './read-word.ts'

/** `foreign_word`: a Word file, but not of this form. */
export type WordTrouble = NoWord | 'foreign_word'

/** Reads a binary file: a Word file of the form, or a type that people mistake for one. */
export function loadWord(
  name: string,
  bytes: Uint8Array,
  knowledge: WordKnowledge,
): { readonly ok: true; readonly incoming: Incoming } | { readonly ok: false; readonly why: WordTrouble } {
  const opened = openWord(bytes)
  if (!opened.ok) return opened
  const { answers, questions } = readWord(opened.body, knowledge)
  if (questions === 0) return { ok: false, why: 'foreign_word' }
  const { applicationId = null, reference = null, callId = null, savedAt = null } = opened.properties
  const at = savedAt !== null && Number.isFinite(Date.parse(savedAt)) ? savedAt : null
  return { ok: true, incoming: { name, applicationId, reference, callId, savedAt: at, answers } }
}
