import { useEffect, useState } from 'react'
import type { Application } from '#src/domain/application-record.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline, type Deadline } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'

/** The deadline that this tab has shown for an application, and the one of which it has told that it moved. */
const shown = new Map<string, Deadline>()
const told = new Map<string, number>()

/** The deadline was moved since somebody opened the application: from when to when, on each page until it is closed. */
export const DeadlineMoved = ({ application: { id }, call }: { application: Application; call: Call }) => {
  const t = useText()
  const { dateTime } = useFormats()
  const deadline = currentDeadline(call.deadlines)
  const [known, setKnown] = useState(() => shown.get(id) ?? deadline)
  const [toldVersion] = useState(() => told.get(id))
  const hasMoved = deadline.version > known.version
  // The tab: what was shown here is what the next page compares with, and what was told is not told again there.
  useEffect(() => {
    if (!shown.has(id)) shown.set(id, known)
    if (hasMoved) told.set(id, deadline.version)
  }, [id, known, hasMoved, deadline.version])
  if (!hasMoved) return null
  const handleClose = () => {
    shown.set(id, deadline)
    // Before the notice goes, so that the focus never falls out of the page.
    document.querySelector<HTMLElement>('h1')?.focus()
    setKnown(deadline)
  }
  return (
    <Notice
      tone={deadline.at < known.at ? 'warning' : 'info'}
      {...(toldVersion !== deadline.version && { live: 'polite' as const })}
      title={t('application.deadline.moved')}
      actions={
        <Button variant="quiet" size="small" onClick={handleClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <p>
        {t('application.deadline.movedText', {
          before: dateTime(known.at, { inSentence: true }),
          now: dateTime(deadline.at, { inSentence: true }),
        })}
      </p>
    </Notice>
  )
}
