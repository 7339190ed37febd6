import { useEffect, useRef, useState } from 'react'
import { canSubmit, checkApplication } from '#src/domain/application/check.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useLeftText } from './DeadlineCard.tsx'
import { deadlineView } from './deadline-view.ts'
import type { ApplicationData } from '../drafts.ts'
import { taskList } from '../task-list/task-list.ts'
import { useFormTexts } from '../texts.ts'
import { isEditable } from '../use-application.ts'
import { useDraftContext } from '../use-draft-context.ts'
import { useSettledAnswers } from '../saving/use-saver.ts'
import { useServerTime } from './use-server-time.ts'

/** What this tab has announced, and what somebody has closed, so that the next page does not repeat it. */
const told = new Set<string>()
const closed = new Set<string>()

/** Announces once in the page's live region; otherwise every page of the application would repeat it. */
const sayOnce = (key: string, words: string): void => {
  if (told.has(key)) return
  told.add(key)
  announce(words)
}

/**
 * Warns a day, an hour and a quarter of an hour before the deadline, by the backend's clock: what is left, and what is
 * missing.
 */
export const DeadlineAlarm = ({ data }: { data: ApplicationData }) => {
  const { call, application } = data
  const { nowMs } = useServerTime()
  const deadline = currentDeadline(call.deadlines)
  const view = deadlineView(deadline, nowMs)
  const left = useLeftText()(view)
  const level = view.state === 'open' ? view.warning : view.state
  const isAlarm = view.state === 'open' && view.warning !== null && isEditable(data)
  const key = `${application.id} ${deadline.version} ${level ?? ''}`

  // Outside React: the live region. A passed deadline, or a near one for readers, is announced only if it happens on
  // this page.
  const before = useRef(level)
  useEffect(() => {
    const isNew = before.current !== level
    before.current = level
    if (isNew && level !== null && !isAlarm) sayOnce(key, left)
  }, [level, key, left, isAlarm])

  // Computed only here, since it would otherwise run at every pause in typing.
  return isAlarm ? <Alarm key={key} name={key} left={left} data={data} /> : null
}

const Alarm = ({ name, left, data }: { name: string; left: string; data: ApplicationData }) => {
  const t = useText()
  const missing = useMissing(data)
  const [isClosed, setIsClosed] = useState(() => closed.has(name))
  // Outside React: the live region.
  useEffect(() => sayOnce(name, `${left}. ${missing}`), [name, left, missing])
  if (isClosed) return null
  const handleClose = () => {
    closed.add(name)
    setIsClosed(true)
    document.querySelector<HTMLElement>('h1')?.focus()
  }
  return (
    <Notice
      tone="warning"
      title={left}
      actions={
        <Button variant="quiet" size="small" onClick={handleClose}>
          {t('ui.close')}
        </Button>
      }
    >
      <p>{missing}</p>
    </Notice>
  )
}

/** What is missing for a version that is sent in time, in one or two sentences. */
const useMissing = (data: ApplicationData): string => {
  const { application, draft } = data
  const t = useText()
  const { list } = useFormats()
  const texts = useFormTexts()
  const answers = useSettledAnswers(draft.saver)
  const context = useDraftContext(data, answers)
  const unfinished = taskList(answers, application.documents, context).filter(({ status }) => status !== 'done')
  // A missing document does not block sending, a missing answer does.
  const key = canSubmit(checkApplication(answers, application.documents, context)) ? 'open' : 'missing'
  const counting = application.countingSubmission
  return [
    unfinished.length > 0
      ? t(`application.alarm.${key}`, {
          sections: list(unfinished.map(({ section }) => texts.section(section))),
          count: unfinished.length,
        })
      : t('application.alarm.complete'),
    ...(counting === null ? [] : [t('application.alarm.sent', { number: counting })]),
  ].join(' ')
}
