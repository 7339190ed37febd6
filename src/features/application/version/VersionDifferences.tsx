import type { Application, SentVersion } from '#src/domain/application-record.ts'
import { countingDocuments, type DocumentSlotId } from '#src/domain/application/documents.ts'
import type { Answers } from '#src/domain/application/types.ts'
import type { Unsent } from '#src/domain/application/unsent.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { TwoTexts } from '#src/ui/TwoTexts.tsx'
import { answerInWords } from '../answer-text.ts'
import { useFormTexts } from '../texts.ts'
import styles from './version.module.css'

export const DIFFERENCES_ID = 'differences'

interface Props {
  readonly sent: SentVersion
  readonly draft: { readonly answers: Answers; readonly documents: Application['documents'] }
  readonly unsent: Unsent
}

/** Every answer and document that differs now, as sent and as it is. */
export const VersionDifferences = ({ sent, draft, unsent: { differences, slots } }: Props) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const reader = { find: texts.find, formats, yes: t('ui.yes') }
  const titles = [t('versions.sent', { number: sent.submission.number }), t('versions.draft')] as const
  const now = countingDocuments(draft.answers, draft.documents)
  const names = (documents: readonly { slot: DocumentSlotId; name: string; sha256: string }[], slot: DocumentSlotId) =>
    documents.flatMap((file) => (file.slot === slot ? [`${file.name}\nSHA-256 ${file.sha256}`] : [])).join('\n')
  return (
    <section aria-labelledby={DIFFERENCES_ID} className={styles['differences']}>
      <h2 id={DIFFERENCES_ID} tabIndex={-1}>
        {t('versions.differences')}
      </h2>
      <p>{t('versions.differencesLead')}</p>
      <ul className={styles['items']}>
        {differences.map(({ address, section, here, there }) => (
          <li key={address} className={styles['item']}>
            <h3>{texts.label(address)}</h3>
            <p className={styles['small']}>{texts.section(section)}</p>
            <TwoTexts
              sides={[
                { title: titles[0], text: answerInWords(address, there, { ...reader, answers: sent.answers }) },
                { title: titles[1], text: answerInWords(address, here, { ...reader, answers: draft.answers }) },
              ]}
              none={t('versions.none')}
            />
          </li>
        ))}
        {slots.map((slot) => (
          <li key={slot} className={styles['item']}>
            <h3>{texts.find(`document.${slot}.label`) ?? slot}</h3>
            <p className={styles['small']}>{texts.section('documents')}</p>
            <TwoTexts
              sides={[
                { title: titles[0], text: names(sent.documents, slot) },
                { title: titles[1], text: names(now, slot) },
              ]}
              none={t('application.documents.none')}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
