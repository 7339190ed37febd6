import { useText } from '#src/i18n/use-text.ts'
import { type Asked, hasFailed } from '#src/ui/has-failed.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { Notice } from '#src/ui/Notice.tsx'

type Props = {
  /** Invalid parts of the URL. */
  ignored: readonly string[]
  /** Queries that may fail; the rest of the page works without them. */
  countries: Asked
  timeline: Asked
}

/** Says what the page could not load or understand. */
export function MapHalf({ ignored, ...asked }: Props) {
  const t = useText()
  const parts = ['countries', 'timeline'] as const
  const isWaiting = parts.some((what) => asked[what].isLoading && !hasFailed(asked[what]))
  return (
    <>
      {ignored.length > 0 && !isWaiting && (
        <Notice tone="warning" live="polite">
          {t('map.ignored', { count: ignored.length, parts: ignored.join(', ') })}
        </Notice>
      )}
      {parts.map((what) => (
        <NotAnswered key={what} asked={asked[what]}>
          {t(`map.half.${what}`)}
        </NotAnswered>
      ))}
    </>
  )
}
