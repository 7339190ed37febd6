import { useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { createMemoryRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { clusterIndex } from '#src/features/map/model/clusters.ts'
import { equalArea } from '#src/features/map/model/ground.ts'
import { LeafletFrame, type MapFrameProps } from '#src/features/map/leaflet/LeafletFrame.tsx'
import type { PlacedMember } from '#src/features/map/model/map-model.ts'
import { useMapTexts } from '#src/features/map/use-map-texts.ts'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import type { MapShapes } from '#src/ui/map/shapes.ts'

const ignore = (): void => undefined
const noSymbols: MapFrameProps['symbols'] = []

/** A mounted map that waits for members. */
export type Shown = {
  readonly add: (members: readonly PlacedMember[]) => void
  /** By one level. */
  readonly zoomIn: () => void
  readonly zoomOut: () => void
}

type Props = { shapes: MapShapes; onReady: (add: Shown['add']) => void; onFrame: MapFrameProps['onReady'] }

/** Countries get names and counts before the members are drawn, as on the page. */
const paintOf = ({ countries }: MapShapes, label: (code: string) => string): MapFrameProps['paint'] =>
  new globalThis.Map(countries.flatMap(({ code }) => (code === null ? [] : [[code, { level: 1, label: label(code) }]])))

/** The map of `/map` without its surroundings. */
function Map({ shapes, onReady, onFrame }: Props) {
  const texts = useMapTexts()
  const [members, setMembers] = useState<readonly PlacedMember[]>([])
  useEffect(() => onReady(setMembers), [onReady])
  const [paint] = useState(() => paintOf(shapes, (code) => texts.country(code, 0, false)))
  const cover = useRef<HTMLElement>(null)
  const awake = useRef(true)
  return (
    <LeafletFrame
      ground={equalArea}
      onReady={onFrame}
      still={window.matchMedia('(prefers-reduced-motion: reduce)').matches}
      streets={null}
      onPictures={ignore}
      shapes={shapes}
      paint={paint}
      symbols={noSymbols}
      members={members}
      index={clusterIndex(members)}
      selectedCountry={null}
      selectedMember={null}
      place={null}
      onPlace={ignore}
      focus={equalArea.whole}
      cover={cover}
      awake={awake}
      onCountry={ignore}
      onMember={ignore}
      onCluster={ignore}
      onEscape={ignore}
      labels={{ ...texts, countries: 'Countries', members: 'Members' }}
    />
  )
}

export function showOurs(element: HTMLElement, shapes: MapShapes): Shown {
  let add: Shown['add'] = ignore
  let zoomBy: (step: number) => void = ignore
  // In a router, since the map asks for pending navigations.
  const map = (
    <Map shapes={shapes} onReady={(ready) => void (add = ready)} onFrame={(frame) => void ({ zoomBy } = frame)} />
  )
  const router = createMemoryRouter([{ path: '/', element: map }])
  createRoot(element).render(
    <LocaleProvider>
      <RouterProvider router={router} />
    </LocaleProvider>,
  )
  return { add: (members) => add(members), zoomIn: () => zoomBy(1), zoomOut: () => zoomBy(-1) }
}
