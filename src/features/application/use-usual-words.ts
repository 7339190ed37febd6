import { useUsualTimes } from '#src/backend/queries/usual-times.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { usualMinutes } from '#src/domain/application/usual-time.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'

const MINUTE_MS = 60_000

/** How long sections of a call's form usually take, in words; null where nobody knows. */
export function useUsualWords(callId: string): (sections: readonly SectionId[]) => string | null {
  const formats = useFormats()
  const times = useUsualTimes(callId)
  return (sections) => {
    const minutes = usualMinutes(times, sections)
    return minutes === null ? null : formats.duration(minutes * MINUTE_MS)
  }
}

/** `2 sections left, usually 25 minutes`; null when none is left. */
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
