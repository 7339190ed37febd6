import { useUsualMs } from '#src/backend/queries/usual-times.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'

/** How long sections of a call's form usually take, in words; null if unknown. */
export function useUsualWords(callId: string): (sections: readonly SectionId[]) => string | null {
  const formats = useFormats()
  const usualMs = useUsualMs(callId)
  return (sections) => {
    const ms = usualMs(sections)
    return ms === null ? null : formats.duration(ms)
  }
}

/** `2 sections left, usually 25 minutes`; null if none is left. */
export function useLeftWords(callId: string): (left: readonly SectionId[]) => string | null {
  const t = useText()
  const usually = useUsualWords(callId)
  return (left) => {
    if (left.length === 0) return null
    const count = left.length
    const time = usually(left)
    return time === null
      ? t('application.sectionsLeft', { count })
      : t('application.sectionsLeftUsually', { count, time })
  }
}
