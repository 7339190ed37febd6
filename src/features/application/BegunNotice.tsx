import { useLocation, useNavigate } from 'react-router'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { putBack, readBegunWith } from './begun-with.ts'
import styles from './TaskListPage.module.css'
import { useFormTexts } from './texts.ts'

/** Says which answers the draft began with, and takes those of the check out again. Gone once it was answered. */
export const BegunNotice = ({ saver }: { saver: DraftSaver }) => {
  const t = useText()
  const texts = useFormTexts()
  const navigate = useNavigate()
  const { pathname, search, state } = useLocation()
  const { adopted, fromCheck } = readBegunWith(state)

  const keepOnly = (left: { adopted: number; fromCheck: typeof fromCheck }) => {
    document.querySelector<HTMLElement>('h1')?.focus()
    void navigate({ pathname, search }, { replace: true, state: left, preventScrollReset: true })
  }
  const handleUndo = () => {
    putBack(saver, fromCheck)
    announce(t('application.fromCheck.undone'))
    keepOnly({ adopted, fromCheck: [] })
  }
  return (
    <>
      {adopted > 0 && (
        <Notice
          tone="success"
          title={t('application.adopted.title', { count: adopted })}
          actions={
            <Button variant="quiet" size="small" onClick={() => keepOnly({ adopted: 0, fromCheck })}>
              {t('application.adopted.close')}
            </Button>
          }
        >
          <p>{t('application.adopted.text')}</p>
        </Notice>
      )}
      {fromCheck.length > 0 && (
        <Notice
          title={t('application.fromCheck.title', { count: fromCheck.length })}
          actions={
            <>
              <Button variant="ghost" size="small" onClick={handleUndo}>
                {t('application.fromCheck.undo')}
              </Button>
              <Button variant="quiet" size="small" onClick={() => keepOnly({ adopted, fromCheck: [] })}>
                {t('application.fromCheck.keep')}
              </Button>
            </>
          }
        >
          <ul className={styles['taken']}>
            {fromCheck.map(({ address }) => (
              <li key={address}>{texts.label(address)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
