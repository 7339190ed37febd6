import { useQueryClient } from '@tanstack/react-query'
import { Link } from 'react-router'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import type { Receipt } from '#src/domain/application-record.ts'
import { receiptFileText } from '#src/domain/receipt-file.ts'
import { serverNow } from '#src/backend/server-clock.ts'
import { intlLocale } from '#src/i18n/formats.ts'
import { receiptText } from '#src/i18n/receipt-text.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { downloadText } from '#src/ui/download-text.ts'
import { download } from '#src/ui/download.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { applicationPaths } from '../paths.ts'
import type { ReceiptWords } from './receipt-words.ts'
import styles from './ReceiptPage.module.css'

interface Props {
  readonly receipt: Receipt
  readonly words: ReceiptWords
}

/** Prints the receipt, or saves it as PDF, text or JSON. */
export const ReceiptFiles = ({ receipt, words }: Props) => {
  const t = useText()
  const rich = useRichText()
  const { locale, colon } = useFormats()
  const queryClient = useQueryClient()
  const { title, lines, next, code, codeHow } = words
  const codeLabel = t('application.receipt.code')
  const fileName = `${receipt.reference}-${t('application.receipt.fileName')}-${receipt.submission.number}`

  const handleText = () => {
    const text = receiptText(title, [...lines, [codeLabel, code]], [...next, codeHow], colon)
    downloadText(`${fileName}.txt`, text)
  }
  const json = useOneShot({
    mutationFn: async () => {
      const version = applicationQueries.sentVersion(receipt.applicationId, receipt.submission.number)
      const { answers } = await queryClient.ensureQueryData(version)
      const text = receiptFileText({ receipt, answers })
      download(`${fileName}.json`, new Blob([text], { type: 'application/json' }))
    },
  })
  const pdf = useOneShot({
    mutationFn: async () => {
      const [{ receiptPdf }, { fontsFor }] = await Promise.all([import('./receipt-pdf.ts'), import('./pdf-fonts.ts')])
      const content = {
        title: `${title} ${receipt.reference}`,
        lines,
        nextTitle: t('application.receipt.nextTitle'),
        next,
        code: { label: codeLabel, value: code, how: codeHow },
        missingSigns: t('application.receipt.missingSigns'),
        language: intlLocale[locale],
        createdAt: new Date(serverNow()),
      }
      const text = JSON.stringify(content)
      download(`${fileName}.pdf`, await receiptPdf(content, await fontsFor(text)))
    },
  })
  return (
    <>
      <div className={styles['buttons']}>
        <Button variant="ghost" icon="print" onClick={() => window.print()}>
          {t('application.print')}
        </Button>
        <Button variant="ghost" icon="download" busy={pdf.isPending} onClick={() => pdf.mutate()}>
          {t('application.receipt.asPdf')}
        </Button>
        <Button variant="ghost" icon="download" onClick={handleText}>
          {t('application.receipt.asText')}
        </Button>
        <Button variant="ghost" icon="download" busy={json.isPending} onClick={() => json.mutate()}>
          {t('application.receipt.asJson')}
        </Button>
      </div>
      <p className={styles['buttons']}>
        <span>
          {rich('application.receipt.theAnswers', {
            number: receipt.submission.number,
            open: (said) => (
              <Link to={applicationPaths.version(receipt.applicationId, receipt.submission.number)}>{said}</Link>
            ),
            save: (said) => (
              <Button variant="quiet" size="small" busy={json.isPending} onClick={() => json.mutate()}>
                {said}
              </Button>
            ),
          })}
        </span>
      </p>
      {pdf.isError && (
        <Notice tone="error" live="assertive">
          <p>{t('application.receipt.noPdf')}</p>
        </Notice>
      )}
      {json.isError && (
        <Notice tone="error" live="assertive">
          <p>{t('application.receipt.noJson')}</p>
        </Notice>
      )}
    </>
  )
}
