import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import { isManaged, type ModuleAssessment, type Proposal, type Review } from '#src/domain/proposal.ts'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from '#src/ui/class-names.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { HandedInNotice, moduleLinkId } from './HandedInNotice.tsx'
import { withSearch } from './list-search.ts'
import { ModuleResults } from './ModuleResults.tsx'
import styles from './proposal.module.css'
import { reviewDraft } from './review-drafts.ts'
import { ScoreForm } from './ScoreForm.tsx'
import { UnsentAssessment } from './UnsentAssessment.tsx'

/**
 * One module: the form while the reader can score it, the results once they are visible, else the reason for neither.
 */
const ModuleArea = ({
  proposal,
  call,
  personId,
  assessment,
  reviews,
  onHandedIn,
}: {
  proposal: Proposal
  call: Call
  personId: string
  assessment: ModuleAssessment
  reviews: readonly Review[]
  onHandedIn: (review: Review) => void
}) => {
  const t = useText()
  const queryClient = useQueryClient()
  const { module, expected } = assessment
  const ofModule = reviews.filter((review) => review.module === module)
  const own = ofModule.find(({ reviewerId }) => reviewerId === personId)

  if (own?.status === 'submitted' || isManaged(proposal))
    return <ModuleResults module={module} expected={expected} call={call} reviews={ofModule} ownId={personId} />
  if (assessment.mine === 'not_assigned') return <Notice title={t('review.score.notYours')} />
  const of = { personId, proposalId: proposal.id, module }
  if (proposal.status !== 'in_assessment') {
    return (
      <>
        <Notice title={t('review.score.notNow')}>{t('error.not_under_review')}</Notice>
        <UnsentAssessment opening={reviewDraft(queryClient, of, call, own)} call={call} module={module} />
      </>
    )
  }
  return (
    <ScoreForm
      opening={reviewDraft(queryClient, of, call, own)}
      proposal={proposal}
      call={call}
      module={module}
      onHandedIn={onHandedIn}
    />
  )
}

/** Assessments beside the proposal, one module at a time: modules are scored and awarded separately. */
export const AssessmentPanel = ({ proposal, call, personId }: { proposal: Proposal; call: Call; personId: string }) => {
  const t = useText()
  const [params, setParams] = useSearchParams()
  const [handedIn, setHandedIn] = useState<Review | null>(null)
  const { data: reviews } = useSuspenseQuery(proposalQueries.reviews(proposal.id))
  // Includes what was submitted or saved since the proposal was loaded.
  const assessments = proposal.assessments.map((assessment): ModuleAssessment => {
    const own = reviews.find(({ module, reviewerId }) => module === assessment.module && reviewerId === personId)
    if (own?.status === 'submitted') return { ...assessment, mine: 'submitted' }
    return own && assessment.mine === 'to_do' ? { ...assessment, mine: 'draft' } : assessment
  })
  const asked = assessments.find(({ module }) => module === params.get('assess'))
  const isOpen = ({ mine }: ModuleAssessment) => mine === 'to_do' || mine === 'draft'
  const open = assessments.find(isOpen)
  const shown =
    asked ??
    open ??
    assessments.find(({ module }) => module === handedIn?.module) ??
    assessments.find(({ mine }) => mine !== 'not_assigned') ??
    assessments[0]
  if (!shown) return null
  const state = (module: ModuleId, mine: ModuleAssessment['mine']) => {
    const ofModule = reviews.filter((review) => review.module === module)
    if (isManaged(proposal)) {
      return t('review.score.submittedCount', { count: ofModule.filter(({ status }) => status === 'submitted').length })
    }
    return t(`review.mine.${mine}`)
  }
  return (
    <section aria-labelledby="assessment-title" className={styles['assessment']}>
      <h2 id="assessment-title">{t('review.score.title')}</h2>
      {!call.criteriaAreOfficial && <p className={styles['meta']}>{t('review.criteriaNote')}</p>}
      <nav aria-label={t('review.score.modules')} className={styles['modules']}>
        {assessments.map(({ module, mine }) => (
          <Link
            key={module}
            id={moduleLinkId(module)}
            to={`?${withSearch(params, { assess: module }).toString()}`}
            preventScrollReset
            replace
            aria-current={module === shown.module ? 'true' : undefined}
            className={classNames(styles['moduleLink'], module === shown.module && styles['present'])}
          >
            {t('review.module', { module })}
            <Chip tone={mine === 'submitted' ? 'green' : 'plain'}>{state(module, mine)}</Chip>
          </Link>
        ))}
      </nav>
      {handedIn && !asked && (
        <HandedInNotice
          key={`handed-in-${handedIn.module}`}
          review={handedIn}
          next={open?.module ?? null}
          proposal={proposal}
          call={call}
        />
      )}
      {/*
       * Keyed by module: a finished form is removed at once, with its dialog, and not kept hidden while the next one
       * loads.
       */}
      <Suspense key={shown.module} fallback={<Skeleton lines={8} />}>
        <ModuleArea
          proposal={proposal}
          call={call}
          personId={personId}
          assessment={shown}
          reviews={reviews}
          onHandedIn={(review) => {
            setHandedIn(review)
            setParams((present) => withSearch(present, { assess: null }), { replace: true, preventScrollReset: true })
          }}
        />
      </Suspense>
    </section>
  )
}
