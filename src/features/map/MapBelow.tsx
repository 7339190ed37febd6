import type { ComponentProps } from 'react'
import { CountryFigures } from './CountryFigures.tsx'
import { MapNotes } from './MapNotes.tsx'
import { MapShare } from './MapShare.tsx'
import { samplesBehind } from './samples-behind.ts'

type Props = {
  figures: ComponentProps<typeof CountryFigures>
  share: ComponentProps<typeof MapShare>
  notes: Omit<ComponentProps<typeof MapNotes>, 'samples'>
}

/** What stands below the map: the figures of its countries, the ways to take it along, where all of it comes from. */
export const MapBelow = ({ figures, share, notes }: Props) => (
  <>
    <CountryFigures {...figures} />
    <MapShare {...share} />
    <MapNotes samples={samplesBehind(share.model, notes.members)} {...notes} />
  </>
)
