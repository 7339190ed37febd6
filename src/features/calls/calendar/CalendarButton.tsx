import type { Call } from '#src/domain/call.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { download } from '#src/ui/download.ts'
import { calendarFile } from './calendar-file.ts'

/** Saves the deadline as a calendar file, with reminders a day and an hour before. */
export const CalendarButton = ({ call }: { call: Call }) => {
  const t = useText()
  const formats = useFormats()
  const handleClick = () => {
    const deadline = currentDeadline(call.deadlines)
    const title = formats.localised(call.shortTitle)
    const printed = deadline.printed[formats.locale] ?? deadline.printed.en
    const file = calendarFile({
      // The same for all versions of the deadline, so that a later one replaces an earlier one.
      uid: `${call.id}.deadline@alliance-dashboard`,
      sequence: deadline.version,
      at: deadline.at,
      stampAt: deadline.publishedAt,
      language: formats.locale,
      summary: t('calls.calendar.summary', { title }),
      description: [
        formats.dateTime(deadline.at, { zone: deadline.zone }),
        printed && t('calls.printed', { text: printed }),
        call.rehearsal && t('calls.rehearsalNotice'),
        t('calls.calendar.early'),
        `${window.location.origin}/calls/${call.id}`,
      ]
        .filter(Boolean)
        .join('\n'),
      reminders: [
        { before: 'P1D', text: t('calls.calendar.dayBefore', { title }) },
        { before: 'PT1H', text: t('calls.calendar.hourBefore', { title }) },
      ],
    })
    download(`${call.id}-deadline-${deadline.version}.ics`, new Blob([file], { type: 'text/calendar;charset=utf-8' }))
  }
  return (
    <Button variant="quiet" onClick={handleClick}>
      {t('calls.calendar.save')}
    </Button>
  )
}
