import { type ChangeEvent, useRef, useState } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { type EvidenceFile, placeOf, readEvidence, withFiles } from './evidence-file.ts'
import styles from './receipts.module.css'

interface Props {
  readonly files: readonly EvidenceFile[]
  readonly onChange: (files: readonly EvidenceFile[]) => void
}

/** Files to compare, in any order; each shows how it was recognised. They are read here and sent nowhere. */
export const EvidenceFiles = ({ files, onChange }: Props) => {
  const t = useText()
  const input = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [reading, setReading] = useState(false)
  const [failed, setFailed] = useState(false)

  const handleChosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])]
    event.target.value = ''
    if (chosen.length === 0) return
    setReading(true)
    setFailed(false)
    try {
      const added = await Promise.all(chosen.map(readEvidence))
      onChange(withFiles(files, added))
      announce(added.map(({ name, kind }) => `${name}: ${t(`receipts.kind.${kind}`)}`).join('. '))
    } catch {
      // Browsers compute digests only on https pages.
      setFailed(true)
    }
    setReading(false)
  }
  const handleRemove = (removed: EvidenceFile) => {
    onChange(files.filter((file) => file !== removed))
    announce(t('receipts.removed', { name: removed.name }))
    button.current?.focus()
  }
  return (
    <div className={styles['part']}>
      <p>{t('receipts.filesText')}</p>
      <div>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('receipts.filesLabel')}
          onChange={(event) => void handleChosen(event)}
        />
        <Button ref={button} variant="ghost" icon="upload" busy={reading} onClick={() => input.current?.click()}>
          {t('receipts.addFiles')}
        </Button>
      </div>
      {failed && (
        <Notice tone="error" live="assertive">
          <p>{t('receipts.noDigest')}</p>
        </Notice>
      )}
      {files.length > 0 && (
        <ul className={styles['files']}>
          {files.map((file) => (
            <li key={placeOf(file)}>
              <span className={styles['name']}>
                <strong>{file.name}</strong> {t(`receipts.kind.${file.kind}`)}
              </span>
              <Button variant="quiet" size="small" onClick={() => handleRemove(file)}>
                {t('receipts.remove')}
                <VisuallyHidden> {file.name}</VisuallyHidden>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
