import type { Tiles } from '#src/backend/config.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { Notice } from '#src/ui/Notice.tsx'

type Props = {
  tiles: Tiles
  on: boolean
  /** Some pictures did not come. */
  failed: boolean
  onChange: (on: boolean) => void
}

/** The host is named before anything is asked there: it learns the visitor's address and what they look at. */
export function StreetSwitch({ tiles, on, failed, onChange }: Props) {
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
      {on && failed && (
        <Notice tone="warning" live="polite">
          {t('map.streets.failed', { host })}
        </Notice>
      )}
    </>
  )
}
