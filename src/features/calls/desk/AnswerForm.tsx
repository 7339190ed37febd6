import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { questionQueries } from '#src/backend/queries/questions.ts'
import { forget, keep, readKept } from '#src/backend/saving/kept-form.ts'
import { session } from '#src/backend/session.ts'
import {
  type AnswerDraft,
  answerDraftSchema,
  type DeskQuestion,
  MAX_ANSWER,
  MAX_QUESTION,
  missingToPublish,
} from '#src/domain/asked-questions.ts'
import { basisSchema } from '#src/domain/call.ts'
import { locales } from '#src/domain/localised.ts'
import { z } from '#src/domain/zod.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { ErrorSummary } from '#src/ui/ErrorSummary.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { PlaceSelect } from '../qa/PlaceSelect.tsx'
import styles from './desk.module.css'

const languages = { en: 'English', fr: 'Français', de: 'Deutsch' } as const

/** By name of the field. */
const textsSchema = z.record(z.string(), z.string())

/** The values of the form in the shape of the contract. */
const typedIn = (form: HTMLFormElement, published: boolean) => {
  const typed = new FormData(form)
  const texts = (name: string) => Object.fromEntries(locales.map((locale) => [locale, typed.get(`${name}.${locale}`)]))
  return z.safeParse(answerDraftSchema, {
    question: texts('question'),
    answer: texts('answer'),
    about: typed.get('about') || null,
    basis: typed.get('basis') || null,
    published,
  })
}

type Props = {
  callId: string
  question: DeskQuestion
  /** Called with words that announce the change. */
  onDone: (words: string, isMoved: boolean) => void
  onCancel: () => void
}

