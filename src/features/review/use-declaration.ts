import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import { useKeptText } from '#src/backend/saving/use-kept-text.ts'
import type { Proposal } from '#src/domain/proposal.ts'
import { LONGEST_STEP_REASON, stepReasonProblem } from '#src/domain/transitions.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'

/**
 * The declaration of a reviewer about one proposal. The reason of a conflict survives a reload, until it is declared.
 *
 * @param onDeclared called before the page shows what follows, so that it can move the focus there.
 */
export function useDeclaration(proposal: Proposal, personId: string, onDeclared: () => void) {
  const t = useText()
  const queryClient = useQueryClient()
  const { text: reason, type, forget } = useKeptText(`interest.${personId}.${proposal.id}`)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)

  const declare = async (declared: 'none' | 'conflict') => {
    setBusy(true)
    setFailure(null)
    try {
      const answer = await backend().declareInterest({
        proposalId: proposal.id,
        interest: declared,
        reason: declared === 'conflict' ? reason.trim() : '',
      })
      forget()
      onDeclared()
      queryClient.setQueryData(proposalQueries.detail(proposal.id).queryKey, answer)
      announce(t(declared === 'none' ? 'review.interest.doneNone' : 'review.interest.doneConflict'))
      void queryClient.invalidateQueries({ queryKey: [...proposalQueries.all(), 'list'] })
    } catch (error) {
      if (!isBackendError(error)) throw error
      setFailure(error)
      setBusy(false)
      // Declared in another tab meanwhile, or moved by the office: the page shows what is the case.
      if (error.code === 'conflict_is_final' || error.code === 'not_under_review') {
        void queryClient.invalidateQueries(proposalQueries.detail(proposal.id))
      }
    }
  }

  const problem = stepReasonProblem(reason)
  const reasonError =
    problem === 'too_long'
      ? t('review.move.tooLong', { field: t('review.interest.reason'), limit: LONGEST_STEP_REASON })
      : problem === 'required'
        ? t('review.interest.reasonNeeded')
        : undefined
  return { reason, type, reasonError, busy, failure, declare }
}
