import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'

/** As TanStack Query tells it: what stands already stays when asking anew fails. */
type Asked = { readonly isLoading: boolean; readonly isLoadingError: boolean; readonly refetch: () => unknown }

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
  const isWaiting = asked.countries.isLoading || asked.timeline.isLoading
  return (
    <>
      {ignored.length > 0 && !isWaiting && (
        <Notice tone="warning" live="polite">
          {t('map.ignored', { count: ignored.length, parts: ignored.join(', ') })}
        </Notice>
      )}
      {(['countries', 'timeline'] as const)
        .filter((what) => asked[what].isLoadingError)
        .map((what) => (
          <Notice
            key={what}
            tone="warning"
            live="polite"
            actions={
              <Button variant="ghost" onClick={() => void asked[what].refetch()}>
                {t('map.retry')}
              </Button>
            }
          >
            {t(`map.half.${what}`)}
          </Notice>
        ))}
    </>
  )
}
