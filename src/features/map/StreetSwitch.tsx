import type { Tiles } from '#src/backend/config.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import styles from './map.module.css'
import type { StreetsState } from './use-streets.ts'

type Props = {
  tiles: Tiles
  on: boolean
  state: StreetsState
  onChange: (on: boolean) => void
  onRetry: () => void
}

/**
 * Names the host before anything is requested there, since it learns the visitor's IP address and what they look at.
 */
export function StreetSwitch({ tiles, on, state, onChange, onRetry }: Props) {
  const t = useText()
  const { host } = new URL(tiles.url, window.location.href)
  return (
    <>
      <div>
        <CheckboxField
          name="streets"
          label={t('map.streets')}
          hint={t('map.streets.hint', { host })}
          checked={on}
          onChange={({ target: { checked } }) => onChange(checked)}
        />
        <p role="status" className={styles['read']}>
          {on && (state === 'coming' || state === 'there') && t(`map.streets.${state}`)}
        </p>
      </div>
      {on && state === 'pictures' && (
        <Notice tone="warning" live="polite">
          {t('map.streets.failed', { host })}
        </Notice>
      )}
      {on && (state === 'code' || state === 'again') && (
        <Notice
          tone="warning"
          live="polite"
          actions={
            <Button variant="ghost" busy={state === 'again'} onClick={onRetry}>
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
