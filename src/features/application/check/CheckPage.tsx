import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { canSubmit, checkApplication } from '#src/domain/application/check.ts'
import { describeAddress, visibleSections } from '#src/domain/application/fields.ts'
import type { Finding } from '#src/domain/application/types.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { useNavigate } from 'react-router'
import { ApplicationFrame } from '../ApplicationFrame.tsx'
import styles from './CheckPage.module.css'
import { OpenComments } from '../comments/OpenComments.tsx'
import { NotArrived } from '../documents/NotArrived.tsx'
import { useUploads } from '../documents/use-uploads.ts'
import { FindingLinks } from './FindingLinks.tsx'
import { GuestSending } from '../GuestNotice.tsx'
import { applicationPaths, titleOf } from '../paths.ts'
import { ReadAgainList } from '../read-again/ReadAgainList.tsx'
import { ReadOnlyNotice } from '../ReadOnlyNotice.tsx'
import { SignatureNotice } from '../sign/SignatureNotice.tsx'
import { useSignature } from '../sign/use-signature.ts'
import { SavingNotices } from '../saving/SavingNotices.tsx'
import { SectionAnswers } from './SectionAnswers.tsx'
import { SubmitPanel } from './SubmitPanel.tsx'
import { useFormTexts } from '../texts.ts'
import { isEditable, useApplication } from '../use-application.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import { useAskedElement } from '../use-asked-element.ts'
import { useCheckContext } from '../deadline/use-server-time.ts'
import { useTakesNew } from '../use-takes-new.ts'
import { WhatIsUnsent } from '../version/WhatIsUnsent.tsx'

/** All answers for a last check, with errors and warnings; then sending. */
export const CheckPage = () => {
  const t = useText()
  const texts = useFormTexts()
  const data = useApplication()
  const { application, call, draft } = data
  const navigate = useNavigate()
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const answers = useAllAnswers(draft.saver)
  const sections = visibleSections(answers)
  const signed = useSignature(data).holds
  const findings = checkApplication(answers, application.documents, { ...useCheckContext(call), signed })
  const errors = findings.filter(({ severity }) => severity === 'error')
  const warnings = findings.filter(({ severity }) => severity === 'warning')
  const editable = isEditable(data)
  const [wasEditable] = useState(editable)
  const notArrived = Object.values(useUploads(application, draft.saver).onTheirWay)
  const takesNew = useTakesNew(call.id)
  // No errors are shown if nothing can be sent any more.
  const canGoOut = takesNew || !isGuest(application)
  const [attempt, setAttempt] = useState(0)
  const [unsure, setUnsure] = useState<number | null>(null)
  const arrived = application.submissions.find(({ version }) => version === unsure)?.number
  // Outside React: the URL. If a submission without answer has arrived after all, opens its receipt.
  useEffect(() => {
    if (arrived !== undefined) void navigate(applicationPaths.receipt(application.id, arrived))
  }, [arrived, application.id, navigate])
  useAskedElement()

  return (
    <ApplicationFrame
      data={data}
      current="check"
      stepsTitle={t('application.step', { number: sections.length + 1, count: sections.length + 1 })}
    >
      <PageTitle
        hasError={attempt > 0 && errors.length > 0}
        documentTitle={titleOf(t('application.check.title'), application)}
      >
        {t('application.check.title')}
      </PageTitle>
      {editable && canGoOut && <p>{t('application.check.seenByReviewers')}</p>}
      <div className={styles['notices']}>
        {editable ? (
          <SavingNotices saver={draft.saver} application={application} />
        ) : (
          // A submission just sent has its receipt; a late one is explained here, in place of the button.
          <ReadOnlyNotice
            application={application}
            takesFocus={wasEditable && application.notEditableWhy !== 'already_sent'}
          />
        )}
        <WhatIsUnsent data={data} />
        {editable && canGoOut && (
          <>
            <FindingList
              tone="error"
              title={t('application.check.mustFix', { count: errors.length })}
              findings={errors}
              applicationId={application.id}
              attempt={attempt}
            />
            <FindingList
              tone="warning"
              title={t('application.check.mayAsk', { count: warnings.length })}
              findings={warnings}
              applicationId={application.id}
            />
            <ReadAgainList applicationId={application.id} answers={answers} />
            <NotArrived
              applicationId={application.id}
              files={notArrived}
              title={t('application.check.onTheirWay', { count: notArrived.length })}
            />
            <OpenComments application={application} answers={answers} />
            <SignatureNotice data={data} />
            {canSubmit(findings) && (
              <Notice tone="success">
                <p>{t('application.check.complete')}</p>
              </Notice>
            )}
          </>
        )}
      </div>
      <div className={styles['tools']}>
        <Button variant="ghost" size="small" icon="print" onClick={() => window.print()}>
          {t('application.print')}
        </Button>
      </div>
      {sections.map((section) => (
        <section key={section} aria-labelledby={`check-${section}`} className={styles['section']}>
          <h2 id={`check-${section}`} tabIndex={-1} className={styles['heading']}>
            {texts.section(section)}
          </h2>
          <SectionAnswers
            data={data}
            section={section}
            findings={
              editable && canGoOut
                ? findings.filter(({ address }) => describeAddress(address)?.section === section)
                : []
            }
            changeable={isEditable(data, section)}
          />
        </section>
      ))}
      {isGuest(application) && <GuestSending callId={call.id} />}
      {editable && !isGuest(application) && (
        <SubmitPanel
          data={data}
          senderName={session.person?.name ?? ''}
          errorCount={errors.length}
          notArrived={notArrived.map(({ name }) => name)}
          onBlocked={() => setAttempt(attempt + 1)}
          onUnsure={setUnsure}
        />
      )}
      <p className={styles['home']}>
        <LinkButton variant="ghost" to={applicationPaths.home(application.id)}>
          {t('application.toTaskList')}
        </LinkButton>
      </p>
    </ApplicationFrame>
  )
}

const FindingList = ({
  tone,
  title,
  findings,
  applicationId,
  attempt = 0,
}: {
  tone: 'error' | 'warning'
  title: string
  findings: readonly Finding[]
  applicationId: string
  /** How often sending was attempted although this blocks it: each attempt moves the focus here. */
  attempt?: number
}) => {
  const box = useRef<HTMLDivElement>(null)
  // Outside React: the focus, so that people hear at once what blocks sending.
  useEffect(() => {
    if (attempt === 0) return
    box.current?.focus({ preventScroll: true })
    box.current?.scrollIntoView({ block: 'start' })
  }, [attempt])
  if (findings.length === 0) return null
  return (
    <div ref={box} role="group" aria-label={title} tabIndex={attempt > 0 ? -1 : undefined}>
      <Notice tone={tone} title={title}>
        <FindingLinks findings={findings} applicationId={applicationId} />
      </Notice>
    </div>
  )
}
