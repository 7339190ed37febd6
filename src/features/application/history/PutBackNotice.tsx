import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { setTextAside } from '#src/backend/saving/set-aside.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { sameValue } from '#src/domain/same-value.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useSectionForm } from '../form/form-context.ts'
import { putIn } from '../form/use-section-form.ts'
import type { PutBack } from './EarlierAnswersDialog.tsx'
import styles from './history.module.css'

type Props = { applicationId: string; address: string; done: PutBack; onClose: () => void }

/** Says that a text was restored, where the replaced text is as far as known, and offers to undo. */
export default function PutBackNotice({ applicationId, address, done, onClose }: Props) {
  const t = useText()
  const { locale } = useFormats()
  const { form, saver, change } = useSectionForm()
  const before = useWhereBefore(applicationId, address, done)

  const handleUndo = () => {
    const { address: at, value, before: text } = done
    const present = saver.answers()[at] ?? null
    if (!sameValue(present, value)) setTextAside(saver, at, present)
    const show = () => putIn(form, saver.answers(), at, locale)
    change(at, text, show, () => {
      show()
      void saver.flush()
      announce(t('application.earlier.undone'))
      onClose()
    })
  }
  return (
    <Notice
      live="polite"
      className={styles['putBack'] ?? ''}
      title={t('application.earlier.putBack')}
      actions={
        <>
          <Button variant="ghost" size="small" onClick={handleUndo}>
            {t('application.earlier.undo')}
          </Button>
          <Button variant="quiet" size="small" onClick={onClose}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      {before && <p>{t(`application.earlier.before.${before}`)}</p>}
    </Notice>
  )
}

/** Asks the backend for its history once it has the restored text. Null while that is pending. */
function useWhereBefore(applicationId: string, address: string, done: PutBack): 'none' | 'kept' | 'here' | null {
  const { saver } = useSectionForm()
  const { trouble, held, clashes } = useSavingState(saver)
  const isThere = () => saver.unconfirmedChanges().every((change) => change.address !== done.address)
  const isConfirmed = useSyncExternalStore(saver.subscribe, isThere)
  const { data, isError, isFetching, isFetchedAfterMount } = useQuery({
    ...applicationQueries.moments(applicationId, address),
    enabled: isConfirmed,
  })
  if (done.before === null) return 'none'
  if (isConfirmed && isFetchedAfterMount && !isFetching) {
    const isKept = data?.some((moment) => moment.address === done.address && sameValue(moment.value, done.before))
    return isKept && !isError ? 'kept' : 'here'
  }
  return trouble !== null || held > 0 || clashes.length > 0 ? 'here' : null
}
