import type { Tiles } from '#src/backend/config.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import type { StreetsFailed } from './use-streets.ts'

type Props = {
  tiles: Tiles
  on: boolean
  /** Some pictures did not come, or what draws them. */
  failed: StreetsFailed
  onChange: (on: boolean) => void
  onRetry: () => void
}

/** The host is named before anything is asked there: it learns the visitor's address and what they look at. */
export function StreetSwitch({ tiles, on, failed, onChange, onRetry }: Props) {
  const t = useText()
  const { host } = new URL(tiles.url, window.location.href)
  return (
    <>
      <CheckboxField
        name="streets"
        label={t('map.streets')}
        hint={t('map.streets.hint', { host })}
        checked={on}
        onChange={({ target: { checked } }) => onChange(checked)}
      />
      {on && failed === 'pictures' && (
        <Notice tone="warning" live="polite">
          {t('map.streets.failed', { host })}
        </Notice>
      )}
      {on && (failed === 'code' || failed === 'again') && (
        <Notice
          tone="warning"
          live="polite"
          actions={
            <Button variant="ghost" busy={failed === 'again'} onClick={onRetry}>
              {t('ui.tryAgain')}
            </Button>
          }
        >
          {t('ui.partMissing')}
        </Notice>
      )}
    </>
  )
}
