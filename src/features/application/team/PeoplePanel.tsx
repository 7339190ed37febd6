import type { Application } from '#src/domain/application-record.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/Button.tsx'
import { applicationPaths } from '../paths.ts'
import styles from './team.module.css'

/** Who works on the application, on its own page; the way to invite. */
export const PeoplePanel = ({ application }: { application: Application }) => {
  const t = useText()
  const { id, access, collaborators } = application
  return (
    <section aria-labelledby="people-title" className={styles['panel']}>
      <h2 id="people-title">{t('together.people')}</h2>
      <ul className={styles['names']}>
        {collaborators.map((person) => (
          <li key={person.personId}>
            {person.name} <span className={styles['quiet']}>{t(`together.access.${person.access}`)}</span>
          </li>
        ))}
      </ul>
      <div>
        <LinkButton to={applicationPaths.people(id)} variant="ghost" icon="people">
          {t(access === 'owner' ? 'together.panel.owner' : 'together.panel.other')}
        </LinkButton>
      </div>
    </section>
  )
}
