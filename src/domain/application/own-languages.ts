import { sameValue } from '../same-value.ts'
import { isMarkable, languageOf } from './answer-language.ts'
import { languageAddress } from './beside-answer.ts'
import { changeAt, keptAddresses, valueAt, writtenInAddress } from './fields.ts'
import type { Answers } from './types.ts'

/**
 * Answers from elsewhere, each with its language where the draft would take it for another: what they say of all of them
 * ("written in French") is said of each that comes into a draft that says otherwise of its own. An answer that the draft
 * has already stays as it is.
 */
export function withOwnLanguages(there: Answers, here: Answers): Answers {
  return keptAddresses(there)
    .filter(isMarkable)
    .reduce((answers, address) => {
      const text = valueAt(there, address) ?? null
      const language = languageOf(there, address)
      const isOther = language !== undefined && language !== here[writtenInAddress]
      if (!isOther || text === null || sameValue(text, valueAt(here, address) ?? null)) return answers
      const change = changeAt(answers, languageAddress(address), language)
      return { ...answers, [change.address]: change.value }
    }, there)
}
