import { useEffect, useState } from 'react'
import type { Application } from '#src/domain/application-record.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline, type Deadline } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'

/** The deadline that this tab has shown for an application, and the last version it has announced as moved. */
const shown = new Map<string, Deadline>()
const told = new Map<string, number>()

/** Says that the deadline has moved since somebody opened the application, on each page until it is closed. */
export const DeadlineMoved = ({ application: { id }, call }: { application: Application; call: Call }) => {
  const t = useText()
  const { dateTime } = useFormats()
  const deadline = currentDeadline(call.deadlines)
  const [known, setKnown] = useState(() => shown.get(id) ?? deadline)
  const [toldVersion] = useState(() => told.get(id))
  const hasMoved = deadline.version > known.version
  // Outside React: the tab's memory, so that the next page compares with what was shown here and does not announce it
  // again.
  useEffect(() => {
    if (!shown.has(id)) shown.set(id, known)
    if (hasMoved) told.set(id, deadline.version)
  }, [id, known, hasMoved, deadline.version])
  if (!hasMoved) return null
  const handleClose = () => {
    shown.set(id, deadline)
    // Moves the focus before the notice is removed, so that it is not lost.
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
