import { useEffect, useRef } from 'react'
import type { CountryFigures } from '#src/domain/country-figures.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useAnnounce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { useSearchChange } from '#src/ui/use-search-change.ts'
import { ignoredCompare, MOST_OTHERS, readCompare, writeCompare } from './compare-model.ts'
import { ComparedChart } from './ComparedChart.tsx'
import { ComparedTable } from './ComparedTable.tsx'
import styles from './countries.module.css'

/** Up to four countries beside each other, each with its difference to the first; which ones is in the address. */
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

  const isFocusLost = useRef(false)
  // The browser's focus: the button is gone, and the choice can be made again, if it could not before.
  useEffect(() => {
    if (!isFocusLost.current || document.activeElement !== document.body) return
    isFocusLost.current = false
    document.getElementById('with')?.focus()
  })

  const change = (next: (codes: readonly string[]) => readonly string[], words: string) => {
    applyChange((before) => writeCompare(next(readCompare(before, own.code, known)), before), true)
    announce(words)
  }

  return (
    <>
      {ignored.length > 0 && (
        <Notice tone="warning" live="polite">
          {t('countries.ignored', { count: ignored.length, parts: ignored.join(', ').slice(0, 200) })}
        </Notice>
      )}
      <div className={styles['inline']}>
        <SelectField
          name="with"
          label={t('countries.compare.add')}
          hint={codes.length >= MOST_OTHERS ? t('countries.compare.full') : undefined}
          className={styles['compare-add'] ?? ''}
          value=""
          disabled={codes.length >= MOST_OTHERS}
          placeholder={t('countries.compare.choose')}
          options={choices.map(({ code }) => ({ value: code, label: country(code) }))}
          onChange={({ target: { value } }) => {
            if (value) change((now) => [...now, value], t('countries.compare.added', { country: country(value) }))
          }}
        />
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
        <>
          <ComparedTable chosen={chosen} />
          <ComparedChart chosen={chosen} />
        </>
      )}
    </>
  )
}
