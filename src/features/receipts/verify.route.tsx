import { type FormEvent, useState } from 'react'
import { readProof } from '#src/domain/receipt-code.ts'
import { type Verdict, verifyReceipt } from '#src/domain/verify-receipt.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { EvidenceFiles } from './EvidenceFiles.tsx'
import { type EvidenceFile, evidenceOf } from './evidence-file.ts'
import styles from './receipts.module.css'
import { VerdictView } from './VerdictView.tsx'

const CODE = 'code'

/** Checks whether answers and files match a receipt. Needs no account and no connection; nothing is sent. */
export function Component() {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [files, setFiles] = useState<readonly EvidenceFile[]>([])
  const [trouble, setTrouble] = useState<'slip' | 'neither' | 'nothing' | 'noDigest' | null>(null)
  const [verdict, setVerdict] = useState<{ readonly of: Verdict; readonly attempt: number } | null>(null)
  const { receipt } = evidenceOf(files, { kind: 'nothing' })

  const handleSubmit = async (event: FormEvent) => {
    event.preventDefault()
    const proof = readProof(typed)
    const wrong = proof.kind === 'slip' || proof.kind === 'neither'
    if (wrong || (proof.kind === 'nothing' && files.length === 0)) {
      setTrouble(wrong ? proof.kind : 'nothing')
      setVerdict(null)
      document.getElementById(CODE)?.focus()
      return
    }
    try {
      const of = await verifyReceipt(evidenceOf(files, proof))
      setTrouble(null)
      setVerdict((before) => ({ of, attempt: (before?.attempt ?? 0) + 1 }))
    } catch {
      setTrouble('noDigest')
    }
  }
  const fieldTrouble = trouble === 'slip' || trouble === 'neither' || trouble === 'nothing' ? trouble : null
  return (
    <div className={styles['page']}>
      <PageTitle hasError={trouble !== null}>{t('receipts.title')}</PageTitle>
      <p className={styles['lead']}>{t('receipts.lead')}</p>
      <Card className={styles['card']}>
        <form noValidate onSubmit={(event) => void handleSubmit(event)} className={styles['part']}>
          <TextField
            id={CODE}
            label={t('receipts.codeLabel')}
            hint={t('receipts.codeHint')}
            error={fieldTrouble ? t(`receipts.trouble.${fieldTrouble}`) : undefined}
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(event) => {
              setTyped(event.target.value)
              setVerdict(null)
            }}
          />
          <EvidenceFiles
            files={files}
            onChange={(next) => {
              setFiles(next)
              setVerdict(null)
            }}
          />
          {trouble === 'noDigest' && (
            <Notice tone="error" live="assertive">
              <p>{t('receipts.noDigest')}</p>
            </Notice>
          )}
          <div>
            <Button type="submit">{t('receipts.check')}</Button>
          </div>
        </form>
        {verdict && <VerdictView key={verdict.attempt} verdict={verdict.of} receipt={receipt} />}
      </Card>
      <section aria-labelledby="shows-title" className={styles['part']}>
        <h2 id="shows-title">{t('receipts.shows')}</h2>
        <ul className={styles['list']}>
          <li>{t('receipts.showsSame')}</li>
          <li>{t('receipts.showsNot')}</li>
          <li>{t('receipts.showsServer')}</li>
          <li>{t('receipts.showsDevice')}</li>
        </ul>
      </section>
    </div>
  )
}
