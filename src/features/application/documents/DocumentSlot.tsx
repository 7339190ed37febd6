import { type ChangeEvent, useRef, useState } from 'react'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import type { DraftSaver } from '#src/backend/saving/draft-saver.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { CallRules } from '#src/domain/application/call-rules.ts'
import { checkFile, documentAddress, type DocumentSlotId } from '#src/domain/application/documents.ts'
import type { Finding } from '#src/domain/application/types.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { errorId } from '#src/ui/FieldFrame.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { fileSize } from '../SectionAnswers.tsx'
import { useFormTexts } from '../texts.ts'
import styles from './documents.module.css'
import { OpenDocument } from './OpenDocument.tsx'

interface Props {
  readonly slot: DocumentSlotId
  readonly application: Application
  readonly saver: DraftSaver
  readonly rules: CallRules
  /** Size of the files in the other places. */
  readonly otherBytes: number
  readonly findings: readonly Finding[]
  /** What is wrong with the file that was chosen last; nothing when it was taken. */
  readonly onRefused: (findings: readonly Finding[]) => void
}

/** One place for one document: told before, checked on this device, sent, replaced only after a question. */
export const DocumentSlot = ({ slot, application, saver, rules, otherBytes, findings, onRefused }: Props) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const input = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState<{ replaceBy: File } | 'remove' | null>(null)
  const address = documentAddress(slot)
  const label = texts.find(`document.${slot}.label`) ?? slot
  const inSlot = application.documents.filter((document) => document.slot === slot)
  const present = inSlot.find(({ replaced }) => !replaced)
  const earlier = inSlot.filter(({ replaced }) => replaced)
  const size = (bytes: number) => fileSize(bytes, formats.number)

  const upload = useOneShot({
    mutationFn: ({ file, key }: { file: File; key: string }) =>
      backend().addDocument({ applicationId: application.id, slot, name: file.name, key, file }),
    onSuccess: async (added) => {
      await saver.refresh()
      announce(t('application.documents.added', { name: added.name }))
    },
    onError: (error) =>
      onRefused(
        isBackendError(error) && error.errors.length > 0
          ? error.errors.map(({ code, severity, params }) => ({ code, severity, address, ...(params && { params }) }))
          : [],
      ),
  })
  const removal = useOneShot({
    mutationFn: (documentId: string) => backend().removeDocument({ applicationId: application.id, documentId }),
    onSuccess: async (gone) => {
      await saver.refresh()
      announce(t('application.documents.removed', { name: gone.name }))
    },
  })
  const failure = upload.error ?? removal.error
  // Findings say it already when the backend named what is wrong with the file.
  const failed = isBackendError(failure) && findings.length === 0 ? t(`error.${failure.code}`) : null

  const handleChosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = '' // the same file again is a change again
    if (!file) return
    upload.reset()
    removal.reset()
    // A file that is too large is not read into memory to look at its kind.
    const small = file.size <= rules.documentRules.maxFileBytes
    const bytes = small ? { bytes: new Uint8Array(await file.arrayBuffer()) } : {}
    const found = checkFile(slot, { name: file.name, sizeBytes: file.size, ...bytes }, rules, otherBytes)
    onRefused(found)
    if (found.length > 0) return announce(found.map(texts.finding).join(' '))
    if (present) setAsked({ replaceBy: file })
    else upload.mutate({ file, key: crypto.randomUUID() })
  }
  const handleReplace = (file: File) => {
    setAsked(null)
    upload.mutate({ file, key: crypto.randomUUID() })
  }
  const handleRemove = (documentId: string) => {
    setAsked(null)
    onRefused([])
    removal.mutate(documentId)
  }

  const busy = upload.isPending || removal.isPending
  return (
    <section className={styles['slot']} aria-labelledby={`${slot}-title`} data-wrong={findings.length > 0 || undefined}>
      <h2 id={`${slot}-title`} className={styles['label']}>
        {label}
      </h2>
      <p className={styles['hint']}>{texts.find(`document.${slot}.hint`)}</p>
      <div id={errorId(address)}>
        {findings.map((finding) => (
          <p key={finding.code} className={styles['error']}>
            <VisuallyHidden>{t('ui.errorPrefix')} </VisuallyHidden>
            {texts.finding(finding)}
          </p>
        ))}
        {failed && (
          <p className={styles['error']} role="alert">
            {t('application.documents.failed', { reason: failed })}
          </p>
        )}
      </div>
      {present && (
        <p className={styles['file']}>
          <Icon name="check" />
          <span>
            {t('application.documents.file', { name: present.name, size: size(present.sizeBytes) })}{' '}
            <span className={styles['when']}>
              {t('application.documents.addedAt', { when: formats.dateTime(present.addedAt, { style: 'long' }) })}
            </span>
          </span>
        </p>
      )}
      {upload.isPending && (
        <p className={styles['progress']} role="status">
          {t('application.documents.sending', {
            name: upload.variables.file.name,
            size: size(upload.variables.file.size),
          })}
        </p>
      )}
      <div className={styles['actions']}>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('application.documents.chooseFor', { label })}
          accept={rules.documentRules.formats.map((format) => `.${format}`).join(',')}
          onChange={(event) => void handleChosen(event)}
        />
        {present && <OpenDocument key={present.id} applicationId={application.id} document={present} size="normal" />}
        <Button
          id={address}
          variant="ghost"
          icon="upload"
          busy={busy}
          disabledReason={isGuest(application) && t('application.guest.noFiles')}
          aria-describedby={errorId(address)}
          onClick={() => input.current?.click()}
        >
          {t(present ? 'application.documents.replace' : 'application.documents.choose')}
          <VisuallyHidden> {label}</VisuallyHidden>
        </Button>
        {present && (
          <Button variant="quiet" icon="trash" busy={removal.isPending} onClick={() => setAsked('remove')}>
            {t('application.documents.remove')}
            <VisuallyHidden> {label}</VisuallyHidden>
          </Button>
        )}
      </div>
      {earlier.length > 0 && (
        <details className={styles['history']}>
          <summary>{t('application.documents.history', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((file) => (
              <li key={file.id}>
                {t('application.documents.file', { name: file.name, size: size(file.sizeBytes) })}{' '}
                <span className={styles['when']}>
                  {t('application.documents.addedAt', { when: formats.dateTime(file.addedAt, { style: 'long' }) })}
                </span>
                <OpenDocument applicationId={application.id} document={file} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {present && asked !== null && (
        <Dialog
          title={t(asked === 'remove' ? 'application.documents.removeTitle' : 'application.documents.replaceTitle')}
          onClose={() => setAsked(null)}
          actions={
            <>
              {asked === 'remove' ? (
                <Button variant="danger" onClick={() => handleRemove(present.id)}>
                  {t('application.documents.remove')}
                </Button>
              ) : (
                <Button onClick={() => handleReplace(asked.replaceBy)}>{t('application.documents.replace')}</Button>
              )}
              <Button variant="ghost" onClick={() => setAsked(null)}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          <p>
            {asked === 'remove'
              ? t('application.documents.removeText', { name: present.name })
              : t('application.documents.replaceText', { old: present.name, next: asked.replaceBy.name })}
          </p>
        </Dialog>
      )}
    </section>
  )
}
