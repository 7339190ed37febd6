import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { CountryFigures } from '#src/domain/country-figures.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useAnnounce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Later } from '#src/ui/Later.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { useSearchChange } from '#src/ui/use-search-change.ts'
import { ignoredCompare, MOST_OTHERS, readCompare, writeCompare } from './compare-model.ts'
import styles from './countries.module.css'
import { loadCompared } from './load-below.ts'

/** Compares up to four countries, each with its difference to the first. The URL has the chosen ones. */
export function Compare({ own, rows }: { own: CountryFigures; rows: readonly CountryFigures[] }) {
  const t = useText()
  const { country, sortBy } = useFormats()
  const announce = useAnnounce()
  const [params, applyChange] = useSearchChange()
  const known = rows.map(({ code }) => code)
  const codes = readCompare(params, own.code, known)
  const ignored = ignoredCompare(params, own.code, known)
  const chosen = [own, ...codes.flatMap((code) => rows.find((row) => row.code === code) ?? [])]
  const choices = sortBy(
    rows.filter(({ code }) => code !== own.code && !codes.includes(code)),
    ({ code }) => country(code),
  )
  const putId = useId()
  const [picked, setPicked] = useState('')
  const wanted = choices.some(({ code }) => code === picked) ? picked : ''
  const isFull = codes.length >= MOST_OTHERS

  const isFocusLost = useRef(false)
  // Outside React: the focus, if its button was removed or replaced because four countries are chosen.
  useEffect(() => {
    if (!isFocusLost.current || document.activeElement !== document.body) return
    isFocusLost.current = false
    document.getElementById(isFull ? putId : 'with')?.focus()
  })

  const change = (next: (codes: readonly string[]) => readonly string[], words: string) => {
    applyChange((before) => writeCompare(next(readCompare(before, own.code, known)), before), true)
    announce(words)
  }

  const handleAdd = (event: FormEvent) => {
    event.preventDefault()
    if (wanted === '') return document.getElementById('with')?.focus()
    setPicked('')
    isFocusLost.current = codes.length + 1 >= MOST_OTHERS
    return change((now) => [...now, wanted], t('countries.compare.added', { country: country(wanted) }))
  }

  return (
    <>
      {ignored.length > 0 && (
        <Notice tone="warning" live="polite">
          {t('countries.ignored', { count: ignored.length, parts: ignored.join(', ').slice(0, 200) })}
        </Notice>
      )}
      <div className={styles['inline']}>
        {/* A closed select changes at every arrow key and letter, so choosing alone adds nothing. */}
        <form className={styles['compare-add']} onSubmit={handleAdd}>
          <SelectField
            name="with"
            label={t('countries.compare.add')}
            value={wanted}
            disabled={isFull}
            placeholder={t('countries.compare.choose')}
            options={choices.map(({ code }) => ({ value: code, label: country(code) }))}
            onChange={({ target: { value } }) => {
              setPicked(value)
              // Preloads the comparison; a failure is shown where it is used.
              loadCompared().catch(() => undefined)
            }}
          />
          <Button id={putId} type="submit" variant="ghost" disabledReason={isFull && t('countries.compare.full')}>
            {t('countries.compare.put')}
          </Button>
        </form>
        {codes.map((code) => (
          <Button
            key={code}
            variant="quiet"
            size="small"
            icon="close"
            onClick={() => {
              isFocusLost.current = true
              change(
                (now) => now.filter((one) => one !== code),
                t('countries.compare.removed', { country: country(code) }),
              )
            }}
          >
            {t('countries.compare.remove', { country: country(code) })}
          </Button>
        ))}
      </div>
      {codes.length > 0 && (
        <Later load={loadCompared} now>
          {({ Compared }) => <Compared chosen={chosen} />}
        </Later>
      )}
    </>
  )
}
