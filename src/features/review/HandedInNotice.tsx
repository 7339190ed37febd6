import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { Link, useSearchParams } from 'react-router'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import type { Proposal, Review } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { workLeft } from './board-model.ts'
import { withSearch } from './list-search.ts'
import { proposalPath, searchOf } from './paths.ts'
import { answersOf, runningTotal } from './score-model.ts'

/** Id of the link that opens a module, above its form and results. */
export const moduleLinkId = (module: ModuleId): string => `module-${module}`

/**
 * Shown after submitting an assessment: which module, how it counts, and what is next. Takes the focus of the removed
 * form.
 */
export const HandedInNotice = ({
  review,
  next,
  proposal,
  call,
}: {
  review: Review
  /** The module whose form is open now. */
  next: ModuleId | null
  proposal: Proposal
  call: Call
}) => {
  const t = useText()
  const { percent } = useFormats()
  const [params] = useSearchParams()
  const { data: list = [] } = useQuery(proposalQueries.list({ callId: proposal.callId }))
  const heading = useRef<HTMLHeadingElement>(null)
  const { module } = review
  const total = runningTotal(answersOf(review), module, call)
  const left = list.find(
    (other) => other.id !== proposal.id && ['to_declare', 'to_score'].includes(workLeft(other) ?? ''),
  )

  // Outside React: the focus, once.
  useEffect(() => heading.current?.focus(), [])

  return (
    <Notice tone="success">
      <h3 ref={heading} tabIndex={-1} aria-describedby="handed-in">
        {t('review.next.title', { module })}
      </h3>
      <div id="handed-in">
        <p>
          {t('review.next.counts', {
            points: total.points,
            maximum: total.maximum,
            percent: percent((total.percent ?? 0) / 100, 1),
          })}
        </p>
        <p>{next ? t('review.next.nextModule', { next }) : t('review.next.allDone')}</p>
      </div>
      {next && (
        <p>
          {/* This notice will be removed, so the focus first moves to the link of the module. */}
          <Link
            onClick={() => document.getElementById(moduleLinkId(module))?.focus()}
            to={`?${withSearch(params, { assess: module }).toString()}`}
            preventScrollReset
            replace
          >
            {t('review.next.others', { module })}
          </Link>
        </p>
      )}
      {!next && left && (
        <p>
          <LinkButton size="small" to={proposalPath(left.id, searchOf(withSearch(params, { assess: null })))}>
            {t('review.next.proposal', { name: left.authorityName })}
          </LinkButton>
        </p>
      )}
    </Notice>
  )
}
