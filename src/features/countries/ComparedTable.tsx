import { type CountryFigures, soundEstimate } from '#src/domain/country-figures.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import { compared, type Delta } from './compared-model.ts'
import styles from './countries.module.css'
import { useCountryWords } from './use-country-words.ts'

/** Figures side by side, each with its difference to the first country. */
export function ComparedTable({ chosen }: { chosen: readonly CountryFigures[] }) {
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

  const points = (share: number) => t('countries.compare.points', { points: signed(share * 100, 2) })

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
      cell: ({ row: { perMillion: rate }, perMillion }: (typeof columns)[number]) => [
        ...(rate.value ? [words.rate(rate.value.rate), words.denominator(rate.value)] : [t('ui.notKnown')]),
        deltaText(perMillion.delta, (value) => signed(value, 2)),
      ],
    },
    {
      key: 'authorities',
      name: t('countries.authorities'),
      cell: ({ row, authorities }: (typeof columns)[number]) => {
        const { value } = row.authorities
        return [
          ...(value
            ? [
                words.percent(value.share),
                t('countries.ofAuthorities', { count: value.count, year: String(value.year) }),
              ]
            : [t('ui.notKnown')]),
          deltaText(authorities.delta, points),
        ]
      },
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
      cell: ({ row, share }: (typeof columns)[number]) => {
        const figure = soundEstimate(row).value
        return [
          ...(figure?.share ? [words.share(figure), words.shareMiddle(figure)] : [t('ui.notKnown')]),
          deltaText(share.delta, points),
        ]
      },
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
