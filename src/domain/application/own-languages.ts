import { sameValue } from '../same-value.ts'
import type { JsonValue } from '../values.ts'
import { isMarkable, languageOf, markableAddresses } from './answer-language.ts'
import { languageAddress } from './beside-answer.ts'
import { addressOf, fields, isAnswered, isList, itemsAt, writtenInAddress } from './fields.ts'
import type { Answers, ListItem } from './types.ts'

/**
 * Adds a language to each new answer from elsewhere whose language differs from that of the draft. So if `there` is
 * written in French as a whole and the draft is not, each answer that comes in is marked as French. Answers that the
 * draft already has are not changed.
 */
export function withOwnLanguages(there: Answers, here: Answers): Answers {
  const isNew = (address: string): boolean =>
    isAnswered(there[address] ?? null) && !sameValue(there[address] ?? null, here[address] ?? null)
  const otherAt = (address: string): string | undefined => {
    const language = languageOf(there, address)
    return language === here[writtenInAddress] ? undefined : language
  }
  const marks = markableAddresses.flatMap((address): [string, JsonValue][] => {
    const language = isNew(address) ? otherAt(address) : undefined
    return language === undefined ? [] : [[languageAddress(address), language]]
  })
  const withMarks = (list: string) => (row: ListItem, index: number) => ({
    ...row,
    ...Object.fromEntries(
      Object.entries(row).flatMap(([column, cell]): [string, JsonValue][] => {
        const address = `${list}.${index}.${column}`
        const isHere = itemsAt(here, list).some(
          (mine) => sameValue(mine[column] ?? null, cell) && !isAnswered(mine[languageAddress(column)] ?? null),
        )
        const language = isMarkable(address) && isAnswered(cell) && !isHere ? otherAt(address) : undefined
        return language === undefined ? [] : [[languageAddress(column), language]]
      }),
    ),
  })
  const rows = fields.filter(isList).flatMap((field): [string, JsonValue][] => {
    const address = addressOf(field)
    const marked = isNew(address) ? itemsAt(there, address).map(withMarks(address)) : []
    return sameValue(marked, there[address] ?? null) || marked.length === 0 ? [] : [[address, marked]]
  })
  return marks.length + rows.length > 0 ? { ...there, ...Object.fromEntries([...marks, ...rows]) } : there
}
