import { useSuspenseQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link, useParams } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Card } from '#src/ui/Card.tsx'
import { BasisLegend } from '../BasisMark.tsx'
import styles from '../calls.module.css'
import { Contents } from '../Contents.tsx'
import { DeadlineTimes } from '../DeadlineTimes.tsx'
import { DeadlineVersions } from '../DeadlineVersions.tsx'
import { Award } from '../parts/Award.tsx'
import { DocumentRules } from '../parts/DocumentRules.tsx'
import { Eligibility, Exclusion } from '../parts/Eligibility.tsx'
import { Modules } from '../parts/Modules.tsx'
import { PaperHeader } from '../PaperHeader.tsx'
import { PublishedQuestions } from '../qa/PublishedQuestions.tsx'
import sectionStyles from '../sections.module.css'
import { Part, Statement } from '../Statements.tsx'
import { FillingIn } from './FillingIn.tsx'
import { usePlaceInHash } from '../use-place-in-hash.ts'

export { loadCall as makeLoader } from '../load-call.ts'

const chapters = [
  'what',
  'who',
  'modules',
  'form',
  'documents',
  'assessment',
  'deadline',
  'after',
  'data',
  'qa',
] as const
type Chapter = (typeof chapters)[number]

/** Guide for applicants, generated from the call's data. */
export function Component() {
  const t = useText()
  const { callId = '' } = useParams()
  const { data: call } = useSuspenseQuery(callQueries.detail(callId))
  usePlaceInHash()
  return (
    <article className={styles['page']}>
      <PaperHeader
        call={call}
        title={t('calls.guide.title')}
        lead={t('calls.guide.lead')}
        notOfficial={t('calls.guide.notOfficial')}
        actions={
          <LinkButton to={`/calls/${call.id}/questions`} variant="ghost">
            {t('calls.everyQuestion')}
          </LinkButton>
        }
      />
      <div className={styles['two']}>
        <div className={styles['contents-area']}>
          <Contents places={chapters.map((id) => ({ id, title: t(`calls.guide.${id}`) }))} />
        </div>
        <Card padding="none" className={styles['text']}>
          <BasisLegend />
          <Beginning call={call} />
          <ChapterSection id="form">
            <FillingIn call={call} />
          </ChapterSection>
          <Ending call={call} />
        </Card>
      </div>
    </article>
  )
}

const ChapterSection = ({ id, children }: { id: Chapter; children: ReactNode }) => {
  const t = useText()
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={sectionStyles['section']}>
      <h2 id={`${id}-heading`}>{t(`calls.guide.${id}`)}</h2>
      {children}
    </section>
  )
}

/** What the call is, who may apply, for what. */
const Beginning = ({ call }: { call: Call }) => {
  const t = useText()
  const formats = useFormats()
  const { startOn, endOn } = call.rules.implementationPeriod
  return (
    <>
      <ChapterSection id="what">
        <Statement call={call} mark="documented">
          {formats.localised(call.purpose)}
        </Statement>
        <Statement call={call} mark="documented">
          {t('calls.req.periodText', { range: formats.dateRange(startOn, endOn) })}
        </Statement>
        <Statement call={call} mark="unknown">
          {t('calls.guide.money')}
        </Statement>
        {!call.rehearsal && (
          <Statement call={call} mark="documented">
            {t('calls.guide.papers')}
          </Statement>
        )}
      </ChapterSection>
      <ChapterSection id="who">
        <Eligibility call={call} />
        <Part title={t('calls.eval.exclusion')}>
          <Exclusion call={call} />
        </Part>
      </ChapterSection>
      <ChapterSection id="modules">
        <Modules call={call} headingLevel={3} />
      </ChapterSection>
    </>
  )
}

/** Documents, assessment, deadline, next steps, personal data, questions. */
const Ending = ({ call }: { call: Call }) => {
  const t = useText()
  const formats = useFormats()
  const own = (keys: readonly Parameters<typeof t>[0][]) =>
    keys.map((key) => (
      <Statement key={key} call={call} mark="our_design">
        {t(key)}
      </Statement>
    ))
  return (
    <>
      <ChapterSection id="documents">
        <DocumentRules call={call} />
        {own(['calls.guide.documentsMissing'])}
      </ChapterSection>
      <ChapterSection id="assessment">
        <Award call={call} />
      </ChapterSection>
      <ChapterSection id="deadline">
        <DeadlineTimes deadline={currentDeadline(call.deadlines)} />
        {call.deadlines.length > 1 && <DeadlineVersions deadlines={call.deadlines} />}
        {own(['calls.whichClockText', 'calls.apply.changesBefore', 'calls.guide.early'])}
      </ChapterSection>
      <ChapterSection id="after">
        {own(['calls.guide.receipt', 'calls.guide.clarification', 'calls.sign.together', 'calls.sign.explanation'])}
        <Statement call={call} mark="documented">
          {t('calls.sign.agreement')}
        </Statement>
      </ChapterSection>
      <ChapterSection id="data">
        {own(['calls.req.targetNames', 'calls.guide.noOrigin', 'calls.req.bank'])}
        <p>
          <Link to={`/privacy?call=${call.id}`}>
            {t('calls.guide.privacy', {
              version: call.privacyNotice.version,
              date: formats.date(call.privacyNotice.publishedOn),
            })}
          </Link>
        </p>
      </ChapterSection>
      <ChapterSection id="qa">
        <PublishedQuestions call={call} />
        <p className={styles['actions']}>
          <Link to={`/calls/${call.id}?ask=#ask`}>{t('calls.ask.open')}</Link>
        </p>
      </ChapterSection>
    </>
  )
}
