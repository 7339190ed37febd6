import { useEffect, useRef, useState } from 'react'
import { addressesBeside, answerBeside } from '#src/domain/application/beside-answer.ts'
import { changesOf, compareAnswers, type Comparison, withChanges } from '#src/domain/application/differences.ts'
import { sections, visibleAddresses } from '#src/domain/application/fields.ts'
import { hiddenByChange } from '#src/domain/application/modules.ts'
import { withOwnLanguages } from '#src/domain/application/own-languages.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import type { AnswerChange } from '#src/domain/application/differences.ts'
import { sameValue } from '#src/domain/same-value.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import type { ApplicationData } from '../drafts.ts'
import { HiddenAnswers } from '../form/HiddenAnswers.tsx'
import { ownerOf } from '../owner-of.ts'
import { useFormTexts } from '../texts.ts'
import { isEditable } from '../use-application.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import { DifferenceItem } from './DifferenceItem.tsx'
import { type Incoming, isFromElsewhere } from './incoming.ts'
import { LeftOutList } from './LeftOutList.tsx'
import { answerInWords } from '../answer-text.ts'
import styles from './exchange.module.css'

interface Props {
  readonly data: ApplicationData
  readonly incoming: Incoming
  readonly onTake: (changes: readonly AnswerChange[]) => void
  readonly onCancel: () => void
}

const withAnswerThere = ({ differences }: Comparison, section?: SectionId): readonly string[] =>
  differences
    .filter(({ kind, section: of }) => kind !== 'only_here' && (section === undefined || of === section))
    .map(({ address }) => address)

