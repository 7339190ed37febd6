import { Link, useSearchParams } from 'react-router'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { applicantView } from '#src/domain/status.ts'
import { countingDocuments } from '#src/domain/application/documents.ts'
import { chosenModules, textAt } from '#src/domain/application/fields.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { shownThreadPlaces } from '#src/domain/threads.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Later } from '#src/ui/Later.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Chip, type ChipTone } from '#src/ui/Chip.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { ApplicationFrame } from '../ApplicationFrame.tsx'
import { useThreads } from '../comments/use-threads.ts'
import { BegunNotice } from './BegunNotice.tsx'
import { loadDecision, loadTurnedDown } from '../decision/load-decision.ts'
import { LeftBehind } from '../documents/LeftBehind.tsx'
import { DraftTools } from './DraftTools.tsx'
import { applicationPaths, titleOf } from '../paths.ts'
import { countBySection, markedNow, useReadAgain } from '../read-again/use-read-again.ts'
import { QuestionNotice } from '../question/QuestionNotice.tsx'
import { ReadOnlyNotice } from '../ReadOnlyNotice.tsx'
import { ReceiptPage } from '../receipt/ReceiptPage.tsx'
import { ResumeNotice } from '../resume/ResumeNotice.tsx'
import { SavingNotices } from '../saving/SavingNotices.tsx'
import { StatusPanel } from './StatusPanel.tsx'
import { StatusChip } from '../StatusChip.tsx'
import styles from './TaskListPage.module.css'
import { PeoplePanel } from '../team/PeoplePanel.tsx'
import { SectionLine } from '../team/SectionLine.tsx'
import { useTeam } from '../team/use-team.ts'
import { nextTask, taskList, type TaskStatus } from './task-list.ts'
import { useFormTexts } from '../texts.ts'
import { isEditable, useApplication } from '../use-application.ts'
import { useTakesNew } from '../use-takes-new.ts'
import { useLeftWords, useUsualWords } from '../use-usual-words.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import { useDraftContext } from '../use-draft-context.ts'
import { WhatIsUnsent } from '../version/WhatIsUnsent.tsx'

const tones: Record<TaskStatus, ChipTone> = {
  not_started: 'blue',
  in_progress: 'amber',
  done: 'green',
  cannot_start: 'plain',
  problem: 'red',
}

/** The home page of one application: tasks, status, sent versions. */
export const TaskListPage = () => {
  const [search] = useSearchParams()
  const data = useApplication()
  const numbers = data.application.submissions.map(({ number }) => number)
  const asked = search.get('receipt')
  // `?receipt=1` shows the receipt of the first version; an unknown number is ignored.
  const number = numbers.find((candidate) => String(candidate) === asked)
  return number === undefined ? <TaskList data={data} /> : <ReceiptPage data={data} number={number} />
}

