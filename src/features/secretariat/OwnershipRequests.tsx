import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { type BackendError, isBackendError } from '#src/backend/errors.ts'
import { session } from '#src/backend/session.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import { readKept } from '#src/backend/saving/kept-form.ts'
import { useKeptText } from '#src/backend/saving/use-kept-text.ts'
import {
  LONGEST_REASON,
  reasonProblem,
  type OwnershipDecision,
  type OwnershipRequest,
} from '#src/domain/ownership-return.ts'
import { z } from '#src/domain/zod.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import styles from './secretariat.module.css'

/** Requests to return applications that changed hands. Renders nothing without requests, which is the usual case. */
export const OwnershipRequests = () => {
  const t = useText()
  const { data: requests } = useSuspenseQuery(teamQueries.ownershipRequests())
  // Requests with a text of this officer: they stay on the page when somebody else decides them.
  const [written, setWritten] = useState<readonly OwnershipRequest[]>(() =>
    requests.filter((one) => (readKept(formOf(one), z.string())?.values ?? '') !== ''),
  )
  const gone = written.filter((one) => requests.every((other) => keyOf(other) !== keyOf(one)))
  const forget = (request: OwnershipRequest) =>
    setWritten((all) => all.filter((other) => keyOf(other) !== keyOf(request)))
  const remember = (request: OwnershipRequest) =>
    setWritten((all) => [...all.filter((other) => keyOf(other) !== keyOf(request)), request])
  if (requests.length + gone.length === 0) return null
  return (
    <section className={styles['part']} aria-labelledby="ownership-title">
      <h2 id="ownership-title" tabIndex={-1}>
        {t('secretariat.ownership.title', { count: requests.length })}
      </h2>
      <p>{t('secretariat.ownership.lead')}</p>
      <ul className={styles['part']}>
        {[...requests, ...gone].map((request) => (
          <RequestItem
            key={keyOf(request)}
            request={request}
            isGone={gone.includes(request)}
            onWrite={() => remember(request)}
            onEnd={() => {
              forget(request)
              document.querySelector<HTMLElement>('h1')?.focus()
            }}
          />
        ))}
      </ul>
    </section>
  )
}

const isOvertaken = ({ code }: BackendError): boolean =>
  code === 'version_mismatch' || code === 'not_found' || code === 'illegal_transition'

/** Name of the reason that is kept until it is sent. */
const formOf = ({ applicationId }: OwnershipRequest): string =>
  `ownership-request.${session().identity() ?? ''}.${applicationId}`

const keyOf = ({ applicationId, askedAt }: OwnershipRequest): string => `${applicationId} ${askedAt}`

const RequestItem = ({
  request,
  isGone,
  onWrite,
  onEnd,
}: {
  request: OwnershipRequest
  /** Decided by somebody else, or no longer asked. */
  isGone: boolean
  onWrite: () => void
  onEnd: () => void
}) => {
  const t = useText()
  const formats = useFormats()
  const queryClient = useQueryClient()
  const { applicationId, version, reference, fromName, toName } = request
  const reason = useKeptText(formOf(request))
  const [problem, setProblem] = useState<string>()
  const { queryKey } = teamQueries.ownershipRequests()
  const deciding = useOneShot({
    mutationFn: (decided: { decision: OwnershipDecision; reason: string }) =>
      backend().decideOwnershipRequest({ applicationId, version, ...decided }),
    onSuccess: async ({ decision }) => {
      reason.forget()
      showToast({ text: t(`secretariat.ownership.done.${decision}`, { from: fromName, to: toName }) })
      onEnd()
      await queryClient.invalidateQueries({ queryKey })
    },
    // Somebody else has decided, or the request was withdrawn: reloads the list.
    onError: async (error) => {
      await queryClient.invalidateQueries({ queryKey })
      // The buttons of a request that is gone are gone too, and the focus with them.
      if (isBackendError(error) && isOvertaken(error)) document.getElementById('ownership-title')?.focus()
    },
  })
  const handleDecide = (decision: OwnershipDecision) => {
    const wrong = reasonProblem(reason.text)
    setProblem(
      wrong === null
        ? undefined
        : t(wrong === 'required' ? 'secretariat.ownership.sayWhy' : 'secretariat.ownership.tooLong'),
    )
    if (wrong === null) deciding.mutate({ decision, reason: reason.text })
    else document.getElementById(`reason-${applicationId}`)?.focus()
  }
  const when = (at: string) => formats.dateTime(at, { style: 'long', inSentence: true })
  return (
    <Card as="li" className={styles['part'] ?? ''}>
      <h3>{t('secretariat.ownership.item', { reference, call: formats.localised(request.callTitle) })}</h3>
      <p>
        {t('secretariat.ownership.about', {
          from: fromName,
          to: toName,
          handed: when(request.transferredAt),
          asked: when(request.askedAt),
        })}
      </p>
      <blockquote className={styles['said']} dir="auto">
        {request.reason}
      </blockquote>
      <LongTextField
        id={`reason-${applicationId}`}
        label={t('secretariat.ownership.reason')}
        hint={t('secretariat.ownership.reasonHint')}
        error={problem}
        rows={3}
        limit={LONGEST_REASON}
        value={reason.text}
        onChange={({ target }) => {
          reason.type(target.value)
          onWrite()
        }}
      />
      {isGone && (
        <Notice
          tone="warning"
          live="assertive"
          actions={
            <Button
              variant="ghost"
              size="small"
              onClick={() => {
                reason.forget()
                onEnd()
              }}
            >
              {t('requests.putAway')}
            </Button>
          }
        >
          <p>{t('secretariat.ownership.gone')}</p>
        </Notice>
      )}
      {!isGone && isBackendError(deciding.error) && (
        <Notice tone="error" live="assertive">
          <p>{t(`error.${deciding.error.code}`)}</p>
        </Notice>
      )}
      {!isGone && (
        <div className={styles['links']}>
          <Button busy={deciding.isPending} onClick={() => handleDecide('return')}>
            {t('secretariat.ownership.return', { name: fromName })}
          </Button>
          <Button variant="ghost" busy={deciding.isPending} onClick={() => handleDecide('keep')}>
            {t('secretariat.ownership.keep', { name: toName })}
          </Button>
        </div>
      )}
    </Card>
  )
}
