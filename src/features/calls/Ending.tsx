import { latestFirstSessionEnd } from '#src/domain/application/call-rules.ts'
import { questionsCloseAt } from '#src/domain/questions-time.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import type { Instant } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import { BasisMark } from './BasisMark.tsx'
import { type Mark, markIn } from './mark.ts'
import { Ask } from './qa/Ask.tsx'
import { PublishedQuestions } from './qa/PublishedQuestions.tsx'
import { CallSection, Statement } from './Statements.tsx'

/** Notification and signature, timetable, questions and answers. */
export const Ending = ({ call, now }: { call: Call; now: Instant }) => {
  const t = useText()
  return (
    <>
      <CallSection call={call} id="signature">
        <Statement call={call} mark="our_design">
          {t('calls.sign.together')}
        </Statement>
        <Statement call={call} mark="our_design">
          {t('calls.sign.explanation')}
        </Statement>
        <Statement call={call} mark="documented">
          {t('calls.sign.agreement')}
        </Statement>
        <Statement call={call} mark="unknown">
          {t('calls.sign.appeal')}
        </Statement>
      </CallSection>
      <CallSection call={call} id="timetable">
        <Timetable call={call} />
      </CallSection>
      <CallSection call={call} id="questions">
        <PublishedQuestions call={call} />
        <Ask call={call} now={now} />
      </CallSection>
    </>
  )
}

type Step = { what: string; when: string; mark: Mark }

const Timetable = ({ call }: { call: Call }) => {
  const t = useText()
  const formats = useFormats()
  const { startOn, endOn } = call.rules.implementationPeriod
  const deadline = currentDeadline(call.deadlines)
  const steps: Step[] = [
    {
      what: t('calls.time.opening'),
      when: call.opensAt ? formats.dateTime(call.opensAt) : t('calls.time.openingUnknown'),
      mark: call.opensAt ? 'documented' : 'unknown',
    },
    {
      what: t('calls.time.questions'),
      when: formats.dateTime(questionsCloseAt(call), { zone: deadline.zone }),
      mark: 'inferred',
    },
    {
      what: t('calls.deadline'),
      when: formats.dateTime(deadline.at, { zone: deadline.zone }),
      // If the printed zone is ambiguous, our reading is a choice; the printed text is at the top.
      mark: deadline.literalAt === null ? 'documented' : 'our_design',
    },
    { what: t('calls.time.decision'), when: t('calls.time.unknown'), mark: 'unknown' },
    { what: t('calls.time.start'), when: formats.date(startOn, 'full'), mark: 'documented' },
    ...(call.modules.some(({ id }) => id === 'B')
      ? [
          {
            what: t('calls.time.firstSession'),
            when: formats.date(latestFirstSessionEnd(call.rules), 'full'),
            mark: 'our_design' as const,
          },
        ]
      : []),
    { what: t('calls.time.end'), when: formats.date(endOn, 'full'), mark: 'documented' },
  ]
  return (
    <DataTable
      caption={t('calls.time.caption')}
      captionHidden
      rows={steps}
      rowKey={({ what }) => what}
      columns={[
        { key: 'what', header: t('calls.time.what'), rowHeader: true, cell: ({ what }) => what },
        {
          key: 'when',
          header: t('calls.time.when'),
          cell: ({ when, mark }) => (
            <>
              {when} <BasisMark mark={markIn(call, mark)} />
            </>
          ),
        },
      ]}
    />
  )
}
