import { useState } from 'react'
import { startLines, type Trip, tripsOf } from '#src/domain/application/budget-start.ts'
import { optionSets } from '#src/domain/application/options.ts'
import { parseWhole } from '#src/domain/whole-number.ts'
import { visitText } from '#src/i18n/answer-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { CheckboxGroup } from '#src/ui/ChoiceField.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { useFormTexts } from '../texts.ts'
import type { BudgetToolsProps } from './BudgetTools.tsx'
import styles from './dialogs.module.css'
import { useSectionForm } from './form-context.ts'

const toggled = (before: readonly string[], value: string): readonly string[] =>
  before.includes(value) ? before.filter((one) => one !== value) : [...before, value]

/** "What will you pay for?": creates budget lines with quantities that only need prices. */
export default function StartDialog({ room, onAdd, onClose }: BudgetToolsProps & { onClose: () => void }) {
  const t = useText()
  const texts = useFormTexts()
  const { saver } = useSectionForm()
  const [trips] = useState(() => tripsOf(saver.answers()))
  const [wanted, setWanted] = useState<readonly string[]>([])
  const [visits, setVisits] = useState<readonly string[]>(() => trips.map(({ visit }) => visit ?? ''))
  const [people, setPeople] = useState('')
  const [days, setDays] = useState('')

  const chosen: readonly Trip[] =
    trips.length > 0
      ? trips.filter(({ visit }) => visits.includes(visit ?? ''))
      : [{ visit: null, people: parseWhole(people), days: parseWhole(days) }]
  const categories = optionSets.budgetCategory.filter((category) => wanted.includes(category))
  const lines = startLines(categories, chosen)

  const handleMake = () => {
    onAdd(
      lines.map(({ category, visit, quantity }) => ({
        category,
        description: t(`application.start.what.${category}`),
        ...(quantity !== null && { quantity }),
        ...(visit !== null && { visit }),
      })),
    )
    announce(t('application.start.made', { count: lines.length }))
    onClose()
  }
  const reason =
    lines.length === 0
      ? t('application.start.nothing')
      : lines.length > room && t('application.start.tooMany', { room, count: lines.length })
  return (
    <Dialog
      title={t('application.start.open')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={handleMake} disabledReason={reason}>
            {t('application.start.make', { count: lines.length })}
          </Button>
          <Button variant="ghost" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <div className={styles['questions']}>
        <CheckboxGroup
          name="wanted"
          label={t('application.start.title')}
          values={wanted}
          onChange={(event) => setWanted(toggled(wanted, event.target.value))}
          choices={optionSets.budgetCategory.map((value) => ({
            value,
            label: texts.option('budgetCategory', value),
            hint: t(`application.start.what.${value}`),
          }))}
        />
        {trips.length > 0 ? (
          <CheckboxGroup
            name="visits"
            label={t('application.start.visits')}
            values={visits}
            onChange={(event) => setVisits(toggled(visits, event.target.value))}
            choices={trips.map(({ visit }) => ({
              value: visit ?? '',
              label: visitText(visit ?? '', { answers: saver.answers(), find: texts.find }),
            }))}
          />
        ) : (
          <>
            <TextField
              name="people"
              label={t('application.start.people')}
              optional
              inputMode="numeric"
              width="short"
              value={people}
              onChange={(event) => setPeople(event.target.value)}
            />
            <TextField
              name="days"
              label={t('application.start.days')}
              optional
              inputMode="numeric"
              width="short"
              value={days}
              onChange={(event) => setDays(event.target.value)}
            />
          </>
        )}
        <p className={styles['found']}>{t('application.start.then')}</p>
      </div>
    </Dialog>
  )
}
