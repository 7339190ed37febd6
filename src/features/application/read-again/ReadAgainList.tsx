import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { describeAddress } from '#src/domain/application/fields.ts'
import type { Answers, SectionId } from '#src/domain/application/types.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { focusField } from '#src/ui/focus-field.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { targetId } from '../form-model.ts'
import { applicationPaths } from '../paths.ts'
import { useFormTexts } from '../texts.ts'
import { useAnswers } from '../saving/use-saver.ts'
import styles from './read-again.module.css'
import { markedNow, useReadAgain } from './use-read-again.ts'

/** Before sending: copied answers that nobody has reviewed. They block nothing. */
export const ReadAgainList = ({ applicationId, answers }: { applicationId: string; answers: Answers }) => {
  const { marks } = useReadAgain(applicationId)
  return <Marked applicationId={applicationId} addresses={markedNow(marks, answers)} />
}

/** On the page of a section: the copied answers in that section. */
export const ReadAgainInSection = ({
  applicationId,
  section,
  saver,
}: {
  applicationId: string
  section: SectionId
  saver: DraftSaver
}): ReactNode => {
  const t = useText()
  const { marks, store } = useReadAgain(applicationId)
  const joined = useAnswers(saver, (answers) =>
    markedNow(marks, answers)
      .filter((address) => describeAddress(address)?.section === section)
      .join(' '),
  )
  const addresses = joined === '' ? [] : joined.split(' ')
  const handleAll = () => {
    // Moves the focus before the list is removed, so that it is not lost.
    document.querySelector('h1')?.focus()
    store.clear(addresses)
    announce(t('application.readAgain.allDone'))
  }
  return (
    <Marked
      applicationId={applicationId}
      addresses={addresses}
      here
      actions={
        addresses.length > 1 && (
          <Button variant="ghost" size="small" icon="check" onClick={handleAll}>
            {t('application.readAgain.readAll')}
          </Button>
        )
      }
    />
  )
}

const Marked = ({
  applicationId,
  addresses,
  here = false,
  actions,
}: {
  applicationId: string
  addresses: readonly string[]
  /** Whether the fields are on this page. */
  here?: boolean
  actions?: ReactNode
}) => {
  const t = useText()
  const texts = useFormTexts()
  if (addresses.length === 0) return null
  return (
    <Notice
      tone="warning"
      title={t('application.readAgain.title', { count: addresses.length })}
      {...(actions ? { actions } : {})}
    >
      <p>{t('application.readAgain.advice')}</p>
      <ul className={styles['list']}>
        {addresses.map((address) => {
          const section = describeAddress(address)?.section
          return (
            section && (
              <li key={address}>
                {here ? (
                  <a
                    href={`#${targetId(address)}`}
                    onClick={(event) => {
                      if (focusField(targetId(address))) event.preventDefault()
                    }}
                  >
                    {texts.label(address)}
                  </a>
                ) : (
                  <Link to={applicationPaths.field(applicationId, section, targetId(address))}>
                    {texts.label(address)}
                  </Link>
                )}
              </li>
            )
          )
        })}
      </ul>
    </Notice>
  )
}
