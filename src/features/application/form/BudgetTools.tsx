import { useState } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Later } from '#src/ui/Later.tsx'
import type { ListItem } from '#src/domain/application/types.ts'
import { loadPasteDialog, loadStartDialog } from '../load-later.ts'
import styles from './form.module.css'

export interface BudgetToolsProps {
  /** How many more lines the list allows. */
  readonly room: number
  readonly onAdd: (lines: readonly Omit<ListItem, 'key'>[]) => void
}

/** Two ways to add lines faster than typing: from a spreadsheet, and from a list of costs. */
export const BudgetTools = ({ room, onAdd }: BudgetToolsProps) => {
  const t = useText()
  const [open, setOpen] = useState<'paste' | 'start' | null>(null)
  // Rows that could not be taken stay here while the page is open.
  const [pasted, setPasted] = useState('')
  const close = () => setOpen(null)
  return (
    <div className={styles['tools']}>
      <Button variant="ghost" onClick={() => setOpen('start')}>
        {t('application.start.open')}
      </Button>
      <Button variant="ghost" onClick={() => setOpen('paste')}>
        {t('application.paste.open')}
      </Button>
      {pasted !== '' && open !== 'paste' && <p className={styles['note']}>{t('application.paste.waiting')}</p>}
      {open === 'paste' && (
        <Later load={loadPasteDialog} now>
          {({ default: PasteDialog }) => (
            <PasteDialog text={pasted} onText={setPasted} room={room} onAdd={onAdd} onClose={close} />
          )}
        </Later>
      )}
      {open === 'start' && (
        <Later load={loadStartDialog} now>
          {({ default: StartDialog }) => <StartDialog room={room} onAdd={onAdd} onClose={close} />}
        </Later>
      )}
    </div>
  )
}
