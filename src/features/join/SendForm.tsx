import type { FormEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import { BackendError, mayHaveArrived } from '#src/backend/errors.ts'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { ErrorSummary, type FieldError } from '#src/ui/ErrorSummary.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { SaveStatus as Status } from '#src/ui/SaveStatus.tsx'
import { Clashes } from './Clashes.tsx'
import styles from './join.module.css'
import { KeptNotice } from './KeptNotice.tsx'
import type { FieldName } from './problem-text.ts'

type SendFormProps = {
  errors: readonly FieldError[]
  /** Fields of the form, in the order of the page. */
  fields: readonly FieldName[]
  /** Returned by `useSendForm`. */
  around: {
    saver: DraftSaver
    found: number
    attempt: number
    edition: number
    failure: { error: Error; at: number } | null
    sending: boolean
    onSubmit: (event: FormEvent<HTMLFormElement>) => void
    onDiscard: () => Promise<boolean>
  }
  sendLabel: string
  /** Path of the privacy notice for what is sent. */
  privacyPath: string
  children: ReactNode
}

/** The frame of a form that is sent once: notices, errors, status, and button. */
export const SendForm = ({ errors, fields, around, sendLabel, privacyPath, children }: SendFormProps) => {
  const t = useText()
  const rich = useRichText()
  const { saver, failure } = around
  return (
    <>
      <ErrorSummary errors={errors} attempt={around.attempt} />
      <Card className={styles['card']}>
        <p>
          {rich('join.privacyFirst', {
            link: (chunks) => (
              <Link to={privacyPath} target="_blank">
                {chunks} {t('ui.newWindow')}
              </Link>
            ),
          })}
        </p>
        <KeptNotice saver={saver} found={around.found} onDiscard={around.onDiscard} />
        <Clashes saver={saver} fields={fields} />
        <form key={around.edition} noValidate onSubmit={around.onSubmit} className={styles['form']}>
          <div className={styles['kept']}>
            <SaveStatus saver={saver} />
          </div>
          {children}
          {failure && errors.length === 0 && <Failure key={failure.at} failure={failure.error} />}
          <div>
            <Button type="submit" busy={around.sending}>
              {sendLabel}
            </Button>
          </div>
        </form>
      </Card>
    </>
  )
}

/** Where the typed text is stored. Never says "saved" in the sense of a server, since nothing is sent before. */
const SaveStatus = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const { phase, savedAt } = useSavingState(saver)
  return <Status phase={phase} savedAt={savedAt} nowMs={useServerNow()} nothingYet={t('saving.nothingYet')} />
}

const Failure = ({ failure }: { failure: Error }) => {
  const t = useText()
  const code = failure instanceof BackendError ? failure.code : 'unknown'
  const isUnsure = failure instanceof BackendError && mayHaveArrived(failure)
  if (code === 'idempotency_key_reused') {
    return (
      <Notice tone="error" live="assertive" title={t('join.failedTitle')}>
        <p>{t('join.failedReused')}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="error" live="assertive" title={t(isUnsure ? 'join.failedUnsureTitle' : 'join.failedTitle')}>
      <p>{t(`error.${code}`)}</p>
      <p>{t(isUnsure ? 'join.failedUnsure' : 'join.failedKept')}</p>
    </Notice>
  )
}

/** A group of fields. */
export const FormPart = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={styles['part']}>
    <legend>
      <h2>{title}</h2>
    </legend>
    {children}
  </fieldset>
)
