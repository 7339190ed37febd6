import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { isBackendError } from '#src/backend/errors.ts'
import { adoptionKey, forgetGuest, guestAnswers, guestIdOf, latestAnswers } from '#src/backend/saving/guest-draft.ts'
import type { ApplicationSummary } from '#src/domain/application-record.ts'
import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { BackupButton } from '../BackupButton.tsx'
import { guestQuery } from './guest-query.ts'
import { applicationPaths } from '../paths.ts'
import { saveBackup } from '../saving/save-backup.ts'
import { useStart } from './use-start.ts'
import { useTakesNew } from '../use-takes-new.ts'

interface Props {
  readonly call: Call
  /** Applications to this call that the answers may belong to. */
  readonly others: readonly ApplicationSummary[]
  readonly isWanted: boolean
}

/**
 * Offers answers that were typed on this device without an account. For somebody who signed in to continue them
 * (`isWanted`) they are taken without asking, unless there is an application they may belong to; on a shared computer
 * they may be somebody else's, so all others are asked.
 */
export const AdoptNotice = (props: Props) => {
  const { data: count = 0 } = useQuery(guestQuery(props.call.id))
  return count > 0 ? <Adopt {...props} count={count} /> : null
}

const Adopt = ({ call, others, isWanted, count }: Props & { count: number }) => {
  const t = useText()
  const { localised } = useFormats()
  const queryClient = useQueryClient()
  const [key] = useState(() => adoptionKey(call.id))
  const start = useStart(call.id, key, true)
  const [isAsking, setIsAsking] = useState(false)
  const takesNew = useTakesNew(call.id)
  const drafts = others.filter(({ status }) => status === 'draft')
  const sent = others.filter(({ status }) => status !== 'draft')
  const isFirst = others.length === 0

  const { mutate } = start
  // Starts one application for what the previous page asked for; the key stays the same.
  const hasTried = useRef(false)
  useEffect(() => {
    if (!isWanted || !takesNew || !isFirst || hasTried.current) return
    hasTried.current = true
    mutate()
  }, [isWanted, takesNew, isFirst, mutate])

  const id = guestIdOf(call.id)
  const handleSave = async () => {
    const kept = await guestAnswers(call.id)
    saveBackup({ id, reference: '', callId: call.id, documents: [] }, latestAnswers(kept))
  }
  const handleForget = async () => {
    const isDone = await forgetGuest(call.id, await guestAnswers(call.id))
    setIsAsking(false)
    if (isDone) announce(t('application.guest.forgotten'))
    else showToast({ text: t('saving.forget.late'), tone: 'error' })
    document.querySelector<HTMLElement>('h1')?.focus()
    await queryClient.invalidateQueries({ queryKey: guestQuery(call.id).queryKey })
  }
  return (
    <Notice
      title={t('application.guest.found', { count, call: localised(call.shortTitle) })}
      actions={
        <>
          {drafts.map(({ id: draftId, reference }) => (
            <LinkButton key={draftId} size="small" to={applicationPaths.takeFromDevice(draftId)}>
              {t('application.guest.compare', { reference })}
            </LinkButton>
          ))}
          {sent.map(({ id: sentId, reference }) => (
            <LinkButton key={sentId} size="small" to={applicationPaths.home(sentId)}>
              {t('application.guest.open', { reference })}
            </LinkButton>
          ))}
          <Button
            variant={isFirst ? 'primary' : 'ghost'}
            size="small"
            busy={start.isPending}
            disabledReason={!takesNew && t('application.guest.noNew')}
            onClick={() => start.mutate()}
          >
            {t(isFirst ? 'application.guest.adopt' : 'application.guest.adoptSecond')}
          </Button>
          <LinkButton variant="ghost" size="small" to={applicationPaths.check(id)}>
            {t('application.guest.read')}
          </LinkButton>
          <BackupButton onSave={() => void handleSave()} />
          <LinkButton variant="ghost" size="small" to={applicationPaths.copies(id)}>
            {t('application.copies')}
          </LinkButton>
          <Button variant="quiet" size="small" icon="trash" onClick={() => setIsAsking(true)}>
            {t('application.guest.forget')}
          </Button>
        </>
      }
    >
      <p>
        {t(
          drafts.length > 0
            ? 'application.guest.foundDraft'
            : !takesNew
              ? 'application.guest.foundClosed'
              : isFirst
                ? 'application.guest.foundText'
                : 'application.guest.foundSent',
        )}
      </p>
      {isBackendError(start.error) && <p role="alert">{t(`error.${start.error.code}`)}</p>}
      {isAsking && (
        <Dialog
          title={t('application.guest.forget')}
          onClose={() => setIsAsking(false)}
          actions={
            <>
              <Button variant="danger" onClick={() => void handleForget()}>
                {t('saving.forget.confirm')}
              </Button>
              <Button variant="ghost" onClick={() => setIsAsking(false)}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          <p>{t('application.forget.warning', { count })}</p>
        </Dialog>
      )}
    </Notice>
  )
}
