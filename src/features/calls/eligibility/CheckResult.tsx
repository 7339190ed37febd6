import { useEffect, useRef } from 'react'
import {
  type CheckResult as Result,
  type CheckedStatement,
  type CheckSaid,
  questionsFor,
  type Verdict,
} from '#src/domain/application/before-applying.ts'
import { takesQuestions } from '#src/domain/questions-time.ts'
import { callState } from '#src/domain/call-state.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline, takesNew } from '#src/domain/deadline.ts'
import type { Instant } from '#src/domain/values.ts'
import { sentenceOf } from '#src/i18n/rule-words.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import callStyles from '../calls.module.css'
import { useQuestionsTime } from '../qa/use-questions-time.ts'
import sectionStyles from '../sections.module.css'
import { Item } from '../Statements.tsx'
import styles from './eligibility.module.css'
import { useChoiceLabel } from './use-choice-label.ts'

const icons = { eligible: 'check', ask: 'info', not_eligible: 'warning' } as const
const groups: readonly Verdict[] = ['not_eligible', 'ask', 'eligible']

type Props = {
  call: Call
  said: CheckSaid
  result: Result
  now: Instant
  /** Number of answers that a draft would start with. */
  taken: number
  /** Somebody has just asked for the result. */
  takesFocus: boolean
  attempt: number
}

/** One of three outcomes, the rules behind it in the words of the call, and what can be done now. */
export const CheckResult = ({ call, said, result, now, taken, takesFocus, attempt }: Props) => {
  const t = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  // Outside React: the focus, since the result is below the button, out of sight on a small screen.
  const focused = useRef(takesFocus ? 0 : attempt)
  useEffect(() => {
    if (focused.current !== attempt) heading.current?.focus()
    focused.current = attempt
  }, [attempt])

  const { dateTime } = useFormats()
  const { verdict, statements } = result
  const state = callState(call, now)
  const { zone } = currentDeadline(call.deadlines)
  const passed = state === 'closed'
  const asks = takesQuestions(call, now)
  const questionsTime = useQuestionsTime(call, now)
  const ruleText = useRuleText(call)
  const labelOf = useChoiceLabel(call)
  // Text for a question to the office, so that nobody has to write it out; it can be edited.
  const situation = questionsFor(said)
    .map((question) => {
      const answers = [said[question] ?? []].flat().map((value) => labelOf(question, value))
      return `– ${t(`check.question.${question}`)} ${answers.join('; ')}`
    })
    .join('\n')
  const openRules = statements
    .flatMap(({ id, verdict: one }) => (one === 'ask' ? [`– ${ruleText(id)}`] : []))
    .join('\n')
  const question = t('check.askText', { rules: openRules, situation })
  const mayStart = takesNew(call, now) && verdict !== 'not_eligible'
  const isUnsettled = verdict === 'ask' && !asks
  const words = (): Parameters<typeof t>[0] => {
    if (passed) return 'check.verdict.passedText'
    if (verdict === 'not_eligible' && !asks) return 'check.verdict.not_eligibleClosedText'
    if (verdict === 'ask' && state === 'upcoming') return 'check.verdict.askUpcomingText'
    if (verdict === 'ask' && state === 'disputed') return 'check.verdict.disputedText'
    return isUnsettled ? 'check.verdict.unsettledText' : `check.verdict.${verdict}Text`
  }
  return (
    <section aria-labelledby="result-heading" className={styles['result']} data-verdict={verdict}>
      <h2 id="result-heading" ref={heading} tabIndex={-1}>
        <Icon name={icons[verdict]} size={1.1} />{' '}
        {t(isUnsettled ? 'check.verdict.unsettled' : `check.verdict.${verdict}`)}
      </h2>
      <p>
        {t(words())}
        {state === 'upcoming' &&
          call.opensAt !== null &&
          verdict !== 'not_eligible' &&
          ` ${t('check.verdict.opensAt', { date: dateTime(call.opensAt, { zone, inSentence: true }) })}`}
        {verdict !== 'eligible' && !asks && ` ${questionsTime}`}
      </p>
      {groups.map((group) => (
        <Group
          key={group}
          call={call}
          verdict={group}
          title={t(group === 'ask' && !asks ? 'check.rules.unsettled' : `check.rules.${group}`)}
          statements={statements.filter((one) => one.verdict === group)}
        />
      ))}
      {isUnsettled && (
        <LongTextField
          id="check-question"
          label={t('check.copy')}
          hint={t('check.copyHint')}
          readOnly
          value={question}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      )}
      <p className={callStyles['quiet']}>{t('check.noDecision')}</p>
      <div className={callStyles['actions']}>
        {mayStart && <LinkButton to={`/applications?start=${call.id}`}>{t('calls.start')}</LinkButton>}
        {asks && verdict !== 'eligible' && (
          <LinkButton
            to={`/calls/${call.id}?ask=#ask`}
            state={verdict === 'ask' ? { question } : undefined}
            variant={verdict === 'ask' ? 'primary' : 'ghost'}
          >
            {t('check.askOffice')}
          </LinkButton>
        )}
        {(verdict === 'not_eligible' || passed) && (
          <LinkButton to={`/calls/${call.id}/interest`} variant="ghost">
            {t(passed ? 'calls.interestClosed' : 'calls.interest')}
          </LinkButton>
        )}
      </div>
      {mayStart && taken > 0 && <p className={callStyles['quiet']}>{t('check.willBeTaken', { count: taken })}</p>}
    </section>
  )
}

const Group = ({
  call,
  verdict,
  title,
  statements,
}: {
  call: Call
  verdict: Verdict
  title: string
  statements: readonly CheckedStatement[]
}) => {
  const find = useNamedText()
  const ruleText = useRuleText(call)
  if (statements.length === 0) return null
  return (
    <div className={sectionStyles['part']}>
      <h3>{title}</h3>
      <ul className={sectionStyles['list']}>
        {statements.map(({ id, basis }) => (
          <Item key={id} call={call} mark={basis}>
            {ruleText(id)}
            {verdict === 'ask' && ` ${find(`check.advice.${id}`) ?? ''}`}
          </Item>
        ))}
      </ul>
    </div>
  )
}

/** The same sentence as on the page of the call. */
const useRuleText = (call: Call): ((id: string) => string) => {
  const t = useText()
  return (id) => {
    const sentence = sentenceOf(id)
    return sentence ? t(sentence) : t('calls.eval.countries', { count: call.rules.applicantCountries.length })
  }
}
