import { type FormEvent, useState } from 'react'
import {
  canProtect,
  isShortPassword,
  protectBackup,
  SHORTEST_PASSWORD,
} from '#src/domain/application/protected-backup.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useAnnounce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import type { ApplicationData } from '../drafts.ts'
import { backupOf, saveFile } from '../saving/save-backup.ts'
import styles from './exchange.module.css'

const PASSWORD = 'protect-password'
const AGAIN = 'protect-again'

/** Saves the backup file encrypted, for computers and mailboxes that others use too. */
export const ProtectedCopy = ({ data: { application, draft } }: { data: ApplicationData }) => {
  const t = useText()
  const announce = useAnnounce()
  const [typed, setTyped] = useState({ password: '', again: '' })
  const [problem, setProblem] = useState<{ at: string; text: string }>()
  const saving = useOneShot({
    mutationFn: async (password: string) => {
      const { name, text } = backupOf(application, draft.saver.answers())
      saveFile(`${name}-${t('exchange.protect.fileName')}`, await protectBackup(text, password))
    },
    onSuccess: () => {
      setTyped({ password: '', again: '' })
      announce(t('exchange.protect.saved'))
    },
  })
  const blame = (at: string, text: string) => {
    setProblem({ at, text })
    document.getElementById(at)?.focus()
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setProblem(undefined)
    saving.reset()
    const { password, again } = typed
    if (isShortPassword(password)) return blame(PASSWORD, t('exchange.protect.short', { least: SHORTEST_PASSWORD }))
    if (password !== again) return blame(AGAIN, t('exchange.protect.different'))
    return saving.mutate(password)
  }
  const field = (id: string, part: keyof typeof typed) => ({
    id,
    type: 'password',
    width: 'medium' as const,
    autoComplete: 'new-password',
    error: problem?.at === id ? problem.text : undefined,
    value: typed[part],
    onChange({ target }: { target: HTMLInputElement }) {
      setTyped((now) => ({ ...now, [part]: target.value }))
      saving.reset()
    },
  })
  return (
    <details>
      <summary>{t('exchange.protect.title')}</summary>
      <form noValidate onSubmit={handleSubmit} className={styles['password']}>
        <p>{t('exchange.protect.text')}</p>
        <TextField
          {...field(PASSWORD, 'password')}
          label={t('exchange.protect.password')}
          hint={t('exchange.protect.hint', { least: SHORTEST_PASSWORD })}
        />
        <TextField {...field(AGAIN, 'again')} label={t('exchange.protect.again')} />
        <div>
          <Button
            type="submit"
            variant="ghost"
            icon="download"
            busy={saving.isPending}
            disabledReason={!canProtect() && t('exchange.protect.insecure')}
          >
            {t('exchange.protect.save')}
          </Button>
        </div>
        {saving.isSuccess && <p>{t('exchange.protect.saved')}</p>}
      </form>
    </details>
  )
}
