import { memberKinds } from '#src/domain/member.ts'
import type { MemberKind } from '#src/domain/member.ts'
import type { PlacedMember } from './model/map-model.ts'
import styles from './place-symbols.module.css'

/**
 * Places in a static picture, with the symbols of the map: a shape per kind, hollow for samples. All of one kind are
 * one path, so thousands cost no more than one; the list names them.
 */
export function PlaceSymbols({ places }: { places: readonly PlacedMember[] }) {
  return (
    <g className={styles['places']} aria-hidden="true">
      {memberKinds.flatMap((kind) =>
        [false, true].map((isSample) => {
          const own = places.filter(({ member }) => member.kind === kind && member.sample === isSample)
          const d = own.map(({ at }) => dot(at, kind)).join('')
          return (
            <g key={`${kind} ${isSample}`} data-kind={kind}>
              <path className={styles['edge']} d={d} />
              <path className={styles['symbol']} d={d} />
              {isSample && <path className={styles['hole']} d={d} />}
            </g>
          )
        }),
      )}
    </g>
  )
}

/**
 * Draws symbols by line ends only: a square cap makes a square, on a diagonal line a rotated square; sharp corners
 * around a tiny triangle make a larger triangle.
 */
const dot = ({ x, y }: PlacedMember['at'], kind: MemberKind) =>
  kind === 'municipality'
    ? `M${x} ${y - 0.1}l.087 .15h-.174z`
    : `M${x} ${y}${kind === 'metropolitan_city' ? 'l.01 .01' : 'h0'}`
