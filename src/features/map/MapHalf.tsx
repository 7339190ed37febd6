import { useText } from '#src/i18n/use-text.ts'
import { type Asked, hasFailed } from '#src/ui/has-failed.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { Notice } from '#src/ui/Notice.tsx'

type Props = {
  /** Parts of the address that mean nothing here. */
  ignored: readonly string[]
  /** What the backend may fail to answer; the rest of the page stands. */
  countries: Asked
  timeline: Asked
}

/** What this page could not do as it was asked. */
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
