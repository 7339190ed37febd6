import type { ReactNode } from 'react'
import { useHref } from 'react-router'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { copyText } from '#src/ui/copy-text.ts'
import { TextField } from '#src/ui/TextField.tsx'
import { showToast } from '#src/ui/toasts.ts'
import styles from './join.module.css'
import { sentPath } from './sent-path.ts'

/** The whole private URL. */
export const usePrivateLink = (reference: string, code: string): string =>
  new URL(useHref(sentPath(reference, code)), window.location.href).href

/** The receipt for the sender: reference, code, time on the backend's clock, and the private link. */
export const Receipt = ({
  reference,
  code,
  receivedAt,
  actions,
}: {
  reference: string
  code: string
  receivedAt: string
  actions?: ReactNode
}) => {
  const t = useText()
  const { dateTime } = useFormats()
  const link = usePrivateLink(reference, code)
  const handleCopy = async () => {
    showToast(
      (await copyText(link)) ? { text: t('join.sent.copied') } : { text: t('join.sent.notCopied'), tone: 'error' },
    )
  }
  return (
    <Card as="section" className={styles['card']} aria-label={t('join.sent.receipt')}>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('join.sent.reference')}</dt>
          <dd className={styles['reference']}>{reference}</dd>
        </div>
        <div>
          <dt>{t('join.sent.code')}</dt>
          <dd className={styles['reference']}>{code}</dd>
        </div>
        <div>
          <dt>{t('join.sent.receivedAt')}</dt>
          <dd>
            <time dateTime={receivedAt}>{dateTime(receivedAt)}</time>, {t('join.sent.clock')}
          </dd>
        </div>
      </dl>
      <TextField
        id="private-link"
        label={t('join.sent.link')}
        hint={t('join.sent.linkHint')}
        readOnly
        value={link}
        onFocus={(event) => event.target.select()}
      />
      <div className={styles['actions']}>
        <Button variant="ghost" onClick={() => void handleCopy()}>
          {t('join.sent.copy')}
        </Button>
        <Button variant="ghost" icon="print" onClick={() => window.print()}>
          {t('join.sent.print')}
        </Button>
        {actions}
      </div>
    </Card>
  )
}
