import { useRef, useState } from 'react'
import { addressOf } from '#src/domain/application/fields.ts'
import type { Field } from '#src/domain/application/types.ts'
import { isWithin } from '#src/domain/within.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Later } from '#src/ui/Later.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { loadEarlierAnswers, loadPutBackNotice } from '../load-later.ts'
import { useFormTexts } from '../texts.ts'
import { useApplication } from '../use-application.ts'
import type { PutBack } from './EarlierAnswersDialog.tsx'

/** Button for the earlier answers to a question. */
export const EarlierAnswers = ({ field }: { field: Field }) => {
  const { application } = useApplication()
  const address = addressOf(field)
  // What was never saved, as by a guest, has no history.
  const isSaved = Object.keys(application.answerVersions).some((one) => isWithin(one, address))
  return isSaved ? <EarlierAt applicationId={application.id} address={address} /> : null
}

const EarlierAt = ({ applicationId, address }: { applicationId: string; address: string }) => {
  const t = useText()
  const texts = useFormTexts()
  const [shown, setShown] = useState(false)
  const [putBack, setPutBack] = useState<PutBack | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const handleDone = () => {
    // Moves the focus before the notice is removed, so that it is not lost.
    button.current?.focus()
    setPutBack(null)
  }
  return (
    <>
      <Button
        ref={button}
        variant="quiet"
        size="small"
        icon="clock"
        aria-haspopup="dialog"
        onClick={() => setShown(true)}
      >
        {t('application.earlier')}
        <VisuallyHidden> {t('application.earlier.about', { question: texts.label(address) })}</VisuallyHidden>
      </Button>
      {shown && (
        <Later load={loadEarlierAnswers} now>
          {({ default: EarlierAnswersDialog }) => (
            <EarlierAnswersDialog
              applicationId={applicationId}
              address={address}
              onPutBack={setPutBack}
              onClose={() => setShown(false)}
            />
          )}
        </Later>
      )}
      {putBack && (
        <Later load={loadPutBackNotice} now>
          {({ default: PutBackNotice }) => (
            <PutBackNotice applicationId={applicationId} address={address} done={putBack} onClose={handleDone} />
          )}
        </Later>
      )}
    </>
  )
}
