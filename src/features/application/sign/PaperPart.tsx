import { type FormEvent, useState } from 'react'
import { Link } from 'react-router'
import { textAt } from '#src/domain/application/fields.ts'
import { proves, readProof } from '#src/domain/receipt-code.ts'
import { paperCode } from '#src/domain/signed-digest.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import type { ApplicationData } from '../drafts.ts'
import { applicationPaths } from '../paths.ts'
import styles from './sign.module.css'

/**
 * The signature page to print, with a code that ties it to these answers; and a look whether a paper still fits.
 *
 * @param props.digest null while the backend has not told that of the present answers.
 */
export const PaperPart = ({ data, digest }: { data: ApplicationData; digest: string | null }) => {
  const t = useText()
  const { localised } = useFormats()
  const { application, call, draft } = data
  const answers = draft.saver.answers()
  const rows = [
    [t('together.paper.authority'), textAt(answers, 'applicant.localAuthorityName') || t('application.untitled')],
    [t('together.paper.call'), localised(call.title)],
    [t('application.receipt.reference'), application.reference],
    [t('together.paper.code'), digest === null ? t('ui.loading') : paperCode(digest)],
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
          <Button
            variant="ghost"
            icon="print"
            disabledReason={digest === null && t('ui.loading')}
            onClick={() => window.print()}
          >
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
      <CodeCheck digest={digest} />
    </section>
  )
}

const CodeCheck = ({ digest }: { digest: string | null }) => {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [verdict, setVerdict] = useState<'fits' | 'other' | 'slip' | 'neither' | 'nothing' | null>(null)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (digest === null) return
    const proof = readProof(typed)
    const readable = proof.kind === 'code' || proof.kind === 'digest'
    setVerdict(readable ? (proves(proof, digest) ? 'fits' : 'other') : proof.kind)
    if (!readable) document.getElementById('paper-code')?.focus()
  }
  const unreadable = verdict === 'slip' || verdict === 'neither' || verdict === 'nothing'
  return (
    <form noValidate onSubmit={handleSubmit} className={styles['screen']}>
      <h3>{t('together.paper.check')}</h3>
      <TextField
        id="paper-code"
        label={t('together.paper.typed')}
        hint={t('together.paper.typedHint')}
        error={unreadable ? t(`together.paper.${verdict}`) : undefined}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setVerdict(null)
        }}
      />
      <div className={styles['buttons']}>
        <Button type="submit" variant="ghost" disabledReason={digest === null && t('ui.loading')}>
          {t('together.paper.compare')}
        </Button>
      </div>
      {(verdict === 'fits' || verdict === 'other') && (
        <Notice tone={verdict === 'fits' ? 'success' : 'warning'} live="polite">
          <p>{t(`together.paper.${verdict}`)}</p>
        </Notice>
      )}
    </form>
  )
}