const TaskList = ({ data }: { data: ReturnType<typeof useApplication> }) => {
  const t = useText()
  const texts = useFormTexts()
  const { application, draft } = data
  const { saver } = draft
  const { decision, turnedDown } = application
  const formats = useFormats()
  const answers = useAllAnswers(saver)
  const context = useDraftContext(data, answers)
  const tasks = taskList(answers, application.documents, context)
  const editable = isEditable(data)
  const { team, personId } = useTeam(application)
  const shown = shownThreadPlaces(answers)
  const threads = useThreads(application)?.filter(({ address }) => shown.has(address))
  const together = { application, handovers: team?.handovers, threads, personId, todayOn: context.todayOn }
  const again = countBySection(markedNow(useReadAgain(application.id).marks, answers))
  const usually = useUsualWords(application.callId)
  const left = tasks.filter(({ status }) => status !== 'done').map(({ section }) => section)
  const usualTimeOf = (section: SectionId) => (editable && left.includes(section) ? usually([section]) : null)
  const leftWords = useLeftWords(application.callId)(left)
  const next = nextTask(tasks.filter(({ section }) => isEditable(data, section)))
  const done = tasks.length - left.length
  const modules = chosenModules(answers)
  const name = textAt(answers, 'applicant.localAuthorityName') || t('application.untitled')
  const sent = application.submissions.length > 0
  const refused = countingDocuments(answers, application.documents).flatMap(({ scan, name: file }) =>
    scan === 'refused' ? [file] : [],
  )
  const mayImprove = application.next.some(({ to, allowed }) => to === 'draft' && allowed)
  const isOwnersSent = application.access === 'owner' && application.notEditableWhy === 'already_sent'

  return (
    <ApplicationFrame data={data} current={null} stepsTitle="">
      <div className={styles['head']}>
        <PageTitle documentTitle={titleOf(name, application)}>{name}</PageTitle>
        <StatusChip view={applicantView(application.status)} />
      </div>
      <div className={styles['notices']}>
        <QuestionNotice application={application} />
        {editable ? (
          <SavingNotices saver={saver} application={application} />
        ) : (
          // The owner's options for a sent application are right below.
          !isOwnersSent && application.notEditableWhy !== 'question' && <ReadOnlyNotice application={application} />
        )}
        {!editable && refused.length > 0 && (
          <Notice tone="error" title={t('application.scan.afterTitle')}>
            <p>{t('application.scan.afterText', { names: formats.list(refused) })}</p>
          </Notice>
        )}
        <LeftBehind data={data} />
        {editable && <ResumeNotice application={application} answers={answers} />}
        {editable && !sent && <BegunNotice saver={saver} />}
        <WhatIsUnsent data={data} />
        {editable && application.access === 'editor' && <Notice>{t('application.submit.ownerOnly')}</Notice>}
      </div>
      {decision && (
        <Later load={loadDecision} now>
          {({ DecisionPanel }) => <DecisionPanel decision={decision} status={application.status} call={data.call} />}
        </Later>
      )}
      {turnedDown && (
        <Later load={loadTurnedDown} now>
          {({ TurnedDownPanel }) => (
            <TurnedDownPanel turnedDown={turnedDown} status={application.status} callId={data.call.id} />
          )}
        </Later>
      )}
      {sent && <StatusPanel data={data} />}
      <section aria-labelledby="tasks-title" className={styles['section']}>
        <h2 id="tasks-title">{t('application.tasks')}</h2>
        <p className={styles['progress']}>
          {[
            editable && t('application.progress', { done, count: tasks.length }),
            editable && leftWords,
            modules.length > 0 && t('application.modules', { modules: modules.join(', ') }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <ol className={styles['tasks']}>
          {tasks.map(({ section, status }) => (
            <li key={section} className={styles['task']}>
              {editable && status === 'cannot_start' ? (
                <span className={styles['name']}>
                  {texts.section(section)}
                  <span className={styles['reason']}>{t('application.task.needsModules')}</span>
                  <SectionLine section={section} usually={usualTimeOf(section)} {...together} />
                </span>
              ) : (
                <span>
                  <Link to={applicationPaths.section(application.id, section)} className={styles['name']}>
                    {texts.section(section)}
                  </Link>
                  <SectionLine section={section} usually={usualTimeOf(section)} {...together} />
                </span>
              )}
              {editable && again[section] !== undefined && (
                <Chip tone="amber">{t('application.readAgain.count', { count: again[section] })}</Chip>
              )}
              {editable && (
                <Chip tone={tones[status]} {...(status === 'done' ? { icon: 'check' as const } : {})}>
                  {t(`application.task.${status}`)}
                </Chip>
              )}
            </li>
          ))}
        </ol>
        {left.some((section) => usualTimeOf(section) !== null) && (
          <p className={styles['note']}>{t('application.usual.note')}</p>
        )}
        {isGuest(application) && <EarlierOnceSignedIn callId={data.call.id} />}
        {!chosenModules(answers).includes('C') && <p className={styles['note']}>{t('application.task.noBudget')}</p>}
        <div className={styles['buttons']}>
          {editable && next && (
            <LinkButton to={applicationPaths.section(application.id, next)} iconEnd="arrow-right">
              {t(done === 0 ? 'application.begin' : 'application.goOn', { section: texts.section(next) })}
            </LinkButton>
          )}
          <LinkButton
            to={applicationPaths.check(application.id)}
            variant={(editable && next) || mayImprove ? 'ghost' : 'primary'}
          >
            {t(editable ? 'application.check.title' : 'application.readAll')}
          </LinkButton>
        </div>
      </section>
      {!isGuest(application) && <PeoplePanel application={application} />}
      {!sent && !isGuest(application) && <StatusPanel data={data} />}
      <DraftTools data={data} />
    </ApplicationFrame>
  )
}

const EarlierOnceSignedIn = ({ callId }: { callId: string }) => {
  const t = useText()
  return useTakesNew(callId) && <p className={styles['note']}>{t('application.guest.earlier')}</p>
}
