import type { WorkingLanguage } from '#src/domain/application/beside-answer.ts'
import { translationsOf } from '#src/domain/application/translations.ts'
import { type AnswerReader, translationCaption } from './answer-text.ts'

/** A translation of a long text in words. */
export interface TranslationLine {
  readonly into: WorkingLanguage
  /** Into which language, and where it comes from: always beside the text. */
  readonly caption: string
  readonly text: string
  /** Where in the text begins what is over its limit, if it is. */
  readonly overFrom?: number
  /** That the answer has changed since; empty when it has not. */
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
