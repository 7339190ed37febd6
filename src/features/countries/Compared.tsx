import type { CountryFigures } from '#src/domain/country-figures.ts'
import { ComparedChart } from './ComparedChart.tsx'
import { ComparedTable } from './ComparedTable.tsx'

/** The chosen countries side by side, as a table and as a picture. */
export const Compared = ({ chosen }: { chosen: readonly CountryFigures[] }) => (
  <>
    <ComparedTable chosen={chosen} />
    <ComparedChart chosen={chosen} />
  </>
)
