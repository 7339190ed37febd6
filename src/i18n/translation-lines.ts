import type { WorkingLanguage } from '#src/domain/application/beside-answer.ts'
import { translationsOf } from '#src/domain/application/translations.ts'
import { type AnswerReader, translationCaption } from './answer-text.ts'

/** A translation of a long text in words. */
export interface TranslationLine {
  readonly into: WorkingLanguage
  /** Target language and origin; always shown beside the text. */
  readonly caption: string
  readonly text: string
  /** Index from which the text exceeds its limit, if it does. */
  readonly overFrom?: number
  /** Says that the answer has changed since; empty if it has not. */
  readonly note: string
}

/** The translations of the answer at an address, for reading. */
export const translationLines = (
  { answers, find }: Pick<AnswerReader, 'answers' | 'find'>,
  address: string,
): readonly TranslationLine[] =>
  translationsOf(answers, address).map((translation) => ({
    into: translation.into,
    caption: translationCaption(translation, find),
    text: translation.text,
    note: translation.outdated ? (find('translation.outdated') ?? '') : '',
  }))
