import { type ChangeEvent, useRef, useState } from 'react'
import { useRevalidator } from 'react-router'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { type BackupChange, readBackup } from './backup.ts'
import type { ApplicationData } from './drafts.ts'
import { saveBackup } from './save-backup.ts'
import styles from './TaskListPage.module.css'

type Asked =
  | {
      readonly kind: 'load'
      readonly savedAt: string
      readonly changes: readonly BackupChange[]
      readonly left: number
    }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'forget' }

/** A copy in a file, and what this browser keeps. */
export const DraftTools = ({ data, editable }: { data: ApplicationData; editable: boolean }) => {
  const t = useText()
  const formats = useFormats()
  const { application, draft } = data
  const { saver } = draft
  const { unconfirmed } = useSavingState(saver)
  const revalidator = useRevalidator()
  const input = useRef<HTMLInputElement>(null)
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = () => setAsked(null)

  const handleChosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    event.target.value = ''
    if (!file) return
    const read = readBackup(await file.text(), saver.answers())
    setAsked(
      read.ok
        ? { kind: 'load', savedAt: read.backup.savedAt, changes: read.changes, left: read.left }
        : { kind: 'unreadable' },
    )
  }
  const handleLoad = (changes: readonly BackupChange[]) => {
    for (const { address, value } of changes) saver.edit(address, value)
    void saver.flush()
    announce(t('application.backup.loaded', { count: changes.length }))
    close()
  }
  const handleForget = async () => {
    await draft.forget()
    await revalidator.revalidate()
    announce(t('application.forget.done'))
    close()
  }
  return (
    <details className={styles['tools']}>
      <summary>{t('application.tools')}</summary>
      <div>
        <div className={styles['tool']}>
          <p>{t('application.backup.text')}</p>
          <div className={styles['buttons']}>
            <Button variant="ghost" size="small" icon="download" onClick={() => saveBackup(application, saver)}>
              {t('application.backup.save')}
            </Button>
            {editable && (
              <>
                <input
                  ref={input}
                  type="file"
                  hidden
                  accept=".json,application/json"
                  aria-label={t('application.backup.choose')}
                  onChange={(event) => void handleChosen(event)}
                />
                <Button variant="ghost" size="small" icon="upload" onClick={() => input.current?.click()}>
                  {t('application.backup.load')}
                </Button>
              </>
            )}
          </div>
        </div>
        <div className={styles['tool']}>
          <p>{t('application.forget.text')}</p>
          <Button variant="ghost" size="small" icon="trash" onClick={() => setAsked({ kind: 'forget' })}>
            {t('application.forget.action')}
          </Button>
        </div>
      </div>
      {asked?.kind === 'forget' && (
        <Dialog
          title={t('application.forget.action')}
          onClose={close}
          actions={
            <>
              <Button variant="danger" onClick={() => void handleForget()}>
                {t('application.forget.confirm')}
              </Button>
              <Button variant="ghost" onClick={close}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          <p>{t('application.forget.warning', { count: unconfirmed })}</p>
          <p>{t('application.forget.shared')}</p>
        </Dialog>
      )}
      {asked?.kind === 'load' && (
        <Dialog
          title={t('application.backup.load')}
          onClose={close}
          actions={
            <>
              {asked.changes.length > 0 && (
                <Button onClick={() => handleLoad(asked.changes)}>
                  {t('application.backup.take', { count: asked.changes.length })}
                </Button>
              )}
              <Button variant="ghost" onClick={close}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          <p>
            {t('application.backup.preview', {
              count: asked.changes.length,
              when: formats.dateTime(asked.savedAt, { style: 'long', inSentence: true }),
            })}
          </p>
          {asked.left > 0 && <p>{t('application.backup.left', { count: asked.left })}</p>}
        </Dialog>
      )}
      {asked?.kind === 'unreadable' && (
        <Notice tone="error" live="assertive">
          <p>{t('application.backup.unreadable')}</p>
        </Notice>
      )}
    </details>
  )
}
