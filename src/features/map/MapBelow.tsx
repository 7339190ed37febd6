import type { ComponentProps } from 'react'
import { CountryFigures } from './figures/CountryFigures.tsx'
import { MapNotes } from './MapNotes.tsx'
import { MapShare } from './share/MapShare.tsx'

type Props = ComponentProps<typeof MapShare> &
  ComponentProps<typeof MapNotes> &
  Pick<ComponentProps<typeof CountryFigures>, 'rank' | 'onRank' | 'inClass'> & {
    onCountry: (code: string) => void
  }

/** The part below the map: figures of countries, sharing and files, sources. */
export const MapBelow = ({ rank, onRank, inClass, onCountry, onMember, ...view }: Props) => (
  <>
    <CountryFigures
      {...{ rank, onRank, inClass }}
      model={view.model}
      selected={view.filters.country}
      onSelect={onCountry}
    />
    <MapShare {...view} />
    <MapNotes members={view.members} model={view.model} shapes={view.shapes} onMember={onMember} />
  </>
)
