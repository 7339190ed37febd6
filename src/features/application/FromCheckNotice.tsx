import { useLocation, useNavigate } from 'react-router'
import type { DraftSaver } from '#src/backend/saving/draft-saver.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import styles from './TaskListPage.module.css'
import { putBack, readFromCheck } from './from-check.ts'
import { useFormTexts } from './texts.ts'

/** Says which answers the draft began with, and takes them out again. Gone once it was answered. */
export const FromCheckNotice = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const texts = useFormTexts()
  const navigate = useNavigate()
  const { pathname, search, state } = useLocation()
  const taken = readFromCheck(state)
  if (taken.length === 0) return null

  const close = () => {
    document.querySelector<HTMLElement>('h1')?.focus()
    void navigate({ pathname, search }, { replace: true, state: null, preventScrollReset: true })
  }
  const handleUndo = () => {
    putBack(saver, taken)
    announce(t('application.fromCheck.undone'))
    close()
  }
  return (
    <Notice
      title={t('application.fromCheck.title', { count: taken.length })}
      actions={
        <>
          <Button variant="ghost" size="small" onClick={handleUndo}>
            {t('application.fromCheck.undo')}
          </Button>
          <Button variant="quiet" size="small" onClick={close}>
            {t('application.fromCheck.keep')}
          </Button>
        </>
      }
    >
      <ul className={styles['taken']}>
        {taken.map(({ address }) => (
          <li key={address}>{texts.label(address)}</li>
        ))}
      </ul>
    </Notice>
  )
}
