import { type FormEvent, useRef, useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { forget, keep, readKept } from '#src/backend/saving/kept-form.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { handingSchema, LONGEST_HANDOVER_NOTE } from '#src/domain/handovers.ts'
import { mayEditAny, mayEditSection } from '#src/domain/rights.ts'
import type { Team, TeamPerson } from '#src/domain/team.ts'
import { z } from '#src/domain/zod.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { DateField } from '#src/ui/TextField.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { isUnreadable } from '../form/unreadable.ts'
import { useFormTexts } from '../texts.ts'
import { StepFailure } from './StepFailure.tsx'
import styles from './team.module.css'
import { useSectionsText } from './use-access-text.ts'
import { useTeamStep } from './use-team-step.ts'

const typedSchema = z.object({ section: z.string(), personId: z.string(), dueOn: z.string(), note: z.string() })
type Typed = z.infer<typeof typedSchema>
const empty: Typed = { section: '', personId: '', dueOn: '', note: '' }
const order = ['section', 'personId', 'dueOn', 'note'] as const

/** Hands one section over to one person. Typed text survives a reload. */
export const HandoverForm = ({
  team,
  personId: myId,
  sections,
}: {
  team: Team
  personId: string
  sections: readonly SectionId[]
}) => {
  const t = useText()
  const find = useNamedText()
  const texts = useFormTexts()
  const { applicationId, version } = team
  const form = `handover.${myId}.${applicationId}`
  const [typed, setTyped] = useState(() => readKept(form, typedSchema)?.values ?? empty)
  const [problems, setProblems] = useState<Partial<Record<keyof Typed, string>>>({})
  /** Key of the field, changed to reset the field and its counter. */
  const [edition, setEdition] = useState(0)
  const due = useRef<HTMLInputElement>(null)
  const people = team.people.filter(mayEditAny)
  const section = sections.find((one) => one === typed.section)
  const person = people.find(({ personId }) => personId === typed.personId)

  const take = (changes: Partial<Typed>) => {
    const values = { ...typed, ...changes }
    setTyped(values)
    keep(form, { values, key: '', sent: null })
  }
  const blame = (codes: Partial<Record<keyof Typed, string>>) => {
    const sentence = (code: string) => find(`together.handover.problem.${code}`) ?? t('error.invalid')
    setProblems(Object.fromEntries(Object.entries(codes).map(([field, code]) => [field, sentence(code)])))
    const first = order.find((field) => codes[field] !== undefined)
    if (first) document.getElementById(`handover-${first}`)?.focus()
  }
  const handing = useTeamStep(
    applicationId,
    (given: { section: SectionId; personId: string; dueOn: string | null; note: string }) =>
      backend().handOverSection({ applicationId, version, ...given }),
    (_, { section: handed, personId }) => {
      forget(form)
      setTyped(empty)
      setEdition((count) => count + 1)
      const name = people.find((one) => one.personId === personId)?.name ?? ''
      const words = { section: texts.section(handed), name }
      showToast({ text: t(personId === myId ? 'together.handover.takenOn' : 'together.handover.handed', words) })
    },
    (error) => {
      if (isBackendError(error) && error.code === 'invalid')
        blame(Object.fromEntries(error.errors.map(({ pointer, code }) => [pointer, code])))
    },
  )
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const { personId, dueOn, note } = typed
    const parsed = z.safeParse(handingSchema, { personId, dueOn: dueOn || null, note })
    const noteCode = parsed.error?.issues.find(({ path }) => path[0] === 'note')?.message
    const codes = {
      ...(!section && { section: 'section' }),
      ...(!person
        ? { personId: 'person' }
        : section && !mayEditSection(person, section) && { personId: 'not_their_section' }),
      // For an unreadable date such as 30 February, the value is empty.
      ...(due.current && isUnreadable(due.current) && { dueOn: 'no_date' }),
      ...(noteCode !== undefined && { note: noteCode }),
    }
    blame(codes)
    if (section && parsed.success && Object.keys(codes).length === 0) handing.mutate({ section, ...parsed.data })
  }
  const refusedHere = isBackendError(handing.error) && handing.error.code === 'invalid'
  return (
    <form noValidate onSubmit={handleSubmit} className={styles['form']} aria-labelledby="handovers-title">
      <p className={styles['lead']}>{t('together.handover.text')}</p>
      <SelectField
        id="handover-section"
        label={t('together.handover.section')}
        placeholder={t('together.offer.placeholder')}
        error={problems.section}
        value={section ?? ''}
        options={sections.map((value) => ({ value, label: texts.section(value) }))}
        onChange={({ target }) => take({ section: target.value })}
      />
      <SelectField
        id="handover-personId"
        label={t('together.handover.person')}
        placeholder={t('together.offer.placeholder')}
        error={problems.personId}
        value={typed.personId}
        options={people.map(({ personId, name }) => ({
          value: personId,
          label: personId === myId ? t('together.handover.you', { name }) : name,
        }))}
        onChange={({ target }) => take({ personId: target.value })}
      />
      {section && person && (
        <LetEdit
          key={`${section} ${person.personId}`}
          team={team}
          section={section}
          person={person}
          onDone={() => {
            setProblems({})
            document.getElementById('handover-personId')?.focus()
          }}
        />
      )}
      <DateField
        ref={due}
        id="handover-dueOn"
        label={t('together.handover.due')}
        optional
        error={problems.dueOn}
        value={typed.dueOn}
        onChange={({ target }) => take({ dueOn: target.value })}
      />
      <LongTextField
        key={edition}
        id="handover-note"
        label={t('together.handover.note')}
        optional
        rows={2}
        limit={LONGEST_HANDOVER_NOTE}
        error={problems.note}
        value={typed.note}
        onChange={({ target }) => take({ note: target.value })}
      />
      {!refusedHere && <StepFailure error={handing.error} />}
      <div>
        <Button type="submit" variant="ghost" busy={handing.isPending}>
          {t('together.handover.action')}
        </Button>
      </div>
    </form>
  )
}

/** Says that the person may not edit this section, with a button to allow it. */
const LetEdit = ({
  team: { applicationId, version },
  section,
  person,
  onDone,
}: {
  team: Team
  section: SectionId
  person: TeamPerson
  onDone: () => void
}) => {
  const t = useText()
  const texts = useFormTexts()
  const sectionsText = useSectionsText()
  const { personId, name, editableSections = [] } = person
  const words = { name, section: texts.section(section) }
  const letting = useTeamStep(
    applicationId,
    () => {
      const wider = { access: 'editor' as const, editableSections: [...editableSections, section] }
      return backend().changeColleague({ applicationId, personId, version, ...wider })
    },
    () => {
      // Moves the focus first, since the button disappears.
      onDone()
      showToast({ text: t('together.handover.letDone', words) })
    },
  )
  if (mayEditSection(person, section)) return null
  return (
    <>
      <Notice
        tone="warning"
        live="polite"
        actions={
          <Button size="small" variant="ghost" busy={letting.isPending} onClick={() => letting.mutate()}>
            {t('together.handover.let', words)}
          </Button>
        }
      >
        <p>{t('together.handover.mayNot', { name, sections: sectionsText(editableSections) })}</p>
      </Notice>
      <StepFailure error={letting.error} />
    </>
  )
}
