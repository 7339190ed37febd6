import { useNavigate } from 'react-router'
import { keepInterest } from '#src/backend/saving/kept-interest.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { answersOfInterest } from '#src/domain/application/prefill.ts'
import type { Call } from '#src/domain/call.ts'
import { takesNew } from '#src/domain/deadline.ts'
import type { InterestInCall } from '#src/domain/joining.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { showToast } from '#src/ui/toasts.ts'

/** Starts an application from an expression of interest, while the call is open. */
export const BeginWith = ({ call, form }: { call: Call; form: InterestInCall }) => {
  const t = useText()
  const navigate = useNavigate()
  const now = new Date(useServerNow()).toISOString()
  if (call.rehearsal || !takesNew(call, now)) return null
  const handleBegin = () => {
    const isKept = keepInterest(call.id, answersOfInterest(form))
    if (!isKept) showToast({ text: t('join.interest.notTaken'), tone: 'error' })
    void navigate(`/applications?${new URLSearchParams({ start: call.id })}`)
  }
  return (
    <Button iconEnd="arrow-right" onClick={handleBegin}>
      {t('join.interest.begin')}
    </Button>
  )
}
