import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { askAgainMs, teamQueries } from '#src/backend/queries/team.ts'
import { visibleSections } from '#src/domain/application/fields.ts'
import { managesTeam, type Team } from '#src/domain/team.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { ApplicationFrame } from '../ApplicationFrame.tsx'
import { SavingNotices } from '../saving/SavingNotices.tsx'
import { useApplication } from '../use-application.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import { useCheckContext } from '../deadline/use-server-time.ts'
import { AskBack } from './AskBack.tsx'
import { Handovers } from './Handovers.tsx'
import { Invitations } from './Invitations.tsx'
import { InviteForm } from './InviteForm.tsx'
import { Leave } from './Leave.tsx'
import { OfferForm } from './OfferForm.tsx'
import { OfferNotice } from './OfferNotice.tsx'
import { PersonItem } from './PersonItem.tsx'
import styles from './team.module.css'
import { TeamEvents } from './TeamEvents.tsx'

/** People of this application with their roles; invitations; history. */
export const PeoplePage = () => {
  const t = useText()
  const data = useApplication()
  const { application } = data
  const { data: team } = useSuspenseQuery({
    ...teamQueries.detail(application.id),
    refetchInterval: askAgainMs(),
  })
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const heading = useFocusWhenLost(team)
  const sections = visibleSections(useAllAnswers(data.draft.saver))
  const { todayOn } = useCheckContext(data.call)
  const manages = managesTeam(team.access)
  return (
    <ApplicationFrame data={data} current="people" stepsTitle="">
      <PageTitle documentTitle={`${t('together.people')}, ${application.reference}`}>{t('together.people')}</PageTitle>
      <div className={styles['page']}>
        <p className={styles['lead']}>{t('together.lead')}</p>
        <SavingNotices saver={data.draft.saver} application={application} />
        <OfferNotice team={team} personId={session.person?.id ?? ''} />
        <AskBack team={team} personId={session.person?.id ?? ''} />
        <section aria-labelledby="who-title">
          <h2 id="who-title" ref={heading} tabIndex={-1}>
            {t('together.who', { count: team.people.length })}
          </h2>
          <ul className={styles['list']}>
            {team.people.map((person) => (
              <PersonItem
                key={person.personId}
                team={team}
                person={person}
                isMe={person.personId === session.person?.id}
                sections={sections}
              />
            ))}
          </ul>
        </section>
        {manages && <Invitations team={team} />}
        {manages && <InviteForm team={team} sections={sections} />}
        <Handovers team={team} personId={session.person?.id ?? ''} sections={sections} todayOn={todayOn} />
        {manages ? (
          <OfferForm team={team} />
        ) : (
          <>
            <Notice>
              <p>{t('together.ownerManages', { owner: team.people[0]?.name ?? '' })}</p>
            </Notice>
            <Leave data={data} personId={session.person?.id ?? ''} />
          </>
        )}
        <TeamEvents events={team.events} />
      </div>
    </ApplicationFrame>
  )
}

/** A step may remove its button with the focus: then the heading of the list gets it. */
function useFocusWhenLost({ version }: Team) {
  const heading = useRef<HTMLHeadingElement>(null)
  const before = useRef(version)
  // Outside React: the focus.
  useEffect(() => {
    if (before.current !== version && document.activeElement === document.body) heading.current?.focus()
    before.current = version
  }, [version])
  return heading
}
