import { lazy, Suspense, useEffect, useState } from 'react'
import { Link, useNavigate, useParams, useSearchParams } from 'react-router'
import { sectionNamed, visibleSections } from '#src/domain/application/fields.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { inSpareTime } from '#src/ui/in-spare-time.ts'
import { useSecondText } from '#src/ui/second-text.ts'
import { AnswersToRead } from './AnswersToRead.tsx'
import { ApplicationFrame } from '../ApplicationFrame.tsx'
import { WithComments } from '../comments/WithComments.tsx'
import { loadDocumentsForm } from '../documents/load-documents-form.ts'
import type { ApplicationData } from '../drafts.ts'
import { SectionForm } from '../form/SectionForm.tsx'
import { loadFieldHelp, loadReadAgain } from '../load-later.ts'
import { PrintButton, WithPaper } from '../paper/WithPaper.tsx'
import { applicationPaths, titleOf } from '../paths.ts'
import { WithReadAgain } from '../read-again/ReadAgainNote.tsx'
import { ReadOnlyNotice } from '../ReadOnlyNotice.tsx'
import { useKeepVisit } from '../resume/use-last-visit.ts'
import { SavingNotices } from '../saving/SavingNotices.tsx'
import { SecondLanguageSelect } from '../second-language/SecondLanguageSelect.tsx'
import { WithSecondLanguage } from '../second-language/WithSecondLanguage.tsx'
import styles from './SectionPage.module.css'
import { HandoverNotice } from '../team/HandoverNotice.tsx'
import { SectionEditors } from '../team/SectionEditors.tsx'
import { useTeam } from '../team/use-team.ts'
import { useFormTexts } from '../texts.ts'
import { isEditable, useApplication } from '../use-application.ts'
import { useAskedElement } from '../use-asked-element.ts'
import { useDraftContext } from '../use-draft-context.ts'
import { useAnswers } from '../saving/use-saver.ts'
import { WhatIsUnsent } from '../version/WhatIsUnsent.tsx'

const FieldHelp = lazy(loadFieldHelp)
const ReadAgainInSection = lazy(loadReadAgain)

/** Loaded by the page's loader already. */
const DocumentsForm = lazy(loadDocumentsForm)
const WaitingFiles = lazy(async () => ({ default: (await loadDocumentsForm()).WaitingFiles }))

/** One section of the form. */
export const SectionPage = () => {
  const data = useApplication()
  const { section: asked } = useParams()
  const section = sectionNamed(asked)
  return section ? (
    <WithSecondLanguage>
      <SectionOf key={`${data.application.id} ${section}`} section={section} data={data} />
    </WithSecondLanguage>
  ) : null
}

const SectionOf = ({ section, data }: { section: SectionId; data: ApplicationData }) => {
  const t = useText()
  const second = useSecondText()
  const texts = useFormTexts()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const { application, call, draft } = data
  const { saver } = draft
  const { personId } = useTeam(application)
  const editable = isEditable(data, section)
  const [wasEditable] = useState(editable)
  useAskedElement()
  // Outside React: idle time of the browser, and the network.
  useEffect(() => inSpareTime(() => void loadDocumentsForm().catch(() => undefined)), [])
  const keepPlace = useKeepVisit(application, section)
  const shown = useAnswers(saver, (answers) => visibleSections(answers).join()).split(',')
  const fromCheck = search.get('return') === 'check'
  const index = shown.indexOf(section)
  const next = sectionNamed(shown[index + 1])
  const previous = sectionNamed(shown[index - 1])
  const checkPath = `${applicationPaths.check(application.id)}${fromCheck ? `#check-${section}` : ''}`
  const nextPath = fromCheck || !next ? checkPath : applicationPaths.section(application.id, next)
  const backPath = fromCheck
    ? checkPath
    : previous
      ? applicationPaths.section(application.id, previous)
      : applicationPaths.home(application.id)
  const stepsTitle = t('application.step', { number: index + 1, count: shown.length + 1 })
  const name = texts.section(section)
  const title = (hasError: boolean) => (
    <>
      <PageTitle hasError={hasError} documentTitle={titleOf(name, application)} className={styles['title']}>
        {name}
      </PageTitle>
      {second(section, 'label')}
      <p className={styles['intro']}>
        {texts.find(`section.${section}.intro`)}
        {index === 0 && (
          <>
            {' '}
            {t('application.privacy.before')}{' '}
            <Link to={`/privacy?call=${call.id}`}>{t('application.privacy.link')}</Link>
          </>
        )}
      </p>
      {second(section, 'hint')}
      {index !== -1 && <SecondLanguageSelect />}
      <Suspense>
        <FieldHelp callId={call.id} place={section} />
      </Suspense>
      <div className={styles['notices']}>
        <HandoverNotice application={application} section={section} />
        <SavingNotices saver={saver} application={application} />
        {editable && <SectionEditors application={application} section={section} personId={personId} />}
        <Suspense>
          {editable && <ReadAgainInSection applicationId={application.id} section={section} saver={saver} />}
        </Suspense>
      </div>
    </>
  )
  const back = (
    <>
      <LinkButton to={backPath} variant="ghost">
        {t(fromCheck ? 'application.backToCheck' : 'ui.back')}
      </LinkButton>
      {index !== -1 && <PrintButton />}
    </>
  )
  const form = {
    saver,
    rules: call.rules,
    context: useDraftContext(data, saver.answers()),
    showErrors: fromCheck,
    title,
    back,
    onDone: () => void navigate(nextPath),
  }

  return (
    <ApplicationFrame data={data} current={section} stepsTitle={stepsTitle}>
      <WithComments application={application}>
        <WithPaper data={data} section={section}>
          {index === -1 ? (
            <>
              {title(false)}
              <Notice
                actions={
                  <LinkButton to={applicationPaths.section(application.id, 'modules')} variant="ghost" size="small">
                    {texts.section('modules')}
                  </LinkButton>
                }
              >
                {t('application.sectionNotAsked')}
              </Notice>
            </>
          ) : !editable ? (
            <>
              {title(false)}
              <div className={styles['notices']}>
                <ReadOnlyNotice application={application} section={section} takesFocus={wasEditable} />
                {section === 'documents' && (
                  <Suspense>
                    <WaitingFiles data={data} />
                  </Suspense>
                )}
                <WhatIsUnsent data={data} section={section} />
              </div>
              <AnswersToRead data={data} section={section} findings={[]} />
              <div className={styles['buttons']}>
                <LinkButton to={nextPath}>{t('application.next')}</LinkButton>
                {back}
              </div>
            </>
          ) : section === 'documents' ? (
            <Suspense>
              <DocumentsForm {...form} application={application} />
            </Suspense>
          ) : (
            <WithReadAgain applicationId={application.id}>
              <SectionForm {...form} callId={call.id} section={section} onTyped={keepPlace} />
            </WithReadAgain>
          )}
        </WithPaper>
      </WithComments>
    </ApplicationFrame>
  )
}
