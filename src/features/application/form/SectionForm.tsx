import { type FormEvent, Fragment, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { type CheckContext, checkSection } from '#src/domain/application/check.ts'
import { addressOf, describeAddress, visibleFields, visibleSections } from '#src/domain/application/fields.ts'
import { decidesWhatIsShown, hiddenByChange } from '#src/domain/application/modules.ts'
import { cleanText } from '#src/domain/clean-text.ts'
import type { Answers, Finding, SectionId } from '#src/domain/application/types.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { cleanPaste } from '#src/ui/clean-paste.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { ErrorSummary } from '#src/ui/ErrorSummary.tsx'
import { QuestionComments } from '../comments/QuestionComments.tsx'
import { targetId } from '../form-model.ts'
import { loadFieldHelp } from '../load-later.ts'
import { ReadAgainNote, useClearReadAgain } from '../read-again/ReadAgainNote.tsx'
import { EarlierAnswers } from '../history/EarlierAnswers.tsx'
import { useFormTexts } from '../texts.ts'
import { BudgetBar } from './BudgetBar.tsx'
import { FieldView } from './FieldView.tsx'
import { FormContext } from './form-context.ts'
import styles from './form.module.css'
import { HidingDialog, type Hiding } from './HidingDialog.tsx'
import { stillShown } from './shown-findings.ts'
import { withUnreadable } from './unreadable.ts'
import { putIn, useShapedAnswers, useTypedForm } from './use-section-form.ts'

/** Loads after the form: most fields have no help. */
const FieldHelp = lazy(loadFieldHelp)

interface Props {
  readonly callId: string
  readonly section: SectionId
  readonly saver: DraftSaver
  readonly context: CheckContext
  /** Shows errors from the start, for people who come from the check page. */
  readonly showErrors: boolean
  readonly title: (hasErrors: boolean) => ReactNode
  /** Called with the address that somebody types into. */
  readonly onTyped: (address: string) => void
  readonly onDone: () => void
  readonly back: ReactNode
}

const started = (section: SectionId, saver: DraftSaver): boolean =>
  Object.keys(saver.answers()).some((address) => address.startsWith(`${section}.`))

/** Findings on the answers, and inputs that cannot be read. */
const found = (section: SectionId, saver: DraftSaver, context: CheckContext, form: HTMLFormElement | null) =>
  withUnreadable(section, checkSection(section, saver.answers(), context), form?.querySelectorAll('input') ?? [])

/** One section: typing, saving and checking. Text is saved whatever the checks find. */
export const SectionForm = ({ callId, section, saver, context, showErrors, title, onTyped, onDone, back }: Props) => {
  const t = useText()
  const texts = useFormTexts()
  const { locale } = useFormats()
  const form = useTypedForm(saver, section, locale)
  const answers = useShapedAnswers(saver, section)
  const element = useRef<HTMLFormElement>(null)
  const [findings, setFindings] = useState<readonly Finding[]>(() =>
    found(section, saver, context, null).filter(
      ({ severity }) => showErrors || (severity === 'warning' && started(section, saver)),
    ),
  )
  const [attempt, setAttempt] = useState(0)
  // Outside React: the draft. Corrected findings, here or by a colleague, are removed when typing pauses.
  useEffect(() => {
    if (findings.length === 0) return undefined
    return saver.subscribe(() => {
      if (saver.state().phase === 'typing') return
      setFindings(stillShown(findings, found(section, saver, context, element.current)))
    })
  }, [saver, section, context, findings])
  const clearReadAgain = useClearReadAgain()
  const [hiding, setHiding] = useState<Hiding | null>(null)

  const take = (address: string, value: JsonValue) => {
    const before = visibleSections(saver.answers())
    saver.edit(address, value)
    const after = visibleSections(saver.answers())
    if (before.join() === after.join()) return
    const names = (ids: readonly SectionId[]) => ids.map(texts.section).join(', ')
    const [added, gone] = [after.filter((id) => !before.includes(id)), before.filter((id) => !after.includes(id))]
    announce(
      t(added.length > 0 ? 'application.sectionsAdded' : 'application.sectionsGone', {
        sections: names(added.length > 0 ? added : gone),
        count: after.length,
      }),
    )
  }
  const change = (address: string, value: JsonValue, undo: () => void, onTaken?: () => void) => {
    clearReadAgain(address)
    if (!decidesWhatIsShown(address)) {
      saver.edit(address, value, 'key')
      return onTaken?.()
    }
    const before = saver.answers()
    const hidden = hiddenByChange(before, { ...before, [address]: value })
    if (hidden.fields.length === 0) {
      take(address, value)
      return onTaken?.()
    }
    undo()
    setHiding({
      ...hidden,
      onHide: () => {
        take(address, value)
        putIn(form, saver.answers(), address, locale)
        onTaken?.()
      },
    })
  }
  const dropFindings = (address: string) =>
    setFindings((present) =>
      present.some((finding) => finding.address.startsWith(address))
        ? present.filter((finding) => !finding.address.startsWith(address))
        : present,
    )

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    void saver.flush()
    const all = found(section, saver, context, element.current)
    setFindings(all)
    if (all.some(({ severity }) => severity === 'error')) setAttempt(attempt + 1)
    else onDone()
  }

  /** Names of inputs are addresses; other inputs belong to a dialog. */
  const handleInput = ({ target }: FormEvent) => {
    const address = target instanceof Element ? target.getAttribute('name') : null
    if (address !== null && describeAddress(address)) onTyped(address)
  }

  // Hidden characters from word processors would count as characters and break searching.
  const handlePaste = cleanPaste(cleanText, () => announce(t('application.pasteCleaned')))
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    .map((finding) => ({ id: targetId(finding.address), message: texts.finding(finding) }))
  return (
    <FormContext value={{ callId, form, saver, rules: context.rules, answers, findings, change, dropFindings }}>
      {title(errors.length > 0)}
      <form ref={element} noValidate onSubmit={handleSubmit} onInput={handleInput} onPaste={handlePaste}>
        <div className={styles['fields']}>
          <ErrorSummary errors={errors} attempt={attempt} />
          <Questions callId={callId} section={section} answers={answers} />
        </div>
        <div className={styles['buttons']}>
          <Button type="submit">{t('application.saveAndContinue')}</Button>
          {errors.length > 0 && (
            <Button variant="ghost" onClick={onDone}>
              {t('application.continueAnyway')}
            </Button>
          )}
          {back}
        </div>
      </form>
      {hiding && <HidingDialog {...hiding} onClose={() => setHiding(null)} />}
    </FormContext>
  )
}

/** A separate component, so that saves do not render it. */
const Questions = ({ callId, section, answers }: { callId: string; section: SectionId; answers: Answers }) =>
  visibleFields(section, answers).map((field) => (
    <Fragment key={field.id}>
      {field.type === 'computed' && <BudgetBar />}
      <div className={styles['fieldPlace']}>
        <ReadAgainNote field={field} />
        <FieldView field={field} />
        <Suspense>
          <FieldHelp callId={callId} place={addressOf(field)} />
        </Suspense>
        <div className={styles['fieldTools']}>
          <EarlierAnswers field={field} />
          <QuestionComments address={addressOf(field)} />
        </div>
      </div>
    </Fragment>
  ))
