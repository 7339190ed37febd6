import { Link } from 'react-router'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { CallRules } from '#src/domain/application/call-rules.ts'
import {
  checkDocuments,
  countingDocuments,
  documentAddress,
  type DocumentSlotId,
  requiredSlots,
} from '#src/domain/application/documents.ts'
import type { Finding } from '#src/domain/application/types.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { ErrorSummary } from '#src/ui/ErrorSummary.tsx'
import { useSecondText } from '#src/ui/second-text.ts'
import { QuestionComments } from '../comments/QuestionComments.tsx'
import { applicationPaths } from '../paths.ts'
import { useFormTexts } from '../texts.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import { DocumentSlot } from './DocumentSlot.tsx'
import { findingsOfBackend } from './findings-of-backend.ts'
import styles from './documents.module.css'
import { useUploads } from './use-uploads.ts'

interface Props {
  readonly application: Application
  readonly saver: DraftSaver
  readonly rules: CallRules
  readonly title: (hasErrors: boolean) => ReactNode
  readonly onDone: () => void
  readonly back: ReactNode
}

/** Files in named slots. Each is uploaded when chosen, without a further button. */
export const DocumentsForm = ({ application, saver, rules, title, onDone, back }: Props) => {
  const t = useText()
  const second = useSecondText()
  const texts = useFormTexts()
  const formats = useFormats()
  const answers = useAllAnswers(saver)
  const [attempt, setAttempt] = useState(0)
  const { uploads, onTheirWay } = useUploads(application, saver)
  const [refused, setRefused] = useState<Partial<Record<DocumentSlotId, readonly Finding[]>>>({})
  const { formats: kinds, maxFileBytes, maxTotalBytes } = rules.documentRules
  const megabytes = (bytes: number) => formats.number(Math.floor(bytes / 1024 / 1024))
  const slots = requiredSlots(answers)
  const present = countingDocuments(answers, application.documents)
  const all = checkDocuments(answers, application.documents, rules)
  const refusedIn = (slot: DocumentSlotId): readonly Finding[] => refused[slot] ?? findingsOfBackend(onTheirWay[slot])
  const mustFix = [...all.filter(({ severity }) => severity === 'error'), ...slots.flatMap(refusedIn)]
  // Empty slots are visible anyway.
  const mayAsk = all.filter(({ severity, code }) => severity === 'warning' && code !== 'document_missing')
  /** Sizes as they will be after all uploads. */
  const bytesIn = (slot: DocumentSlotId): number => {
    const onItsWay = onTheirWay[slot]
    if (onItsWay && onItsWay.phase !== 'refused') return onItsWay.sizeBytes
    return present.find((file) => file.slot === slot)?.sizeBytes ?? 0
  }

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (mustFix.length > 0) setAttempt(attempt + 1)
    else onDone()
  }
  const errors = mustFix.map((finding) => ({ id: finding.address, message: texts.finding(finding) }))
  return (
    <>
      {title(attempt > 0 && errors.length > 0)}
      <form noValidate onSubmit={handleSubmit}>
        {attempt > 0 && <ErrorSummary errors={errors} attempt={attempt} />}
        <div className={styles['rules']}>
          <p>{texts.find('field.documents.hint')}</p>
          {second('documents.documents', 'hint')}
          <ul>
            <li>{t('application.documents.kinds', { kinds: kinds.map((kind) => kind.toUpperCase()).join(', ') })}</li>
            <li>
              {t('application.documents.sizes', { each: megabytes(maxFileBytes), together: megabytes(maxTotalBytes) })}
            </li>
          </ul>
        </div>
        <div className={styles['slots']}>
          {slots.map((slot) => (
            <div key={slot} className={styles['place']}>
              <DocumentSlot
                place={{
                  slot,
                  rules,
                  documents: application.documents,
                  otherBytes: slots.reduce((sum, other) => sum + (other === slot ? 0 : bytesIn(other)), 0),
                }}
                application={application}
                saver={saver}
                uploads={uploads}
                onItsWay={onTheirWay[slot]}
                findings={[...mustFix, ...mayAsk].filter(({ address }) => address === documentAddress(slot))}
                onChecked={(found) =>
                  setRefused(({ [slot]: _, ...others }) => (found.length > 0 ? { ...others, [slot]: found } : others))
                }
              />
              {slot === 'DOC-7' && !isGuest(application) && (
                <p>
                  <Link to={applicationPaths.signature(application.id)}>{t('together.sign.toPage')}</Link>
                </p>
              )}
              <QuestionComments address={documentAddress(slot)} />
            </div>
          ))}
        </div>
        <div className={styles['buttons']}>
          <Button type="submit">{t('application.saveAndContinue')}</Button>
          {attempt > 0 && errors.length > 0 && (
            <Button variant="ghost" onClick={onDone}>
              {t('application.continueAnyway')}
            </Button>
          )}
          {back}
        </div>
      </form>
    </>
  )
}
