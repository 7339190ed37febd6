import { type FormEvent, useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import type { Team } from '#src/domain/team.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { StepFailure } from './StepFailure.tsx'
import styles from './team.module.css'
import { useTeamStep } from './use-team-step.ts'

/** The first of two steps of a change of ownership. */
export const OfferForm = ({ team }: { team: Team }) => {
  const t = useText()
  const { applicationId, version, people } = team
  const colleagues = people.filter(({ access }) => access !== 'owner')
  const [chosen, setChosen] = useState('')
  const [problem, setProblem] = useState<string>()
  const offering = useTeamStep(
    applicationId,
    (personId: string) => backend().offerOwnership({ applicationId, personId, version }),
    ({ offer }) => {
      setChosen('')
      showToast({ text: t('together.offer.done', { name: offer?.name ?? '' }) })
    },
  )
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const person = colleagues.find(({ personId }) => personId === chosen)
    setProblem(person ? undefined : t('together.offer.choose'))
    if (person) offering.mutate(person.personId)
    else document.getElementById('offer-to')?.focus()
  }
  return (
    <section aria-labelledby="offer-title" className={styles['part']}>
      <h2 id="offer-title">{t('together.offer.title')}</h2>
      {colleagues.length === 0 ? (
        <p>{t('together.offer.nobody')}</p>
      ) : (
        <form noValidate onSubmit={handleSubmit} className={styles['form']}>
          <p className={styles['lead']}>{t('together.offer.text')}</p>
          <SelectField
            id="offer-to"
            label={t('together.offer.to')}
            placeholder={t('together.offer.placeholder')}
            error={problem}
            value={chosen}
            options={colleagues.map(({ personId, name }) => ({ value: personId, label: name }))}
            onChange={({ target }) => setChosen(target.value)}
          />
          <StepFailure error={offering.error} />
          <div>
            <Button type="submit" variant="ghost" busy={offering.isPending}>
              {t('together.offer.action')}
            </Button>
          </div>
        </form>
      )}
    </section>
  )
}
