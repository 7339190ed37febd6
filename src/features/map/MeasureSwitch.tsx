import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import styles from './map.module.css'
import { measures } from './model/map-search.ts'
import type { Measure } from './model/map-search.ts'

type Props = {
  measure: Measure
  /** Measures with at least one figure; others say why they are not available. */
  offered: ReadonlySet<Measure>
  places: boolean
  onMeasure: (measure: Measure) => void
  onPlaces: (places: boolean) => void
  /** Whether figures are drawn; the table shows them in any case. */
  figures: boolean
  onFigures: (figures: boolean) => void
}

export function MeasureSwitch({ measure, offered, places, onMeasure, onPlaces, figures, onFigures }: Props) {
  const t = useText()
  const { colon } = useFormats()
  const off = measures.filter((one): one is Exclude<Measure, 'members'> => one !== 'members' && !offered.has(one))
  return (
    <div className={styles['measure']}>
      <SelectField
        name="measure"
        label={t('map.measure')}
        width="full"
        value={measure}
        hint={
          off.length > 0
            ? off.map((one) => `${t(`map.measure.${one}`)}${colon} ${t(`map.measure.off.${one}`)}`).join(' ')
            : undefined
        }
        options={measures.map((value) => ({
          value,
          label: t(`map.measure.${value}`),
          disabled: !offered.has(value),
        }))}
        onChange={({ target: { value } }) => onMeasure(measures.find((one) => one === value) ?? 'members')}
      />
      <div>
        <CheckboxField
          name="figures"
          label={t('map.figures.drawn')}
          checked={figures}
          onChange={({ target: { checked } }) => onFigures(checked)}
        />
        <CheckboxField
          name="places"
          label={t('map.places')}
          checked={places}
          onChange={({ target: { checked } }) => onPlaces(checked)}
        />
      </div>
    </div>
  )
}
