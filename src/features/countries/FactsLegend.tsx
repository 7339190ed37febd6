import type { CountryFigures } from '#src/domain/country-figures.ts'
import { useText } from '#src/i18n/use-text.ts'
import { keysOf } from '#src/ui/picture/bar-keys.ts'
import { BarLegend } from './BarLegend.tsx'
import { estimateBars } from './drawn.ts'

/** Legend of the small picture of an estimate, right below it. */
export function FactsLegend({ row }: { row: CountryFigures }) {
  const t = useText()
  return (
    <>
      <BarLegend keys={keysOf(estimateBars([row]))} />
      <p>{t('countries.scaleNote')}</p>
    </>
  )
}
