import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { guestAnswers, guestIdOf, latestAnswers } from '#src/backend/saving/guest-draft.ts'
import type { Application } from '#src/domain/application-record.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { guestQuery } from '../list/guest-query.ts'
import { ON_DEVICE } from '../paths.ts'
import type { Incoming } from './incoming.ts'

/** Takes answers to the same call that were typed here without an account, after showing the differences. */
export const TakeFromDevice = ({
  application: { callId },
  isAskedFor,
  onRead,
}: {
  application: Application
  /** The URL asks for this part. */
  isAskedFor: boolean
  onRead: (incoming: Incoming) => void
}) => {
  const t = useText()
  const { data: count = 0 } = useQuery(guestQuery(callId))
  const element = useRef<HTMLElement>(null)
  const isThere = count > 0
  // Outside React: the focus, since the device answers after the page has rendered.
  useEffect(() => {
    if (isAskedFor && isThere) element.current?.focus()
  }, [isAskedFor, isThere])
  if (!isThere) return null

  const handleShow = async () => {
    const answers = latestAnswers(await guestAnswers(callId))
    const name = t('exchange.device.name')
    onRead({
      name,
      applicationId: guestIdOf(callId),
      reference: null,
      callId,
      savedAt: null,
      isOfUnknownPerson: true,
      answers,
    })
  }
  return (
    <section ref={element} id={ON_DEVICE} tabIndex={-1} aria-labelledby="device-title">
      <h2 id="device-title">{t('exchange.device.title')}</h2>
      <p>{t('exchange.device.text', { count })}</p>
      <p>
        <Button variant="ghost" onClick={() => void handleShow()}>
          {t('exchange.earlier.show')}
        </Button>
      </p>
    </section>
  )
}
