import { useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { BackendError, isBackendError } from '#src/backend/errors.ts'
import { randomName } from '#src/backend/random-name.ts'
import type { OpenDraft } from '#src/backend/saving/open-drafts.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import type { Proposal, Review } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useLocalised, useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useFailureText } from './failure-text.ts'
import { runningTotal } from './score-model.ts'

/** Confirms submitting, which is final. Everything typed must be saved first. */
export const SubmitDialog = ({
  draft: { saver },
  proposal,
  module,
  call,
  onClose,
  onDone,
}: {
  draft: OpenDraft
  proposal: Proposal
  module: ModuleId
  call: Call
  onClose: () => void
  onDone: (review: Review) => void
}) => {
  const t = useText()
  const localised = useLocalised()
  const { percent } = useFormats()
  const failureText = useFailureText()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<BackendError | 'not_saved' | null>(null)
  /** One key per version, so that a second press or a retry never submits twice. */
  const [keys] = useState(() => new Map<number, string>())
  const total = runningTotal(saver.answers(), module, call)

  const submit = async () => {
    setBusy(true)
    setFailure(null)
    try {
      await saver.flush()
      if (saver.state().phase !== 'saved') {
        setFailure('not_saved')
        setBusy(false)
        return
      }
      const version = saver.version()
      const key = keys.get(version) ?? randomName()
      keys.set(version, key)
      onDone(await backend().submitReview({ proposalId: proposal.id, module, version, key }))
    } catch (error) {
      if (!isBackendError(error)) throw error
      if (error.code === 'version_mismatch') await saver.refresh()
      setFailure(error)
      setBusy(false)
    }
  }

  const { trouble } = saver.state()
  return (
    <Dialog
      title={t('review.submit.sureTitle', { module })}
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={() => void submit()}>
            {t('review.submit.confirm')}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <p>
        {t('review.submit.sureText', {
          name: proposal.authorityName,
          points: total.points,
          maximum: total.maximum,
          percent: percent((total.percent ?? 0) / 100, 1),
        })}
      </p>
      <p>{t('review.submit.final')}</p>
      {failure !== null && (
        <Notice tone="error" live="assertive" title={t('review.submit.failed')}>
          <p>{failure === 'not_saved' ? t('review.submit.notSaved') : failureText(failure)}</p>
          {failure === 'not_saved' && trouble !== null && <p>{t(`error.${trouble}`)}</p>}
          {failure !== 'not_saved' && failure.errors.length > 0 && (
            <ul>
              {failure.errors.map(({ pointer, code }) => (
                <li key={`${pointer} ${code}`}>
                  {localised(
                    call.criteria.find(({ id }) => id === pointer)?.label ?? { en: pointer, fr: pointer, de: pointer },
                  )}
                </li>
              ))}
            </ul>
          )}
        </Notice>
      )}
    </Dialog>
  )
}
