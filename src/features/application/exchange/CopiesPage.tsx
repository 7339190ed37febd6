import { useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { isLanguageAddress } from '#src/domain/application/answer-language.ts'
import type { AnswerChange } from '#src/domain/application/differences.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { ApplicationFrame } from '../ApplicationFrame.tsx'
import { applicationPaths, ON_DEVICE, titleOf } from '../paths.ts'
import { useReadAgain } from '../read-again/use-read-again.ts'
import { ReadOnlyNotice } from '../ReadOnlyNotice.tsx'
import { SavingNotices } from '../saving/SavingNotices.tsx'
import { isEditable, useApplication } from '../use-application.ts'
import { CopyFromApplication } from './CopyFromApplication.tsx'
import { Differences } from './Differences.tsx'
import { type Incoming, isFromElsewhere } from './incoming.ts'
import { LoadFile } from './LoadFile.tsx'
import { forgetTaken, readTaken, take, type Taken, undo } from './taken.ts'
import { SaveCopies } from './SaveCopies.tsx'
import { TakenNotice } from './TakenNotice.tsx'
import { TakeFromDevice } from './TakeFromDevice.tsx'
import { usePageTexts } from './use-page-texts.ts'
import { knowledgeOf } from './word/knowledge.ts'
import styles from './exchange.module.css'

/** Copies of the answers: export, and import after showing every difference. */
export const CopiesPage = () => {
  const t = useText()
  const data = useApplication()
  const { application, call, draft } = data
  const texts = usePageTexts()
  const knowledge = () => knowledgeOf(texts, call, draft.saver.answers())
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const personId = session.person?.id ?? ''
  const { store: readAgain } = useReadAgain(application.id)
  const editable = isEditable(data)
  const [incoming, setIncoming] = useState<Incoming | null>(null)
  const [taken, setTaken] = useState<Taken | null>(() => readTaken(personId, application.id))
  // Only once: when somebody comes back from the differences, the focus belongs to what was taken.
  const [isDeviceAskedFor, setIsDeviceAskedFor] = useState(useLocation().hash === `#${ON_DEVICE}`)
  const title = t('exchange.pageTitle')

  const handleRead = (read: Incoming) => {
    setIsDeviceAskedFor(false)
    setIncoming(read)
  }

  const handleTake = (changes: readonly AnswerChange[]) => {
    if (!incoming) return
    setTaken(take(draft.saver, changes, { name: incoming.name, personId, applicationId: application.id }))
    // The language of an answer need not be read again.
    const copied = changes.flatMap(({ address, value }) =>
      value === null || isLanguageAddress(address) ? [] : [address],
    )
    if (isFromElsewhere(incoming, application)) readAgain.mark(copied, incoming.name)
    else readAgain.clear(copied)
    setIncoming(null)
  }
  const handleCancel = () => {
    // Moves the focus before the button is removed.
    document.querySelector('h1')?.focus()
    setIncoming(null)
  }
  const handleUndo = () => {
    if (!taken) return
    const { undone, stayed } = undo(draft.saver, taken)
    readAgain.clear(taken.changes.map(({ address }) => address))
    announce(
      [t('exchange.undone', { count: undone }), stayed > 0 && t('exchange.undoStayed', { count: stayed })]
        .filter(Boolean)
        .join(' '),
    )
    handleForget()
  }
  const handleForget = () => {
    forgetTaken(personId, application.id)
    setTaken(null)
    document.querySelector('h1')?.focus()
  }

  return (
    <ApplicationFrame data={data} current="copies" stepsTitle="">
      <PageTitle documentTitle={titleOf(title, application)}>{title}</PageTitle>
      <div className={styles['page']}>
        {editable ? (
          <SavingNotices saver={draft.saver} application={application} />
        ) : (
          <ReadOnlyNotice application={application} />
        )}
        {editable && incoming ? (
          <Differences
            key={incoming.name}
            data={data}
            incoming={incoming}
            onTake={handleTake}
            onCancel={handleCancel}
          />
        ) : (
          <>
            {editable && taken && (
              <TakenNotice taken={taken} applicationId={application.id} onUndo={handleUndo} onClose={handleForget} />
            )}
            <SaveCopies data={data} />
            {editable && (
              <section aria-labelledby="load-title">
                <h2 id="load-title">{t('exchange.load.title')}</h2>
                <p>{t('exchange.load.text')}</p>
                <LoadFile knowledge={knowledge} onRead={handleRead} />
              </section>
            )}
            {editable && !isGuest(application) && (
              <>
                <TakeFromDevice application={application} isAskedFor={isDeviceAskedFor} onRead={handleRead} />
                <CopyFromApplication application={application} onRead={handleRead} />
              </>
            )}
            <p>
              <LinkButton variant="ghost" to={applicationPaths.home(application.id)}>
                {t('application.toApplication')}
              </LinkButton>
            </p>
          </>
        )}
      </div>
    </ApplicationFrame>
  )
}
