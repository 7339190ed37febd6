import { translationAddress } from './beside-answer.ts'
import { beyond, finding } from './check-value.ts'
import { countAnswer } from './count.ts'
import { isWrittenIn, originAddress, translationLimit, translationsOf } from './translations.ts'
import type { Answers, Control, Finding } from './types.ts'

/**
 * Findings on the translations of one answer. A translation is optional; if there is one, it must name its origin and
 * keep to its limit. Anything else only warns: reviewers read the original answer.
 */
export const checkTranslations = (control: Control, answers: Answers, address: string): readonly Finding[] => {
  if (control.type !== 'longtext') return []
  const max = translationLimit(control.max)
  return translationsOf(answers, address).flatMap(({ text, into, origin, outdated }) => {
    const at = translationAddress(address, into)
    const count = countAnswer(text)
    return [
      ...(count > max ? [beyond('too_long', at, { max, count, over: count - max })] : []),
      ...(origin ? [] : [finding('error', 'translation_origin', originAddress(address, into))]),
      ...(isWrittenIn(answers, address, into) ? [finding('warning', 'translation_same_language', at)] : []),
      ...(outdated ? [finding('warning', 'translation_outdated', at)] : []),
    ]
  })
}
