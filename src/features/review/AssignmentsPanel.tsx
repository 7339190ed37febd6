import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import type { Call } from '#src/domain/call.ts'
import { type Assignments, mayAssignReviewers, mayTakeBack, type Proposal } from '#src/domain/proposal.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { useFailureText } from './failure-text.ts'
import { ModulesChip } from './ProposalChips.tsx'
import styles from './proposal.module.css'

const FIELD = 'reviewer'
const tones = { undeclared: 'amber', none: 'green', conflict: 'red' } as const

type AssignedProps = Pick<Assignments, 'items'> & { proposal: Proposal; onTakenBack: () => void }

/** The assigned reviewers; an assignment can be taken back until its reviewer declares interests. */
const Assigned = ({ proposal, items, onTakenBack }: AssignedProps) => {
  const t = useText()
  const failureText = useFailureText()
  const queryClient = useQueryClient()
  const takeBack = useMutation({
    mutationFn: ({ reviewerId }: Assignments['items'][number]) =>
      backend().unassignReviewer({ proposalId: proposal.id, reviewerId }),
    onSuccess: (answer, { reviewerName: name }) => {
      queryClient.setQueryData(proposalQueries.assignments(proposal.id).queryKey, answer)
      announce(t('review.assign.takenBack', { name, authority: proposal.authorityName }))
      onTakenBack()
    },
    // Also after a refusal, so that the page shows the present state.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: proposalQueries.all() }),
  })
  const failure = takeBack.error
  const isDeclared = isBackendError(failure) && failure.code === 'illegal_transition'
  return (
    <>
      {takeBack.isError && (
        <Notice tone="error" live="assertive" title={t('review.assign.takeBackFailed')}>
          <p>
            {isDeclared
              ? t('review.assign.declaredMeanwhile', { name: takeBack.variables.reviewerName })
              : failureText(failure)}
          </p>
        </Notice>
      )}
      {items.length === 0 ? (
        <p>{t('review.assign.nobody')}</p>
      ) : (
        <ul className={styles['reviewers']}>
          {items.map((item) => (
            <li key={item.reviewerId}>
              <strong>{item.reviewerName}</strong>
              <span className={styles['chips']}>
                <ModulesChip modules={item.modules} />
                <Chip tone={tones[item.interest]}>{t(`review.assign.interest.${item.interest}`)}</Chip>
                {mayTakeBack(item) && (
                  <Button
                    variant="ghost"
                    size="small"
                    busy={takeBack.isPending}
                    aria-label={t('review.assign.takeBackFor', { name: item.reviewerName })}
                    onClick={() => takeBack.mutate(item)}
                  >
                    {t('review.assign.takeBack')}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

type FormProps = Pick<Assignments, 'candidates'> & { proposal: Proposal; onLast: () => void }

const AssignForm = ({ proposal, candidates, onLast }: FormProps) => {
  const t = useText()
  const failureText = useFailureText()
  const queryClient = useQueryClient()
  const select = useRef<HTMLSelectElement>(null)
  const [chosen, setChosen] = useState('')
  const [tried, setTried] = useState(false)
  const reviewer = candidates.find(({ id }) => id === chosen)

  const assign = useMutation({
    mutationFn: ({ id }: Assignments['candidates'][number]) =>
      backend().assignReviewer({ proposalId: proposal.id, reviewerId: id }),
    onSuccess: (answer, { name }) => {
      queryClient.setQueryData(proposalQueries.assignments(proposal.id).queryKey, answer)
      setChosen('')
      setTried(false)
      announce(t('review.assign.done', { name, authority: proposal.authorityName }))
      if (answer.candidates.length === 0) onLast()
    },
    // Also after a refusal, so that the page shows the present state.
    onSettled: () => void queryClient.invalidateQueries({ queryKey: proposalQueries.all() }),
  })

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (assign.isPending) return
    setTried(true)
    if (reviewer) assign.mutate(reviewer)
    else select.current?.focus()
  }

  return (
    <>
      {assign.isError && (
        <Notice tone="error" live="assertive" title={t('review.assign.failed')}>
          <p>{failureText(assign.error)}</p>
        </Notice>
      )}
      {candidates.length === 0 ? (
        <p className={styles['meta']}>
          {t(mayAssignReviewers(proposal.status) ? 'review.assign.nobodyLeft' : 'review.assign.closed')}
        </p>
      ) : (
        <form noValidate onSubmit={handleSubmit} className={styles['assign']}>
          <SelectField
            ref={select}
            name={FIELD}
            label={t('review.assign.choose')}
            hint={t('review.assign.hint')}
            error={tried && !reviewer ? t('review.assign.needsChoice') : undefined}
            placeholder={t('review.assign.placeholder')}
            options={candidates.map(({ id, name }) => ({ value: id, label: name }))}
            value={reviewer ? chosen : ''}
            onChange={({ target }) => {
              setChosen(target.value)
              assign.reset()
            }}
          />
          <Button type="submit" variant="ghost" busy={assign.isPending}>
            {t('review.assign.button')}
          </Button>
        </form>
      )}
    </>
  )
}

/** Reviewers of the proposal with their declarations; the secretariat assigns more. */
export const AssignmentsPanel = ({ proposal, call }: { proposal: Proposal; call: Call }) => {
  const t = useText()
  const failureText = useFailureText()
  const title = useRef<HTMLHeadingElement>(null)
  const { data, error, refetch, isFetching } = useQuery(proposalQueries.assignments(proposal.id))
  const isEarly = mayAssignReviewers(proposal.status) && proposal.status !== 'in_assessment'
  return (
    <Card as="section" aria-labelledby="reviewers-title" className={styles['section'] ?? ''}>
      <h2 id="reviewers-title" ref={title} tabIndex={-1}>
        {t('review.assign.title')}
      </h2>
      <p className={styles['meta']}>
        {t('review.assign.needed', { count: call.scoring.minReviewers })} {isEarly && t('review.assign.later')}
      </p>
      {data ? (
        <>
          {/* The button or the form that had the focus disappears; the focus moves to the title. */}
          <Assigned proposal={proposal} items={data.items} onTakenBack={() => title.current?.focus()} />
          <AssignForm proposal={proposal} candidates={data.candidates} onLast={() => title.current?.focus()} />
        </>
      ) : error ? (
        <Notice
          tone="error"
          title={t('review.assign.loadFailed')}
          actions={
            <Button size="small" busy={isFetching} onClick={() => void refetch()}>
              {t('ui.tryAgain')}
            </Button>
          }
        >
          <p>{failureText(error)}</p>
        </Notice>
      ) : (
        <Skeleton lines={3} />
      )}
    </Card>
  )
}
