import type { CountryFigures } from '#src/domain/country-figures.ts'
import { ComparedChart } from './ComparedChart.tsx'
import { ComparedTable } from './ComparedTable.tsx'

/** What is chosen beside each other, as a table and as a picture. */
export const Compared = ({ chosen }: { chosen: readonly CountryFigures[] }) => (
  <>
    <ComparedTable chosen={chosen} />
    <ComparedChart chosen={chosen} />
  </>
)
