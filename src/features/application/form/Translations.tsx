import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { translationAddress, type WorkingLanguage, workingLanguages } from '#src/domain/application/beside-answer.ts'
import { valueAt } from '#src/domain/application/fields.ts'
import { languagesToTranslateInto, translationAt } from '#src/domain/application/translations.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { focusField } from '#src/ui/focus-field.ts'
import { idInHash } from '#src/ui/id-in-hash.ts'
import { useAnswers } from '../saving/use-saver.ts'
import { AddTranslation } from './AddTranslation.tsx'
import { useKeepBeside, useSectionForm } from './form-context.ts'
import styles from './form.module.css'
import { TranslationField } from './TranslationField.tsx'

const listed = (joined: string): readonly WorkingLanguage[] => workingLanguages.filter((into) => joined.includes(into))

interface Props {
  /** Address of the answer. */
  readonly name: string
  /** Maximum characters of the answer. */
  readonly limit: number
  readonly rows: number
  /** Somebody has just asked for the first translation. */
  readonly isAdded: boolean
}

/** The translations of one answer: writing, correcting, removing with undo. */
export default function Translations({ name, limit, rows, isAdded }: Props) {
  const t = useText()
  const { saver } = useSectionForm()
  const keep = useKeepBeside()
  const stored = listed(
    useAnswers(saver, (answers) => workingLanguages.filter((into) => translationAt(answers, name, into)).join()),
  )
  const wanted = listed(useAnswers(saver, (answers) => languagesToTranslateInto(answers, name).join()))
  /** Opened on this page, in this order. */
  const [opened, setOpened] = useState<readonly WorkingLanguage[]>(() => (isAdded ? wanted.slice(0, 1) : []))
  /** A field stays when its text is deleted, since somebody may be about to write another one. */
  const [seen, setSeen] = useState(stored)
  const come = stored.filter((into) => !seen.includes(into))
  if (come.length > 0) setSeen([...seen, ...come])
  const [removed, setRemoved] = useState<{ into: WorkingLanguage; value: JsonValue } | null>(null)
  const undo = useRef<HTMLButtonElement>(null)
  const add = useRef<HTMLButtonElement>(null)

  const { hash } = useLocation()
  // Outside React: the focus, since the page looked for the hash before this part had loaded.
  useEffect(() => {
    const asked = idInHash(hash)
    if (asked.startsWith(`${name}.translation.`)) focusField(asked)
  }, [hash, name])

  const shown = [...seen.filter((into) => !opened.includes(into)), ...opened]
  const free = wanted.filter((into) => !shown.includes(into))
  const isWaiting = opened.some((into) => !stored.includes(into))
  const focus = (into: WorkingLanguage) =>
    requestAnimationFrame(() => document.getElementById(translationAddress(name, into))?.focus())

  const handleAdd = () => {
    const [into] = free
    if (!into) return
    setRemoved(null)
    setOpened([...opened, into])
  }
  const handleInto = (before: WorkingLanguage, into: WorkingLanguage) => {
    const [from, to] = [translationAddress(name, before), translationAddress(name, into)]
    const value = valueAt(saver.answers(), from) ?? null
    setOpened(opened.map((one) => (one === before ? into : one)))
    setSeen(seen.filter((one) => one !== before))
    if (value === null) return
    keep(to, value)
    keep(from, null)
  }
  const handleRemove = (into: WorkingLanguage) => {
    const address = translationAddress(name, into)
    const value = valueAt(saver.answers(), address) ?? null
    setOpened(opened.filter((one) => one !== into))
    setSeen(seen.filter((one) => one !== into))
    if (value === null) {
      requestAnimationFrame(() => add.current?.focus())
      return
    }
    keep(address, null)
    void saver.flush()
    setRemoved({ into, value })
    announce(t('application.translation.removed'))
    requestAnimationFrame(() => undo.current?.focus())
  }
  const handleUndo = () => {
    if (!removed) return
    const { into, value } = removed
    // A colleague may have written another one meanwhile, which stays.
    if (!stored.includes(into)) keep(translationAddress(name, into), value)
    void saver.flush()
    setRemoved(null)
    focus(into)
  }

  return (
    <div className={styles['translations']}>
      {shown.map((into) => {
        const place = opened.indexOf(into)
        return (
          <TranslationField
            // Another language in the same field keeps the focus.
            key={place === -1 ? into : `opened-${place}`}
            name={name}
            into={into}
            limit={limit}
            rows={rows}
            isNew={place !== -1}
            choices={place === -1 ? [] : free}
            onInto={(next) => handleInto(into, next)}
            onRemove={() => handleRemove(into)}
          />
        )
      })}
      {removed && (
        <p className={styles['removed']}>
          {t('application.translation.removed')}{' '}
          <Button ref={undo} variant="quiet" size="small" onClick={handleUndo}>
            {t('application.undo')}
          </Button>
        </p>
      )}
      {free.length > 0 && !isWaiting && <AddTranslation ref={add} name={name} onAdd={handleAdd} />}
    </div>
  )
}
