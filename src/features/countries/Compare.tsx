import type { CountryFigures } from '#src/domain/country-figures.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useAnnounce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { DataTable } from '#src/ui/DataTable.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { useSearchChange } from '#src/ui/use-search-change.ts'
import chart from './charts.module.css'
import { compared, type Delta, ignoredCompare, MOST_OTHERS, readCompare, writeCompare } from './compare-model.ts'
import styles from './countries.module.css'
import { CountBar } from './RangeBar.tsx'
import { useCountryWords } from './use-country-words.ts'

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
  const most = Math.max(...chosen.map(({ members }) => members))
  const choices = sortBy(
    rows.filter(({ code }) => code !== own.code && !codes.includes(code)),
    ({ code }) => country(code),
  )

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
            onClick={() =>
              change(
                (now) => now.filter((one) => one !== code),
                t('countries.compare.removed', { country: country(code) }),
              )
            }
          >
            {t('countries.compare.remove', { country: country(code) })}
          </Button>
        ))}
      </div>
      {codes.length > 0 && (
        <>
          <ComparedTable chosen={chosen} />
          <figure aria-labelledby="compare-chart">
            <figcaption id="compare-chart">{t('countries.compare.chart')}</figcaption>
            <ul className={chart['rows']}>
              {chosen.map((row) => (
                <li key={row.code} data-own={row.code === own.code || undefined}>
                  <span>{t('countries.compare.bar', { country: country(row.code), count: row.members })}</span>
                  <CountBar count={row.members} samples={row.samples} most={most} />
                </li>
              ))}
            </ul>
          </figure>
        </>
      )}
    </>
  )
}

function ComparedTable({ chosen }: { chosen: readonly CountryFigures[] }) {
  const t = useText()
  const { country, number } = useFormats()
  const words = useCountryWords()
  const columns = compared(chosen)
  const first = country(chosen[0]?.code ?? '')
  const signed = (value: number, digits: number) =>
    number(value, { signDisplay: 'exceptZero', minimumFractionDigits: digits, maximumFractionDigits: digits })
  const deltaText = ({ value, missing }: Delta, form: (value: number) => string): string =>
    missing === 'first'
      ? ''
      : value === null
        ? t(`countries.compare.no.${missing}`)
        : t('countries.compare.delta', { delta: form(value), country: first })

  const lines = [
    {
      key: 'members',
      name: t('countries.participants'),
      cell: ({ row, members }: (typeof columns)[number]) => [
        words.members(row),
        deltaText(members.delta, (value) => signed(value, 0)),
      ],
    },
    {
      key: 'perMillion',
      name: t('countries.perMillion'),
      cell: ({ perMillion }: (typeof columns)[number]) => [
        perMillion.value === null ? t('ui.notKnown') : words.rate(perMillion.value),
        deltaText(perMillion.delta, (value) => signed(value, 2)),
      ],
    },
    {
      key: 'estimate',
      name: t('countries.estimate'),
      cell: ({ row, estimate }: (typeof columns)[number]) => {
        const figure = row.estimate.value
        if (!figure) return [t('ui.notKnown')]
        const range = [words.people(figure) || t('countries.onlyPercent'), words.middle(figure)].filter(Boolean)
        return [
          range.join('; '),
          figure.faults.length > 0 ? words.faults(figure) : words.edition(figure),
          deltaText(estimate.delta, (value) => signed(value, 0)),
        ]
      },
    },
    {
      key: 'share',
      name: t('countries.share'),
      cell: ({ row, share }: (typeof columns)[number]) => [
        share.value === null || !row.estimate.value ? t('ui.notKnown') : words.share(row.estimate.value),
        deltaText(share.delta, (value) => t('countries.compare.points', { points: signed(value * 100, 2) })),
      ],
    },
  ]

  return (
    <DataTable
      caption={t('countries.compare.caption', { country: first })}
      rows={lines}
      rowKey={({ key }) => key}
      columns={[
        { key: 'figure', header: t('countries.compare.figure'), rowHeader: true, cell: ({ name }) => name },
        ...columns.map((column) => ({
          key: column.row.code,
          header: country(column.row.code),
          cell: ({ cell }: (typeof lines)[number]) =>
            cell(column).map(
              (text, index) =>
                text !== '' && (
                  <span key={text} className={index === 0 ? undefined : styles['small']}>
                    {text}
                  </span>
                ),
            ),
        })),
      ]}
    />
  )
}
