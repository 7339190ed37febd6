import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { useSearchParams } from 'react-router'
import { BackendError } from '#src/backend/errors.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { session } from '#src/backend/session.ts'
import { roleSchema, type Person, type Role } from '#src/domain/person.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Card } from '#src/ui/Card.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import { hasFailed } from '#src/ui/has-failed.ts'
import { NotAnswered } from '#src/ui/NotLoaded.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { returnPath } from './return-path.ts'
import styles from './session.module.css'
import { useSignIn } from './use-sign-in.ts'

/** Does not wait: the page renders at once and fills. */
export const makeLoader = (queryClient: QueryClient) => () => {
  void queryClient.prefetchQuery(sessionQueries.people())
  return null
}

/** Sign-in by choosing a person. */
export function Component() {
  const t = useText()
  const [search] = useSearchParams()
  const to = returnPath(search.get('return'), window.location.origin)
  const people = useQuery(sessionQueries.people())
  const current = useQuery({ ...sessionQueries.current(), enabled: session().token() !== null })
  const signIn = useSignIn(to)
  const person = session().token() === null ? null : (current.data?.person ?? null)
  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <PageTitle>{t('session.title')}</PageTitle>
        <p className={styles['lead']}>{t('session.lead')}</p>
        <p className={styles['quiet']}>{t('session.tab')}</p>
        {person && (
          <Notice
            actions={
              <LinkButton to={to} size="small" variant="ghost">
                {t('session.goBack')}
              </LinkButton>
            }
          >
            {t('session.now', { name: person.name })}
          </Notice>
        )}
        {signIn.error && (
          <Notice tone="error" live="assertive" title={t('session.failed')}>
            {t(`error.${signIn.error instanceof BackendError ? signIn.error.code : 'unknown'}`)}
          </Notice>
        )}
      </header>
      {!people.data && !hasFailed(people) && <Skeleton lines={6} label={t('session.loading')} />}
      <NotAnswered asked={people}>{t('session.peopleFailed')}</NotAnswered>
      {people.data && (
        <People
          people={people.data}
          presentId={person?.id}
          busyId={signIn.isPending ? signIn.variables : undefined}
          onChoose={(id) => {
            if (!signIn.isPending) signIn.mutate(id)
          }}
        />
      )}
    </div>
  )
}

type PeopleProps = {
  people: readonly Person[]
  presentId: string | undefined
  busyId: string | undefined
  onChoose: (personId: string) => void
}

const People = ({ people, ...choice }: PeopleProps) => {
  const t = useText()
  if (people.length === 0) return <p>{t('session.noPeople')}</p>
  // People with several roles are in the group of their first role.
  const groups: readonly (Role | 'none')[] = [...roleSchema.options, 'none']
  return groups.map((role) => {
    const members = people.filter(({ roles }) => (roles[0] ?? 'none') === role)
    return members.length > 0 && <Group key={role} role={role} people={members} {...choice} />
  })
}

const Group = ({ role, people, presentId, busyId, onChoose }: PeopleProps & { role: Role | 'none' }) => {
  const t = useText()
  const formats = useFormats()
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className={styles['group']}>
      <h2 id={headingId}>{t(`session.role.${role}`)}</h2>
      <p className={styles['quiet']}>{t(`session.can.${role}`)}</p>
      <ul className={styles['people']}>
        {people.map(({ id, name, organisation, country }) => {
          const where = [organisation, country && formats.country(country)].filter((part) => part !== null)
          return (
            <Card as="li" key={id} className={styles['person']}>
              <div>
                <p className={styles['name']}>
                  {name} {id === presentId && <Chip tone="green">{t('session.present')}</Chip>}
                </p>
                {where.length > 0 && <p className={styles['quiet']}>{where.join(', ')}</p>}
              </div>
              <Button
                variant="ghost"
                size="small"
                busy={id === busyId}
                aria-label={t('session.signInAs', { name })}
                onClick={() => onChoose(id)}
              >
                {t('session.title')}
              </Button>
            </Card>
          )
        })}
      </ul>
    </section>
  )
}
