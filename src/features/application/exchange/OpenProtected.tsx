import { type FormEvent, useEffect, useRef, useState } from 'react'
import { canProtect } from '#src/domain/application/protected-backup.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { useIsThere } from '#src/ui/use-is-there.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import type { FileRead, ProtectedFile } from './read-file.ts'
import styles from './exchange.module.css'

/** Asks for the password of a chosen file. */
export const OpenProtected = ({
  file: { name, open },
  onRead,
}: {
  file: ProtectedFile
  onRead: (read: FileRead) => void
}) => {
  const t = useText()
  const [password, setPassword] = useState('')
  const [isWrong, setIsWrong] = useState(false)
  const isThere = useIsThere()
  const input = useRef<HTMLInputElement>(null)
  // Outside React: the focus. The field comes once the file has been read.
  useEffect(() => input.current?.focus(), [])
  const opening = useOneShot({
    mutationFn: () => open(password),
    onSuccess: (read) => {
      // Another file may have been chosen meanwhile.
      if (!isThere()) return
      setIsWrong(read === null)
      if (read === null) input.current?.focus()
      else onRead(read)
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    setIsWrong(false)
    opening.mutate()
  }
  return (
    <Notice title={t('exchange.open.title', { name })}>
      <form noValidate onSubmit={handleSubmit} className={styles['password']}>
        <TextField
          ref={input}
          id="open-password"
          type="password"
          width="medium"
          autoComplete="off"
          label={t('exchange.protect.password')}
          error={isWrong ? t('exchange.open.wrong') : undefined}
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <div>
          <Button
            type="submit"
            busy={opening.isPending}
            disabledReason={!canProtect() && t('exchange.protect.insecure')}
          >
            {t('exchange.open.action')}
          </Button>
        </div>
      </form>
    </Notice>
  )
}
