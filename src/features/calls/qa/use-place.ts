import { callPartOf } from '#src/domain/call-questions.ts'
import { describeAddress, sections } from '#src/domain/application/fields.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useFormTexts } from '../form-texts.ts'

export type Place = { label: string; to: string }

/** Name and URL of the subject of a question; null for the whole call and for unknown places. */
export function usePlace(callId: string): (place: string | null) => Place | null {
  const t = useText()
  const texts = useFormTexts()
  return (place) => {
    if (place === null) return null
    const part = callPartOf(place)
    if (part) return { label: t(`calls.s.${part}`), to: `/calls/${callId}#${part}` }
    const to = `/calls/${callId}/questions#${place}`
    const section = sections.find(({ id }) => id === place)
    if (section) return { label: texts.section(section.id), to }
    const described = describeAddress(place)
    return described && { label: texts.label(described.field, described.part), to }
  }
}
