import { useState } from 'react'
import type { SentRequest } from '#src/domain/request.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { StepFailure } from './StepFailure.tsx'
import { toldHere } from './told-here.ts'
import { useSenderStep } from './use-sender-step.ts'

/** Withdraws a request, after a confirmation. */
export const Withdraw = ({ request, code }: { request: SentRequest; code: string }) => {
  const t = useText()
  const [open, setOpen] = useState(false)
  const step = useSenderStep(request, code, () => {
    setOpen(false)
    announce(t('join.withdraw.done'))
  })
  const failure = toldHere(step.error)
  return (
    <>
      <Button variant="ghost" onClick={() => setOpen(true)}>
        {t(`join.withdraw.${request.kind}`)}
      </Button>
      {open && (
        <Dialog
          title={t(`join.withdraw.${request.kind}`)}
          onClose={() => {
            step.reset()
            setOpen(false)
          }}
          actions={
            <>
              <Button variant="danger" busy={step.isPending} onClick={() => step.mutate({ to: 'withdrawn', text: '' })}>
                {t('join.withdraw.do')}
              </Button>
              <Button variant="ghost" onClick={() => setOpen(false)}>
                {t('join.withdraw.keep')}
              </Button>
            </>
          }
        >
          <p>{t('join.withdraw.text')}</p>
          {failure && (
            <Notice tone="error" live="assertive">
              <StepFailure error={failure} />
            </Notice>
          )}
        </Dialog>
      )}
    </>
  )
}
