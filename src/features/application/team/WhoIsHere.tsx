import { useQuery } from '@tanstack/react-query'
import { teamQueries } from '#src/backend/queries/team.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { PresencePlace, PresentPerson } from '#src/domain/presence.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { useFormTexts } from '../texts.ts'
import styles from './team.module.css'

/** Who else has this application open, and where. Never announced by screen readers. */
export const WhoIsHere = ({
  application: { id, collaborators },
  place,
}: {
  application: Application
  place: PresencePlace
}) => {
  const t = useText()
  const where = usePlaceText()
  const { data: others = [] } = useQuery({ ...teamQueries.presence(id, place), enabled: collaborators.length > 1 })
  if (others.length === 0) return null
  return (
    <ul className={styles['here']} aria-label={t('together.here.title')}>
      {others.map((person) => (
        <li key={person.personId}>
          <Icon name="person" />
          <span>{where(person)}</span>
        </li>
      ))}
    </ul>
  )
}

const usePlaceText = () => {
  const t = useText()
  const texts = useFormTexts()
  return ({ name, place }: PresentPerson): string => {
    if (place === 'home') return t('together.here.somewhere', { name })
    const page =
      place === 'people'
        ? t('together.people')
        : place === 'signature'
          ? t('together.sign.title')
          : place === 'check'
            ? t('application.check.title')
            : texts.section(place)
    return t('together.here.at', { name, page })
  }
}
