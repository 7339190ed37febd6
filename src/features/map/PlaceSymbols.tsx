import { memberKinds } from '#src/domain/member.ts'
import type { PlacedMember } from './map-model.ts'
import styles from './place-symbols.module.css'

/**
 * Places in a picture that nobody works with: the same symbols as on the map, a shape per kind, hollow for samples. All of
 * a kind are one shape, so thousands cost no more than one; who they are stands in the list.
 */
export function PlaceSymbols({ places }: { places: readonly PlacedMember[] }) {
  return (
    <g className={styles['places']} aria-hidden="true">
      {memberKinds.flatMap((kind) =>
        [false, true].map((isSample) => {
          const own = places.filter(({ member }) => member.kind === kind && member.sample === isSample)
          return (
            <g key={`${kind} ${isSample}`} data-kind={kind}>
              {kind === 'metropolitan_city'
                ? // A square on its corner: each is turned around itself.
                  own.map(({ member, at }) => (
                    <g key={member.id} transform={`rotate(45 ${at.x} ${at.y})`}>
                      <Symbol d={dot(at)} isHollow={isSample} />
                    </g>
                  ))
                : own.length > 0 && <Symbol d={own.map(({ at }) => dot(at)).join('')} isHollow={isSample} />}
            </g>
          )
        }),
      )}
    </g>
  )
}

const dot = ({ x, y }: PlacedMember['at']) => `M${x} ${y}h0`

const Symbol = ({ d, isHollow }: { d: string; isHollow: boolean }) => (
  <>
    <path className={styles['edge']} d={d} />
    <path className={styles['symbol']} d={d} />
    {isHollow && <path className={styles['hole']} d={d} />}
  </>
)