/** Every difference between the draft and answers from elsewhere, before anything changes. */
export const Differences = ({ data, incoming, onTake, onCancel }: Props) => {
  const t = useText()
  const texts = useFormTexts()
  const formats = useFormats()
  const here = useAllAnswers(data.draft.saver)
  const there = withOwnLanguages(incoming.answers, here)
  const whole = compareAnswers(here, there, incoming.sections)
  const isMine = ({ section }: { section: SectionId }) => isEditable(data, section)
  const comparison = { ...whole, differences: whole.differences.filter(isMine) }
  const notMine = new Set(whole.differences.filter((one) => !isMine(one)).map(({ section }) => section))
  const { differences, same, leftOut } = comparison
  const differs = new Set(differences.map(({ address }) => address))
  // Declarations for another application must be made anew, so they cannot be taken.
  const isElsewhere = isFromElsewhere(incoming, data.application)
  const mayGoAlong = (section: SectionId) => !(isElsewhere && section === 'declarations')
  // By default only missing answers are chosen: nothing is overwritten without a choice.
  const hereAt = (address: string) => here[address] ?? null
  /** A text is taken together with its language and translations, which would be wrong for another text. */
  const together = (address: string) => {
    const answer = answerBeside(address) ?? address
    const text = differs.has(answer) ? answer : address
    return [text, ...addressesBeside(text)].filter((one) => differs.has(one))
  }
  const isBesideOther = (address: string) => differs.has(answerBeside(address) ?? '')
  /** With the answer in the draft at that time: choosing means agreeing to replace that one. */
  const [ticked, setTicked] = useState<ReadonlyMap<string, JsonValue>>(
    () =>
      new Map(
        differences
          .filter(({ kind, section }) => kind === 'only_there' && mayGoAlong(section))
          .filter(({ address }) => !isBesideOther(address))
          .flatMap(({ address }) => together(address))
          .map((address) => [address, hereAt(address)]),
      ),
  )
  const chosen = new Set([...ticked].flatMap(([address, then]) => (sameValue(then, hereAt(address)) ? [address] : [])))
  const overtaken = differences.filter(({ address }) => ticked.has(address) && !chosen.has(address))
  const changes = changesOf(here, there, chosen)
  const after = withChanges(here, changes)
  const asked = new Set(visibleAddresses(after))
  const hidden = hiddenByChange(here, after)
  const reader = { find: texts.find, formats, yes: t('ui.yes') }
  const takeable = sections.flatMap(({ id }) => (mayGoAlong(id) ? withAnswerThere(comparison, id) : []))
  const sameCount = [...same.values()].reduce((sum, count) => sum + count, 0)

  // Outside React: the focus moves to the differences that were asked for.
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  const choose = (addresses: readonly string[], isChosen: boolean) => {
    const next = new Map(ticked)
    const along = (address: string) => (isChosen ? together(address) : [address, ...addressesBeside(address)])
    for (const address of addresses.flatMap(along)) {
      if (isChosen) next.set(address, hereAt(address))
      else next.delete(address)
    }
    setTicked(next)
  }
  const buttons = (
    <div className={styles['buttons']}>
      {differences.length > 0 && (
        <Button disabledReason={changes.length === 0 && t('exchange.chooseFirst')} onClick={() => onTake(changes)}>
          {t('exchange.takeThese', { count: changes.length })}
        </Button>
      )}
      <Button variant="ghost" onClick={onCancel}>
        {t(differences.length > 0 ? 'exchange.leave' : 'ui.back')}
      </Button>
    </div>
  )

  return (
    <section aria-labelledby="differences-title" className={styles['differences']}>
      <h2 id="differences-title" ref={heading} tabIndex={-1}>
        {t('exchange.title', { name: incoming.name })}
      </h2>
      {incoming.savedAt && (
        <p className={styles['small']}>
          {t('exchange.savedAt', { when: formats.dateTime(incoming.savedAt, { style: 'long', inSentence: true }) })}
        </p>
      )}
      <Origin data={data} incoming={incoming} />
      {notMine.size > 0 && (
        <Notice
          tone="warning"
          title={t('exchange.notMine.title', { sections: formats.list([...notMine].map(texts.section)) })}
        >
          <p>{t('exchange.notMine.text', { owner: ownerOf(data.application) })}</p>
        </Notice>
      )}
      <LeftOutList items={leftOut} fileName={`${data.application.reference}-${t('exchange.leftOut.fileName')}`} />
      {differences.length === 0 ? (
        <Notice tone="success">
          <p>{t('exchange.nothing', { count: sameCount })}</p>
        </Notice>
      ) : (
        <>
          <p>{t('exchange.summary', { count: differences.length, same: sameCount })}</p>
          <div className={styles['buttons']}>
            {takeable.length > 0 && (
              <Button variant="ghost" size="small" onClick={() => choose(takeable, true)}>
                {t('exchange.all', { count: takeable.length })}
              </Button>
            )}
            <Button variant="ghost" size="small" onClick={() => setTicked(new Map())}>
              {t('exchange.noneOfThem')}
            </Button>
          </div>
        </>
      )}
      {sections.map(({ id }) => {
        const own = differences.filter(({ section }) => section === id)
        const toTake = withAnswerThere(comparison, id)
        if (own.length === 0) return null
        return (
          <section key={id} aria-labelledby={`differences-${id}`} className={styles['section']}>
            <div className={styles['itemHead']}>
              <h3 id={`differences-${id}`}>{texts.section(id)}</h3>
              {toTake.length > 1 && mayGoAlong(id) && (
                <Button variant="quiet" size="small" onClick={() => choose(toTake, true)}>
                  {t('exchange.allOfSection', { count: toTake.length, section: texts.section(id) })}
                </Button>
              )}
            </div>
            <p className={styles['small']}>
              {t('exchange.sectionSummary', { count: own.length, same: same.get(id) ?? 0 })}
            </p>
            <ul className={styles['items']}>
              {own.map(({ address, kind, here: mine, there: theirs }) => (
                <DifferenceItem
                  key={address}
                  label={texts.label(address)}
                  kind={kind}
                  here={answerInWords(address, mine, { ...reader, answers: here })}
                  there={answerInWords(address, theirs, { ...reader, answers: there })}
                  isAsked={asked.has(address)}
                  isChosen={chosen.has(address)}
                  onChoose={(isChosen) => choose([address], isChosen)}
                />
              ))}
            </ul>
          </section>
        )
      })}
      {hidden.fields.length > 0 && (
        <Notice tone="warning" title={t('application.hiding.title')}>
          <HiddenAnswers {...hidden} />
        </Notice>
      )}
      {overtaken.length > 0 && (
        <Notice tone="warning" live="polite">
          <p>
            {t('exchange.overtaken', {
              count: overtaken.length,
              names: formats.list(overtaken.map(({ address }) => texts.label(address))),
            })}
          </p>
        </Notice>
      )}
      {buttons}
    </section>
  )
}

/** Says that the answers belong to another call or application, before comparing. */
const Origin = ({ data: { application }, incoming }: { data: ApplicationData; incoming: Incoming }) => {
  const t = useText()
  if (incoming.callId !== null && incoming.callId !== application.callId)
    return (
      <Notice tone="warning" title={t('exchange.otherCall.title')}>
        <p>{t('exchange.otherCall.text')}</p>
      </Notice>
    )
  if (isFromElsewhere(incoming, application))
    return (
      <Notice
        tone="warning"
        title={
          incoming.isOfUnknownPerson
            ? t('exchange.device.whose')
            : t('exchange.otherApplication.title', { reference: incoming.reference ?? '' })
        }
      >
        <p>{t('exchange.otherApplication.text')}</p>
      </Notice>
    )
  return null
}
