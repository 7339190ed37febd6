import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'

type Props = {
  /** Parts of the address that mean nothing here. */
  ignored: readonly string[]
  /** What the backend did not answer; the rest of the page stands. */
  missing: readonly { readonly what: 'countries' | 'timeline'; readonly retry: () => void }[]
}

/** What this page could not do as it was asked. */
export function MapHalf({ ignored, missing }: Props) {
  const t = useText()
  return (
    <>
      {ignored.length > 0 && (
        <Notice tone="warning" live="polite">
          {t('map.ignored', { count: ignored.length, parts: ignored.join(', ') })}
        </Notice>
      )}
      {missing.map(({ what, retry }) => (
        <Notice
          key={what}
          tone="warning"
          live="polite"
          actions={
            <Button variant="ghost" onClick={retry}>
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
