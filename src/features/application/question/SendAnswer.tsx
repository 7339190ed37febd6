import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { forget, keep, readKept } from '#src/backend/saving/kept-form.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { answerNoteSchema, LONGEST_ANSWER_NOTE, type OfficeQuestion } from '#src/domain/application-record.ts'
import { isAskedAbout } from '#src/domain/clarification.ts'
import { z } from '#src/domain/zod.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import type { ApplicationData } from '../drafts.ts'
import { isUnreadable } from '../form/unreadable.ts'
import { ownerOf } from '../owner-of.ts'
import { SendFailure } from '../check/SendFailure.tsx'
import { sendOnce, UnansweredError } from '../check/send-once.ts'
import { submitKey } from '../check/submit-key.ts'
import { useTeam } from '../team/use-team.ts'
import styles from './question.module.css'

const NOTE = 'answer-note'
const noteSchema = z.string()

/** A note to the office, and sending the answer once. Typed text survives a reload. */
export const SendAnswer = ({
  data,
  questions,
  isChanged,
  isUnderWay,
  waiting,
  hasErrors,
  onBlocked,
}: {
  data: ApplicationData
  questions: readonly OfficeQuestion[]
  isChanged: boolean
  /** A file is still being uploaded. */
  isUnderWay: boolean
  /** Number of files that wait for the virus check. */
  waiting: number
  hasErrors: boolean
  onBlocked: () => void
}) => {
  const t = useText()
  const queryClient = useQueryClient()
  const { application, draft } = data
  const { saver } = draft
  const { clashes, unconfirmed } = useSavingState(saver)
  const form = `answer.${useTeam(application).personId ?? ''}.${application.id}`
  const [note, setNote] = useState(() => readKept(form, noteSchema)?.values ?? '')
  const [problem, setProblem] = useState<'unchanged' | 'tooLong' | null>(null)
  const [asking, setAsking] = useState(false)

  const sending = useOneShot({
    mutationFn: async () => {
      await saver.flush()
      // What is sent is what the backend has, so everything typed about these parts must be saved. Unsaved text about
      // other parts is not part of the answer.
      if (saver.unconfirmedChanges().some(({ address }) => isAskedAbout(questions, address))) return null
      const version = saver.version()
      const key = submitKey(`${application.id}.answer`, version)
      return sendOnce(() => backend().answerOffice({ applicationId: application.id, note: note.trim(), version, key }))
    },
    onSuccess: (answered) => {
      setAsking(false)
      if (!answered) return
      forget(form)
      queryClient.setQueryData(applicationQueries.detail(application.id).queryKey, answered)
      void queryClient.invalidateQueries({ queryKey: applicationQueries.list().queryKey })
    },
    onError: async (error) => {
      setAsking(false)
      if (isBackendError(error) && error.status >= 400 && error.status < 500) await saver.refresh()
      if (error instanceof UnansweredError) void saver.refresh()
    },
  })

  const handleAsk = () => {
    const fits = answerNoteSchema.safeParse(note).success
    const wrong = !fits ? 'tooLong' : !isChanged && note.trim() === '' ? 'unchanged' : null
    setProblem(wrong)
    if (hasErrors) return onBlocked()
    // An unreadable date shows its own error; its stored answer is still another one.
    const unread = Array.from(document.querySelectorAll('input')).find(isUnreadable)
    if (unread) return unread.focus()
    if (wrong) return document.getElementById(NOTE)?.focus()
    setAsking(true)
  }
  const isOwner = application.access === 'owner'
  const owner = ownerOf(application)
  const reason = !isOwner
    ? t('clarification.ownerOnly', { owner })
    : clashes.length > 0
      ? t('application.submit.clashes', { count: clashes.length })
      : isUnderWay && t('clarification.underWay')
  return (
    <section className={styles['send']} aria-labelledby="send-title">
      <h2 id="send-title">{t('clarification.send')}</h2>
      {/* Only the owner sends it, so only the owner can write it. */}
      {isOwner && (
        <LongTextField
          id={NOTE}
          label={t('clarification.note')}
          hint={t('clarification.noteHint')}
          optional
          rows={3}
          limit={LONGEST_ANSWER_NOTE}
          error={problem ? t(`clarification.${problem}`, { limit: LONGEST_ANSWER_NOTE }) : undefined}
          value={note}
          onChange={({ target }) => {
            setNote(target.value)
            setProblem(null)
            keep(form, { values: target.value, key: '', sent: null })
          }}
        />
      )}
      {sending.isSuccess && sending.data === null && (
        <Notice tone="error" live="assertive">
          <p>{t('application.submit.notSaved', { count: unconfirmed })}</p>
        </Notice>
      )}
      <SendFailure error={sending.error} applicationId={application.id} title={t('clarification.failed')} />
      <div>
        <Button onClick={handleAsk} disabledReason={reason} busy={sending.isPending}>
          {t('clarification.send')}
        </Button>
      </div>
      {asking && (
        <Dialog
          title={t('clarification.confirmTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button busy={sending.isPending} onClick={() => sending.mutate()}>
                {t('clarification.confirm')}
              </Button>
              <Button variant="ghost" onClick={() => setAsking(false)}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          {waiting > 0 && <p>{t('clarification.waiting', { count: waiting })}</p>}
          <p>{t('clarification.confirmText')}</p>
        </Dialog>
      )}
    </section>
  )
}
