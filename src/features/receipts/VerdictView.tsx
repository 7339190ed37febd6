import { useEffect, useRef } from 'react'
import type { Receipt } from '#src/domain/application-record.ts'
import { receiptCode } from '#src/domain/receipt-code.ts'
import type { Verdict } from '#src/domain/verify-receipt.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice, type NoticeProps } from '#src/ui/Notice.tsx'
import styles from './receipts.module.css'

const tones: Record<Verdict['answers'], NonNullable<NoticeProps['tone']>> = {
  same: 'success',
  different: 'error',
  missing: 'info',
  alone: 'warning',
  itself: 'info',
  unsettled: 'info',
}

/** The result of the comparison in plain words, and what it does not prove. */
export const VerdictView = ({ verdict, receipt }: { verdict: Verdict; receipt: Receipt | null }) => {
  const t = useText()
  const formats = useFormats()
  const { answers, code, expected, strange } = verdict
  // Outside React: the focus, since somebody asked for this result.
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section aria-labelledby="verdict-title" className={styles['part']}>
      <h2 id="verdict-title" ref={heading} tabIndex={-1}>
        {t('receipts.result')}
      </h2>
      {code && (
        <Notice tone={code === 'fits' ? 'success' : 'error'}>
          <p>{t(`receipts.code.${code}`)}</p>
        </Notice>
      )}
      <Notice tone={tones[answers]} title={t(`receipts.answers.${answers}`)}>
        <p>{t(`receipts.answers.${answers}Text`)}</p>
      </Notice>
      {(expected.length > 0 || strange.length > 0) && (
        <>
          <h3>{t('receipts.files')}</h3>
          <ul className={styles['list']}>
            {/* Two files may have the same name. */}
            {expected.map(({ name, isHere }, place) => (
              <li key={`expected ${place}`}>{t(isHere ? 'receipts.file.here' : 'receipts.file.absent', { name })}</li>
            ))}
            {strange.map((name, place) => (
              <li key={`strange ${place}`}>
                <strong>{t('receipts.file.strange', { name })}</strong>
              </li>
            ))}
          </ul>
        </>
      )}
      {receipt && (
        <>
          <h3>{t('receipts.says')}</h3>
          <dl className={styles['facts']}>
            <div>
              <dt>{t('receipts.reference')}</dt>
              <dd>{receipt.reference}</dd>
            </div>
            <div>
              <dt>{t('receipts.applicant')}</dt>
              <dd dir="auto">{receipt.authorityName ?? t('ui.notKnown')}</dd>
            </div>
            <div>
              <dt>{t('receipts.received')}</dt>
              <dd>
                {formats.dateTime(receipt.submission.receivedAt)}
                <br />
                {receipt.submission.receivedAt}
              </dd>
            </div>
            <div>
              <dt>{t('receipts.sentBy')}</dt>
              <dd dir="auto">{receipt.sentByName}</dd>
            </div>
            <div>
              <dt>{t('receipts.codeLabel')}</dt>
              <dd>{receiptCode(receipt.submission.digest)}</dd>
            </div>
          </dl>
        </>
      )}
    </section>
  )
}
