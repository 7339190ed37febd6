import { useId } from 'react'
import type { Person } from '#src/domain/person.ts'
import styles from './panel.module.css'
import type { PanelTexts } from './panel-texts.ts'

type Props = {
  texts: PanelTexts
  people: readonly Person[]
  signedInAs: string | null
  onSignIn: (person: Person) => void
  onSignOut: () => void
}

/** People to sign in as. The present person has a state for assistive technology and a tick for eyes. */
export function PeoplePart({ texts, people, signedInAs, onSignIn, onSignOut }: Props) {
  const id = useId()
  return (
    <section className={styles['part']} aria-labelledby={id}>
      <h3 id={id}>{texts.people}</h3>
      <ul className={styles['people']}>
        <li>
          <button type="button" className={styles['choice']} aria-pressed={signedInAs === null} onClick={onSignOut}>
            {texts.visitor}
          </button>
        </li>
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className={styles['choice']}
              aria-pressed={signedInAs === person.id}
              onClick={() => onSignIn(person)}
            >
              {person.name} <small>{texts.hints[person.id] ?? person.organisation}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
