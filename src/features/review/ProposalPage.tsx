import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useEffect, useRef } from 'react'
import { Link, useLoaderData, useSearchParams } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import type { Call } from '#src/domain/call.ts'
import { isManaged, mayDeclareNone, type Proposal } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useLocalised, useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { AssessmentPanel } from './AssessmentPanel.tsx'
import { AssignmentsPanel } from './AssignmentsPanel.tsx'
import { ClarificationPanel } from './ClarificationPanel.tsx'
import { InterestForm } from './InterestForm.tsx'
import { LateConflict } from './LateConflict.tsx'
import { found, neighboursOf, readSearch, withSearch } from './list-search.ts'
import { useListWords } from './list-words.ts'
import { listPath, proposalPath, searchOf } from './paths.ts'
import { FlagChips, ModulesChip } from './ProposalChips.tsx'
import { firstHeading, ProposalContent } from './ProposalContent.tsx'
import { ProposalHistory } from './ProposalHistory.tsx'
import { ToldDecision } from './ToldDecision.tsx'
import { StatementsPanel } from './StatementsPanel.tsx'
import { StepsPanel } from './StepsPanel.tsx'
import styles from './proposal.module.css'

/** Links to the filtered list and to the neighbours in it. */
const ListNavigation = ({ proposal }: { proposal: Proposal }) => {
  const t = useText()
  const [params] = useSearchParams()
  const { data: list } = useQuery(proposalQueries.list({ callId: proposal.callId }))
  // The open module concerns only this proposal; the call is included, so that "back" opens the same list.
  const search = searchOf(withSearch(params, { assess: null, call: proposal.callId }))
  const words = useListWords()
  const near = list ? neighboursOf(found(list, readSearch(params), words), proposal.id) : null
  return (
    <nav className={styles['listNav']} aria-label={t('review.proposal.navigation')}>
      <Link to={listPath(search)} className={styles['back']}>
        <Icon name="arrow-left" />
        {t('review.proposal.back')}
      </Link>
      {near && (
        <>
          <span className={styles['position']}>
            {t('review.proposal.position', { position: near.position, count: near.count })}
          </span>
          {near.previous && (
            <LinkButton variant="ghost" size="small" to={proposalPath(near.previous.id, search)}>
              {t('review.proposal.previous')}
            </LinkButton>
          )}
          {near.next && (
            <LinkButton variant="ghost" size="small" to={proposalPath(near.next.id, search)}>
              {t('review.proposal.next')}
            </LinkButton>
          )}
        </>
      )}
    </nav>
  )
}

const LOCKED = 'proposal-locked'

const Body = ({ proposal, call, personId }: { proposal: Proposal; call: Call; personId: string }) => {
  const t = useText()
  const { content, interest } = proposal
  const declared = useRef(false)

  // Outside React: the focus, since the declaration form is gone.
  useEffect(() => {
    if (!declared.current || interest === 'undeclared') return
    declared.current = false
    document.getElementById(content ? firstHeading(content) : LOCKED)?.focus()
  }, [content, interest])

  if (interest === 'conflict') {
    return (
      <Notice
        tone="warning"
        title={
          <span id={LOCKED} tabIndex={-1}>
            {t('review.locked.title')}
          </span>
        }
      >
        <p>{t('review.locked.text')}</p>
      </Notice>
    )
  }
  if (interest === 'applicant_side')
    return (
      <Notice tone="warning" title={t('review.ownSide.title')}>
        <p>{t('review.ownSide.text')}</p>
      </Notice>
    )
  const declaration = { proposal, personId, onDeclared: () => (declared.current = true) }
  if (interest === 'undeclared' || content === null) {
    if (mayDeclareNone(proposal.status)) return <InterestForm key={proposal.id} {...declaration} />
    return (
      <Notice title={t('review.undeclared.title')}>
        <p>{t('review.undeclared.text')}</p>
        <LateConflict key={proposal.id} {...declaration} />
      </Notice>
    )
  }
  return (
    <div className={styles['split']}>
      <div className={styles['reading']}>
        {isManaged(proposal) && (
          <>
            <StepsPanel key={`steps ${proposal.id}`} proposal={proposal} content={content} />
            <AssignmentsPanel key={proposal.id} proposal={proposal} call={call} />
            <StatementsPanel proposal={proposal} content={content} call={call} />
          </>
        )}
        {content.clarification && (
          <ClarificationPanel
            proposalId={proposal.id}
            clarification={content.clarification}
            answers={content.answers}
          />
        )}
        <ProposalContent proposalId={proposal.id} content={content} criteria={call.criteria} />
        {content.decision && <ToldDecision decision={content.decision} />}
        {content.history.length > 0 && <ProposalHistory history={content.history} />}
      </div>
      <div id="assessment" className={styles['panel']}>
        <Suspense fallback={<Skeleton lines={8} />}>
          <AssessmentPanel key={proposal.id} proposal={proposal} call={call} personId={personId} />
        </Suspense>
        {interest === 'none' && <LateConflict key={`conflict ${proposal.id}`} {...declaration} />}
      </div>
    </div>
  )
}

export const ProposalPage = () => {
  const t = useText()
  const localised = useLocalised()
  const { country, dateTime } = useFormats()
  const { proposalId, personId } = useLoaderData<{ proposalId: string; personId: string }>()
  const { data: proposal } = useSuspenseQuery(proposalQueries.detail(proposalId))
  const { data: call } = useSuspenseQuery(callQueries.detail(proposal.callId))
  const { content } = proposal
  return (
    <div className={styles['page']}>
      <ListNavigation proposal={proposal} />
      <header className={styles['head']}>
        <PageTitle documentTitle={`${proposal.authorityName} ${proposal.reference}`}>
          {proposal.authorityName}
        </PageTitle>
        <p className={styles['meta']}>
          {country(proposal.country)}&nbsp;· {proposal.reference}&nbsp;· {localised(call.shortTitle)}
        </p>
        <div className={styles['chips']}>
          <Chip tone="plain">{t(`status.${proposal.status}`)}</Chip>
          <ModulesChip modules={proposal.modules} />
          <FlagChips flags={proposal.flags} />
        </div>
        {content && (
          <p className={styles['meta']}>
            {t('review.proposal.received', {
              number: content.submission.number,
              time: dateTime(content.submission.receivedAt, { inSentence: true }),
            })}
            {content.submission.signature &&
              ` ${t('review.proposal.signed', {
                name: content.submission.signature.name,
                position: content.submission.signature.position,
              })}`}
          </p>
        )}
        {content && (
          <a href="#assessment" className={styles['toAssessment']}>
            {t('review.proposal.toAssessment')}
          </a>
        )}
      </header>
      <Body proposal={proposal} call={call} personId={personId} />
    </div>
  )
}
