import { useId, useRef, useState } from 'react'
import { Link } from 'react-router'
import type { WaitingFile } from '#src/backend/saving/open-uploads.ts'
import type { Person } from '#src/domain/person.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './Header.module.css'
import { SignOutDialog } from './SignOutDialog.tsx'
import { useDismiss } from './use-dismiss.ts'
import { unsentAnswers, useSignOut, waitingFiles } from './use-person.ts'

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase()

/** The signed-in person, and signing out. Closes on Escape and when the focus leaves it. */
export const PersonMenu = ({ person, signInTo }: { person: Person; signInTo: string }) => {
  const t = useText()
  const signOut = useSignOut()
  const panelId = useId()
  const [open, setOpen] = useState(false)
  const [left, setLeft] = useState<{ files: readonly WaitingFile[]; answers: number } | null>(null)
  const avatar = useRef<HTMLButtonElement>(null)
  const box = useRef<HTMLDivElement>(null)
  useDismiss(box, open, () => setOpen(false), 'closes')
  const handleSignOut = async () => {
    const [files, answers] = await Promise.all([waitingFiles(), unsentAnswers()])
    if (files.length === 0 && answers === 0) return signOut()
    // Focuses the menu button, to which the dialog returns the focus when it closes.
    avatar.current?.focus()
    setOpen(false)
    setLeft({ files, answers })
  }
  return (
    <div ref={box} className={styles['person']}>
      <button
        ref={avatar}
        type="button"
        className={styles['avatar']}
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={t('shell.account', { name: person.name })}
        data-initials={initials(person.name)}
        onClick={() => setOpen(!open)}
      />
      <div id={panelId} className={styles['panel']} hidden={!open}>
        <p className={styles['who']}>
          {t('shell.signedInAs', { name: person.name })}
          {person.organisation && <span>{person.organisation}</span>}
        </p>
        <Link to={signInTo} className={styles['panelItem']} onClick={() => setOpen(false)}>
          {t('shell.changePerson')}
        </Link>
        <button type="button" className={styles['panelItem']} onClick={() => void handleSignOut()}>
          {t('shell.signOut')}
        </button>
      </div>
      {left && <SignOutDialog {...left} onSignOut={() => void signOut()} onClose={() => setLeft(null)} />}
    </div>
  )
}
