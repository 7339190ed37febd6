import { type FormEvent, useState } from 'react'
import { useNavigate } from 'react-router'
import { tidyCode } from '#src/domain/request-code.ts'
import { idSchema } from '#src/domain/values.ts'
import { z } from '#src/domain/zod.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { ErrorSummary, type FieldError } from '#src/ui/ErrorSummary.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import styles from './join.module.css'
import { sentPath } from './sent-path.ts'

/** Opens a sent request by reference and code. */
export const FindForm = ({
  title,
  reference: givenReference = '',
  code: givenCode = '',
  wrong = false,
}: {
  title: string
  reference?: string
  code?: string
  /** The given reference and code open nothing. */
  wrong?: boolean
}) => {
  const t = useText()
  const navigate = useNavigate()
  const [reference, setReference] = useState(givenReference)
  const [code, setCode] = useState(givenCode)
  const [errors, setErrors] = useState<readonly FieldError[]>(() =>
    wrong ? [{ id: 'code', message: t('join.find.wrong') }] : [],
  )
  const [attempt, setAttempt] = useState(0)
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const wanted = reference.trim().toUpperCase()
    const found: FieldError[] = []
    if (!z.safeParse(idSchema, wanted).success) found.push({ id: 'reference', message: t('join.find.needReference') })
    if (tidyCode(code) === '') found.push({ id: 'code', message: t('join.find.needCode') })
    // Submitting the same values again would not change the URL, so the error is shown here.
    const isSame = wanted === givenReference && tidyCode(code) === tidyCode(givenCode)
    if (wrong && isSame) found.push({ id: 'code', message: t('join.find.wrong') })
    setErrors(found)
    setAttempt((count) => count + 1)
    if (found.length === 0) void navigate(sentPath(wanted, tidyCode(code)))
  }

  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <PageTitle hasError={errors.length > 0}>{title}</PageTitle>
        <p className={styles['lead']}>{t('join.find.lead')}</p>
      </header>
      <ErrorSummary errors={errors} attempt={attempt} />
      <Card className={styles['card']}>
        <form noValidate onSubmit={handleSubmit} className={styles['part']}>
          <TextField
            id="reference"
            label={t('join.sent.reference')}
            hint={t('join.find.referenceHint')}
            error={errorOf('reference')}
            width="medium"
            autoComplete="off"
            spellCheck={false}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
          <TextField
            id="code"
            label={t('join.sent.code')}
            hint={t('join.find.codeHint')}
            error={errorOf('code')}
            width="medium"
            autoComplete="off"
            spellCheck={false}
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
          <div>
            <Button type="submit">{t('join.find.open')}</Button>
          </div>
        </form>
      </Card>
    </div>
  )
}
