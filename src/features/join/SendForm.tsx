import type { FormEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import { BackendError, mayHaveArrived } from '#src/backend/errors.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { useAnnounce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { ErrorSummary, type FieldError } from '#src/ui/ErrorSummary.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import styles from './join.module.css'

type SendFormProps = {
  errors: readonly FieldError[]
  attempt: number
  edition: number
  failure: { error: Error; at: number } | null
  sending: boolean
  keeps: boolean
  restored: boolean
  sendLabel: string
  /** Of the privacy notice that holds for what is sent. */
  privacyPath: string
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  onEdit: () => void
  onDiscard: () => void
  children: ReactNode
}

/** What surrounds the fields of a form that is sent once. */
export const SendForm = (props: SendFormProps) => {
  const t = useText()
  const rich = useRichText()
  const announce = useAnnounce()
  const { errors, attempt, failure } = props
  return (
    <>
      <ErrorSummary errors={errors} attempt={attempt} />
      <Card className={styles['card']}>
        <p>
          {rich('join.privacyFirst', {
            link: (chunks) => (
              <Link to={props.privacyPath} target="_blank">
                {chunks} {t('ui.newWindow')}
              </Link>
            ),
          })}
        </p>
        <Notice
          tone={props.keeps ? 'info' : 'warning'}
          title={t(props.keeps ? 'join.keptTitle' : 'join.refusedTitle')}
          actions={
            props.keeps && (
              <Button
                variant="ghost"
                size="small"
                onClick={() => {
                  props.onDiscard()
                  announce(t('join.discarded'))
                }}
              >
                {t('join.discard')}
              </Button>
            )
          }
        >
          {props.restored && <p>{t('join.restored')}</p>}
          <p>{t(props.keeps ? 'join.kept' : 'join.refused')}</p>
        </Notice>
        <form
          key={props.edition}
          noValidate
          onSubmit={props.onSubmit}
          onChange={props.onEdit}
          className={styles['form']}
        >
          {props.children}
          {failure && errors.length === 0 && <Failure key={failure.at} failure={failure.error} />}
          <div>
            <Button type="submit" busy={props.sending}>
              {props.sendLabel}
            </Button>
          </div>
        </form>
      </Card>
    </>
  )
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

/** Fields that belong together. */
export const FormPart = ({ title, children }: { title: string; children: ReactNode }) => (
  <fieldset className={styles['part']}>
    <legend>
      <h2>{title}</h2>
    </legend>
    {children}
  </fieldset>
)
