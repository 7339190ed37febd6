import type { Application } from '#src/domain/application-record.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { applicationPaths } from '../paths.ts'
import styles from './team.module.css'
import { useAccessText } from './use-access-text.ts'
import { useTeam } from './use-team.ts'

/** People of the application, on its home page, with a link to invite. */
export const PeoplePanel = ({ application }: { application: Application }) => {
  const t = useText()
  const accessText = useAccessText()
  const { id, access, collaborators } = application
  const { team, personId } = useTeam(application)
  const offered = team?.offer && team.offer.personId === personId
  return (
    <section aria-labelledby="people-title" className={styles['panel']}>
      <h2 id="people-title">{t('together.people')}</h2>
      {offered && (
        <Notice live="polite">
          <p>{t('together.offer.mine', { owner: team.people[0]?.name ?? '' })}</p>
        </Notice>
      )}
      <ul className={styles['names']}>
        {collaborators.map((person) => (
          <li key={person.personId}>
            {person.name} <span className={styles['quiet']}>{accessText(person)}</span>
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
