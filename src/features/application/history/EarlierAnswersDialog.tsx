import { useQuery } from '@tanstack/react-query'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import type { AnswerMoment } from '#src/domain/answer-history.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import { changedParts } from '#src/ui/changed-part.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { answerInWords } from '../answer-text.ts'
import { useSectionForm } from '../form/form-context.ts'
import { putIn } from '../form/use-section-form.ts'
import { FetchFailure, useFailure } from '../FetchFailure.tsx'
import { useFormTexts } from '../texts.ts'
import styles from './history.module.css'

/** A restored answer, and the answer that it replaced. */
export type PutBack = { readonly address: string; readonly value: JsonValue; readonly before: JsonValue }

type Props = { applicationId: string; address: string; onPutBack: (done: PutBack) => void; onClose: () => void }

/** Earlier answers to one question, newest first, with the differences to the present one and a button to restore. */
export default function EarlierAnswersDialog({ applicationId, address, onPutBack, onClose }: Props) {
  const t = useText()
  const texts = useFormTexts()
  const { locale } = useFormats()
  const { form, saver, change } = useSectionForm()
  const asked = useQuery(applicationQueries.moments(applicationId, address))
  const { data, isFetching, refetch } = asked
  const failure = useFailure(asked)
  const answers = saver.answers()
  const moments = data?.filter((moment) => !sameValue(moment.value, answers[moment.address] ?? null))

  const take = (at: string, value: JsonValue) => {
    const before = saver.answers()[at] ?? null
    const show = () => putIn(form, saver.answers(), at, locale)
    // The present text is saved first, so that it is in the history.
    void saver.flush()
    // A choice may hide other answers, which needs a confirmation.
    change(at, value, show, () => {
      show()
      void saver.flush()
      onPutBack({ address: at, value, before })
    })
    onClose()
  }

  return (
    <Dialog
      size="wide"
      title={t('application.earlier.title', { question: texts.label(address) })}
      onClose={onClose}
      actions={
        <Button variant="ghost" onClick={onClose}>
          {t('ui.close')}
        </Button>
      }
    >
      {failure !== null && <FetchFailure error={failure} busy={isFetching} onRetry={() => void refetch()} />}
      {!moments && failure === null && <Skeleton lines={6} />}
      {moments && (
        <>
          <p>{t('application.earlier.lead', { count: moments.length })}</p>
          <p className={styles['kept']}>{t('application.earlier.kept')}</p>
        </>
      )}
      <ol className={styles['moments']}>
        {moments?.map((moment) => (
          <Moment
            key={`${moment.address} ${moment.savedAt}`}
            moment={moment}
            now={answers[moment.address] ?? null}
            ofPart={moment.address !== address}
            onTake={() => take(moment.address, moment.value)}
          />
        ))}
      </ol>
    </Dialog>
  )
}

type MomentProps = { moment: AnswerMoment; now: JsonValue; ofPart: boolean; onTake: () => void }

function Moment({ moment: { address, value, savedAt, byName }, now, ofPart, onTake }: MomentProps) {
  const t = useText()
  const texts = useFormTexts()
  const find = useNamedText()
  const formats = useFormats()
  const { saver } = useSectionForm()
  const reader = { find, formats, yes: t('ui.yes'), answers: saver.answers() }
  const then = answerInWords(address, value, reader)
  const [, [before, changed, after]] = changedParts(answerInWords(address, now, reader), then)
  // Without common words, marking everything would only disturb.
  const isPartly = `${before}${after}`.trim() !== ''
  const when = formats.dateTime(savedAt)
  return (
    <li className={styles['moment']}>
      <h3>
        {byName === null ? when : t('application.earlier.by', { when, name: byName })}
        {ofPart && <span className={styles['part']}> {texts.label(address)}</span>}
      </h3>
      {then === '' ? (
        <p className={styles['empty']}>{t('application.earlier.empty')}</p>
      ) : (
        <p className={styles['text']} dir="auto">
          {before}
          {isPartly && changed !== '' ? <mark>{changed}</mark> : changed}
          {after}
        </p>
      )}
      <Button variant="ghost" size="small" onClick={onTake} aria-label={t('application.earlier.takeOf', { when })}>
        {t('application.earlier.take')}
      </Button>
    </li>
  )
}
