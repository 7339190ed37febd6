import { createContext, type ReactNode, use, useSyncExternalStore } from 'react'
import { addressesBeside } from '#src/domain/application/beside-answer.ts'
import { addressesOf } from '#src/domain/application/fields.ts'
import type { Field } from '#src/domain/application/types.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { focusField } from '#src/ui/focus-field.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { targetId } from '../form-model.ts'
import { useFormTexts } from '../texts.ts'
import styles from './read-again.module.css'
import type { ReadAgainStore } from './read-again.ts'
import { useReadAgain } from './use-read-again.ts'

const Context = createContext<ReadAgainStore | null>(null)

/** Provides the marks for the form of one application. */
export const WithReadAgain = ({ applicationId, children }: { applicationId: string; children: ReactNode }) => {
  const { store } = useReadAgain(applicationId)
  return <Context value={store}>{children}</Context>
}

/** Clears the mark of an answer that was edited. */
export const useClearReadAgain = (): ((address: string) => void) => {
  const store = use(Context)
  return (address) => store?.clear([address])
}

const none = () => () => undefined

/** Addresses of a field's answers and their translations. */
const marksOf = (field: Field): readonly string[] =>
  addressesOf(field).flatMap((address) => [address, ...addressesBeside(address)])

/** Shown above a question with a copied answer: its source, and a reminder to review it. */
export const ReadAgainNote = ({ field }: { field: Field }) => {
  const t = useText()
  const texts = useFormTexts()
  const store = use(Context)
  const from = useSyncExternalStore(store?.subscribe ?? none, () => {
    const marks = store?.get() ?? {}
    const address = marksOf(field).find((candidate) => Object.hasOwn(marks, candidate))
    return address === undefined ? null : (marks[address] ?? null)
  })
  if (!store || from === null) return null
  const addresses = marksOf(field)
  const label = texts.find(`field.${field.id}.label`) ?? field.id
  const handleRead = () => {
    // Moves the focus before the note is removed, so that it is not lost.
    if (!focusField(targetId(addresses[0] ?? ''))) document.querySelector('h1')?.focus()
    store.clear(addresses)
    announce(t('application.readAgain.done', { label }))
  }
  return (
    <p className={styles['mark']}>
      <span className={styles['from']}>
        <Icon name="warning" />
        {t('application.readAgain.note', { from })}
      </span>
      <Button variant="quiet" size="small" onClick={handleRead}>
        {t('application.readAgain.read')}
        <VisuallyHidden> {label}</VisuallyHidden>
      </Button>
    </p>
  )
}
