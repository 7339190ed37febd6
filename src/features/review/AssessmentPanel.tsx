import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import type { ModuleAssessment, Proposal, Review } from '#src/domain/proposal.ts'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from '#src/ui/class-names.ts'
import { Chip } from '#src/ui/Chip.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { withSearch } from './list-search.ts'
import { ModuleResults } from './ModuleResults.tsx'
import styles from './proposal.module.css'
import { reviewDraft } from './review-drafts.ts'
import { ScoreForm } from './ScoreForm.tsx'

/** One module: the form while it is the reader's to score, the results once they may be seen, else why neither. */
const ModuleArea = ({
  proposal,
  call,
  personId,
  assessment,
  reviews,
}: {
  proposal: Proposal
  call: Call
  personId: string
  assessment: ModuleAssessment
  reviews: readonly Review[]
}) => {
  const t = useText()
  const queryClient = useQueryClient()
  /** Just handed in: the results take the focus, since the form is gone. */
  const [handedIn, setHandedIn] = useState(false)
  const { module } = assessment
  const ofModule = reviews.filter((review) => review.module === module)
  const own = ofModule.find(({ reviewerId }) => reviewerId === personId)
  const results = (
    <ModuleResults module={module} call={call} reviews={ofModule} ownId={personId} takesFocus={handedIn} />
  )

  if (own?.status === 'submitted' || proposal.interest === 'not_needed') return results
  if (assessment.mine === 'not_assigned') return <Notice title={t('review.score.notYours')} />
  if (proposal.status !== 'in_assessment')
    return <Notice title={t('review.score.notNow')}>{t('error.not_under_review')}</Notice>
  const of = { personId, proposalId: proposal.id, module }
  return (
    <ScoreForm
      opening={reviewDraft(queryClient, of, call, own)}
      proposal={proposal}
      call={call}
      module={module}
      onHandedIn={() => setHandedIn(true)}
    />
  )
}

/** Assessments beside the proposal, one module at a time: modules are scored and win or lose apart. */
export const AssessmentPanel = ({ proposal, call, personId }: { proposal: Proposal; call: Call; personId: string }) => {
  const t = useText()
  const [params] = useSearchParams()
  const { data: reviews } = useSuspenseQuery(proposalQueries.reviews(proposal.id))
  const { assessments } = proposal
  const asked = assessments.find(({ module }) => module === params.get('assess'))
  const isOpen = ({ mine }: ModuleAssessment) => mine === 'to_do' || mine === 'draft'
  const shown =
    asked ?? assessments.find(isOpen) ?? assessments.find(({ mine }) => mine !== 'not_assigned') ?? assessments[0]
  if (!shown) return null
  const state = (module: ModuleId, mine: ModuleAssessment['mine']) => {
    const ofModule = reviews.filter((review) => review.module === module)
    if (proposal.interest === 'not_needed') {
      return t('review.score.submittedCount', { count: ofModule.filter(({ status }) => status === 'submitted').length })
    }
    // Saved since the proposal was read.
    const begun = mine === 'to_do' && ofModule.some(({ reviewerId }) => reviewerId === personId)
    return t(`review.mine.${begun ? 'draft' : mine}`)
  }
  return (
    <section aria-labelledby="assessment-title" className={styles['assessment']}>
      <h2 id="assessment-title">{t('review.score.title')}</h2>
      {!call.criteriaAreOfficial && <p className={styles['meta']}>{t('review.criteriaNote')}</p>}
      <nav aria-label={t('review.score.modules')} className={styles['modules']}>
        {assessments.map(({ module, mine }) => (
          <Link
            key={module}
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
      <ModuleArea
        key={shown.module}
        proposal={proposal}
        call={call}
        personId={personId}
        assessment={shown}
        reviews={reviews}
      />
    </section>
  )
}
