import type { Handover } from '#src/domain/handovers.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'

/** A handover in one line: `With Robin, by 20 April 2016`. */
export const useHandoverText = () => {
  const t = useText()
  const formats = useFormats()
  return ({ name, dueOn, doneAt }: Handover, isMine: boolean): string => {
    if (doneAt !== null) return isMine ? t('together.handover.doneByYou') : t('together.handover.doneBy', { name })
    if (dueOn === null) return isMine ? t('together.handover.yours') : t('together.handover.with', { name })
    const when = formats.date(dueOn)
    return isMine ? t('together.handover.yoursBy', { when }) : t('together.handover.withBy', { name, when })
  }
}
