import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { textAt } from '#src/domain/application/fields.ts'
import { proves, readProof, type TypedProof } from '#src/domain/receipt-code.ts'
import { paperCode } from '#src/domain/signed-digest.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import type { ApplicationData } from '../drafts.ts'
import { applicationPaths } from '../paths.ts'
import styles from './sign.module.css'

interface Props {
  readonly data: ApplicationData
  readonly digest: string | null
  readonly pending: number
  readonly arriving: number
}

/**
 * The signature page to print, with a code that belongs to exactly these answers; and a check whether a signed paper
 * still matches.
 *
 * @param props.digest null until the backend has returned the digest of the present answers.
 * @param props.pending number of answers not saved yet, whose code is unknown.
 * @param props.arriving files being uploaded.
 */
export const PaperPart = ({ data, digest: told, pending, arriving }: Props) => {
  const t = useText()
  const { localised } = useFormats()
  const { application, call, draft } = data
  const answers = draft.saver.answers()
  const missing =
    pending > 0
      ? t('together.paper.notSaved', { count: pending })
      : arriving > 0 && t('together.paper.notArrived', { count: arriving })
  const digest = missing ? null : told
  const reason = missing || (told === null && t('ui.loading'))
  const rows = [
    [t('together.paper.authority'), textAt(answers, 'applicant.localAuthorityName') || t('application.untitled')],
    [t('together.paper.call'), localised(call.title)],
    [t('application.receipt.reference'), application.reference],
    [t('together.paper.code'), digest === null ? reason || '' : paperCode(digest)],
  ] as const
  const blanks = [
    t('together.sign.name'),
    t('together.sign.position'),
    t('together.paper.place'),
    t('together.paper.signature'),
  ]
  return (
    <section aria-labelledby="paper-title" className={styles['part']}>
      <div className={styles['screen']}>
        <h2 id="paper-title">{t('together.paper.title')}</h2>
        <p className={styles['lead']}>
          {t('together.paper.text')}{' '}
          <Link to={applicationPaths.section(application.id, 'documents')}>{t('together.paper.toDocuments')}</Link>
        </p>
        <div className={styles['buttons']}>
          <Button variant="ghost" icon="print" disabledReason={reason} onClick={() => window.print()}>
            {t('together.paper.print')}
          </Button>
        </div>
      </div>
      <div className={styles['paper']} role="group" aria-label={t('together.paper.page')}>
        <p className={styles['paperTitle']}>{t('together.paper.page')}</p>
        <dl className={styles['facts']}>
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{t('together.sign.statement')}</p>
        <dl className={styles['blanks']}>
          {blanks.map((label) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd />
            </div>
          ))}
        </dl>
      </div>
      <CodeCheck digest={digest} reason={reason} />
    </section>
  )
}

const isReadable = (proof: TypedProof): proof is Extract<TypedProof, { kind: 'code' } | { kind: 'digest' }> =>
  proof.kind === 'code' || proof.kind === 'digest'

const CodeCheck = ({ digest, reason }: { digest: string | null; reason: string | false }) => {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [compared, setCompared] = useState<TypedProof | null>(null)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (digest === null) return
    const proof = readProof(typed)
    setCompared(proof)
    if (!isReadable(proof)) document.getElementById('paper-code')?.focus()
  }
  // Compares with the answers as they are now, not as they were when the button was pressed.
  const fits = compared && isReadable(compared) && digest !== null ? proves(compared, digest) : null
  return (
    <form noValidate onSubmit={handleSubmit} className={styles['screen']}>
      <h3>{t('together.paper.check')}</h3>
      <TextField
        id="paper-code"
        label={t('together.paper.typed')}
        hint={t('together.paper.typedHint')}
        error={compared && !isReadable(compared) ? t(`together.paper.${compared.kind}`) : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setCompared(null)
        }}
      />
      <div className={styles['buttons']}>
        <Button type="submit" variant="ghost" disabledReason={reason}>
          {t('together.paper.compare')}
        </Button>
      </div>
      {fits !== null && (
        <Notice tone={fits ? 'success' : 'warning'} live="polite">
          <p>{t(fits ? 'together.paper.fits' : 'together.paper.other')}</p>
        </Notice>
      )}
    </form>
  )
}