/** Question and answer in every language. Drafts may be incomplete; publishing requires everything. */
export const AnswerForm = ({ callId, question, onDone, onCancel }: Props) => {
  const t = useText()
  const queryClient = useQueryClient()
  const [missing, setMissing] = useState<readonly { pointer: string; code: string }[]>([])
  const [attempt, setAttempt] = useState(0)
  const desk = questionQueries.desk(callId)
  const name = `answer.${session().identity() ?? ''}.${callId}.${question.id}`
  const [start, setStart] = useState(() => ({ edition: 0, restored: readKept(name, textsSchema) }))
  const typed = start.restored?.values
  /** The version that the author has seen; the list may reload behind the form. */
  const [seen, setSeen] = useState(question.version)
  // The stored draft is based on another version than the one saved now.
  const isStale = start.restored !== null && start.restored.key !== String(question.version)
  const keepTyped = (form: HTMLFormElement) => {
    const values = Object.fromEntries(
      [...new FormData(form)].flatMap(([field, value]) => (typeof value === 'string' ? [[field, value]] : [])),
    )
    keep(name, { values, key: start.restored?.key ?? String(seen), sent: null })
  }
  const handleDiscard = () => {
    forget(name)
    setMissing([])
    mutation.reset()
    setSeen(question.version)
    setStart(({ edition }) => ({ edition: edition + 1, restored: null }))
    announce(t('calls.ask.discarded'))
    requestAnimationFrame(() => document.getElementById(idOf('question.en'))?.focus())
  }

  const mutation = useMutation({
    mutationFn: (draft: AnswerDraft) =>
      backend().answerQuestion({ ...draft, callId, questionId: question.id, version: seen }),
    onSuccess: (saved, { published }) => {
      forget(name)
      queryClient.setQueryData(desk.queryKey, (all) => all?.map((one) => (one.id === saved.id ? saved : one)))
      void queryClient.invalidateQueries(questionQueries.published(callId))
      const words = t(
        published ? 'calls.desk.isPublished' : question.published ? 'calls.desk.isBack' : 'calls.desk.isKept',
      )
      onDone(words, published !== question.published)
    },
    onError: async (error) => {
      if (!isBackendError(error)) return
      blame(error.errors)
      if (error.code !== 'version_mismatch') return
      await queryClient.invalidateQueries(desk)
      // The new version is shown above now, so saving again replaces it knowingly.
      const shown = queryClient.getQueryData(desk.queryKey)?.find(({ id }) => id === question.id)
      if (shown) setSeen(shown.version)
    },
  })
  const blame = (found: readonly { pointer: string; code: string }[]) => {
    setMissing(found)
    if (found.length > 0) setAttempt((count) => count + 1)
  }
  const save = (form: HTMLFormElement, published: boolean) => {
    if (mutation.isPending) return
    const parsed = typedIn(form, published)
    if (!parsed.success) {
      return blame(parsed.error.issues.map(({ path, message }) => ({ pointer: path.join('.'), code: message })))
    }
    const lacking = published ? missingToPublish(parsed.data) : []
    blame(lacking.map((pointer) => ({ pointer, code: 'required' })))
    if (lacking.length === 0) mutation.mutate(parsed.data)
  }
  const handleSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    save(event.currentTarget, true)
  }

  const idOf = (pointer: string) => `${question.id}.${pointer}`
  const errorAt = (pointer: string): string | undefined => {
    const problem = missing.find((one) => one.pointer === pointer)
    if (!problem) return undefined
    if (pointer === 'basis') return t('calls.desk.missingBasis')
    const language = languages[locales.find((locale) => pointer.endsWith(`.${locale}`)) ?? 'en']
    const isQuestion = pointer.startsWith('question')
    if (problem.code === 'too_long')
      return t('calls.desk.tooLong', { language, limit: isQuestion ? MAX_QUESTION : MAX_ANSWER })
    return t(isQuestion ? 'calls.desk.missingQuestion' : 'calls.desk.missingAnswer', { language })
  }
  const errors = missing.flatMap(({ pointer }) => {
    const message = errorAt(pointer)
    return message === undefined ? [] : [{ id: idOf(pointer), message }]
  })
  const clashed = isBackendError(mutation.error) && mutation.error.code === 'version_mismatch'

  return (
    <form
      key={start.edition}
      noValidate
      onSubmit={handleSubmit}
      onChange={(event) => keepTyped(event.currentTarget)}
      className={styles['form']}
    >
      {typed && (
        <Notice
          tone={isStale ? 'warning' : 'info'}
          title={t(isStale ? 'calls.desk.clash' : 'calls.ask.restored')}
          actions={
            <Button variant="ghost" size="small" onClick={handleDiscard}>
              {t('calls.ask.discard')}
            </Button>
          }
        >
          {isStale && <p>{t('calls.desk.clashText')}</p>}
        </Notice>
      )}
      <ErrorSummary errors={errors} attempt={attempt} />
      {locales.map((locale) => (
        <fieldset key={locale} lang={locale} className={styles['language']}>
          <legend>{languages[locale]}</legend>
          {(['question', 'answer'] as const).map((text) => (
            <LongTextField
              key={text}
              id={idOf(`${text}.${locale}`)}
              name={`${text}.${locale}`}
              rows={text === 'question' ? 2 : 4}
              label={t(`calls.desk.${text}`, { language: languages[locale] })}
              hint={text === 'question' && t('calls.desk.questionHint')}
              defaultValue={typed?.[`${text}.${locale}`] ?? question[text][locale]}
              limit={text === 'question' ? MAX_QUESTION : MAX_ANSWER}
              error={errorAt(`${text}.${locale}`)}
            />
          ))}
        </fieldset>
      ))}
      <PlaceSelect name="about" defaultValue={typed?.['about'] ?? question.about} />
      <SelectField
        id={idOf('basis')}
        name="basis"
        label={t('calls.desk.basis')}
        hint={t('calls.desk.basisHint')}
        placeholder={t('calls.desk.choose')}
        defaultValue={typed?.['basis'] ?? question.basis ?? ''}
        options={basisSchema.options.map((basis) => ({
          value: basis,
          label: t('calls.desk.basisOption', {
            basis: t(`calls.basis.${basis}`),
            meaning: t(`calls.basis.${basis}Text`),
          }),
        }))}
        width="full"
        error={errorAt('basis')}
      />
      {mutation.error && errors.length === 0 && (
        <Notice
          key={mutation.submittedAt}
          tone={clashed ? 'warning' : 'error'}
          live="assertive"
          title={t(clashed ? 'calls.desk.clash' : 'calls.desk.failed')}
        >
          {clashed ? (
            <p>{t('calls.desk.clashText')}</p>
          ) : (
            <p>{t(`error.${isBackendError(mutation.error) ? mutation.error.code : 'unknown'}`)}</p>
          )}
        </Notice>
      )}
      <div className={styles['buttons']}>
        <Button type="submit" busy={mutation.isPending}>
          {t(question.published ? 'calls.desk.publishChange' : 'calls.desk.publish')}
        </Button>
        <Button variant="ghost" onClick={(event) => event.currentTarget.form && save(event.currentTarget.form, false)}>
          {t(question.published ? 'calls.desk.takeBack' : 'calls.desk.keep')}
        </Button>
        <Button variant="quiet" onClick={onCancel}>
          {t('calls.desk.cancel')}
        </Button>
      </div>
    </form>
  )
}
