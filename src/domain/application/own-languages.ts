import { sameValue } from '../same-value.ts'
import { languageOf, markableAddresses } from './answer-language.ts'
import { languageAddress } from './beside-answer.ts'
import { writtenInAddress } from './fields.ts'
import type { Answers } from './types.ts'

/**
 * Answers from elsewhere, each with its language where the draft would take it for another: what they say of all of them
 * ("written in French") is said of each that comes into a draft that says otherwise of its own. An answer that the draft
 * has already stays as it is.
 */
export function withOwnLanguages(there: Answers, here: Answers): Answers {
  const marks = markableAddresses.flatMap((address): [string, string][] => {
    const text = there[address] ?? null
    const language = languageOf(there, address)
    const isOther = language !== undefined && language !== here[writtenInAddress]
    return isOther && text !== null && !sameValue(text, here[address] ?? null)
      ? [[languageAddress(address), language]]
      : []
  })
  return marks.length > 0 ? { ...there, ...Object.fromEntries(marks) } : there
}
