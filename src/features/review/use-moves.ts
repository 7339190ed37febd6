import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { type BackendError, isBackendError } from '#src/backend/errors.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import type { OfficeQuestion } from '#src/domain/application-record.ts'
import type { DecisionWords } from '#src/domain/decision.ts'
import type { Proposal, ProposalSummary } from '#src/domain/proposal.ts'
import type { StatusChange } from '#src/domain/transitions.ts'
import { useText } from '#src/i18n/use-text.ts'
import { showToast } from '#src/ui/toasts.ts'
import { useIsThere } from '#src/ui/use-is-there.ts'
import { isBare, isQuick, type Move, wayBack } from './board-model.ts'
import { useFailureText } from './failure-text.ts'
import { backHash, proposalPath } from './paths.ts'

/** What the person enters for a move. */
export type Given = {
  readonly reason: string
  readonly confirmations: readonly string[]
  /** Questions to the applicant about named parts. */
  readonly questions?: readonly OfficeQuestion[]
  /** Texts for the applicant when a decision is released. */
  readonly feedback?: DecisionWords
}

/** A move that requires text or cannot be taken back: its dialog is open. `back`: it takes back an earlier move. */
export type AskedMove = { readonly proposal: ProposalSummary; readonly move: Move; readonly back: boolean }

/** A failed move, shown at its card. */
export type Trouble = {
  readonly error: BackendError
  readonly move: Move
  /** The step that somebody else took meanwhile, if the backend reports it. */
  readonly meanwhile: StatusChange | null
}

export type Moves = {
  readonly asked: AskedMove | null
  readonly troubles: Readonly<Record<string, Trouble>>
  /** The card that was moved last; the focus follows it. */
  readonly moved: { readonly id: string } | null
  readonly isMoving: (proposalId: string) => boolean
  /** Moves at once, or opens the dialog if text or a confirmation is required or there is no way back. */
  readonly request: (proposal: ProposalSummary, move: Move) => void
  /** Retries a confirmed move that failed. */
  readonly repeat: (proposal: ProposalSummary, move: Move) => void
  /**
   * Called by a dialog or a form. Rejects with `BackendError`, so that it shows the error and keeps the text. If it was
   * closed meanwhile, the card shows the error.
   */
  readonly confirm: (asked: AskedMove, given: Given, isOpen: () => boolean) => Promise<void>
  readonly cancel: () => void
  readonly dismiss: (proposalId: string) => void
}

const bare: Given = { reason: '', confirmations: [] }

const summaryOf = ({ content: _, ...summary }: Proposal): ProposalSummary => summary

/** Moves cards of one call: the list changes at once, and back with an explanation if the backend refuses. */
export function useMoves(callId: string): Moves {
  const queryClient = useQueryClient()
  const t = useText()
  const failureText = useFailureText()
  const navigate = useNavigate()
  const isThere = useIsThere()
  const [asked, setAsked] = useState<AskedMove | null>(null)
  const [troubles, setTroubles] = useState<Readonly<Record<string, Trouble>>>({})
  const [moving, setMoving] = useState<readonly string[]>([])
  const [moved, setMoved] = useState<{ id: string } | null>(null)
  const list = proposalQueries.list({ callId }).queryKey

  const put = (summary: ProposalSummary): void => {
    queryClient.setQueryData(list, (items) => items?.map((item) => (item.id === summary.id ? summary : item)))
  }
  const dismiss = (proposalId: string): void => setTroubles(({ [proposalId]: _, ...others }) => others)

  const tell = (before: ProposalSummary, after: ProposalSummary): void => {
    const names = {
      name: before.authorityName,
      from: t(`status.${before.status}`),
      to: t(`status.${after.status}`),
    }
    const back = wayBack(after, before.status)
    if (back) {
      const undo = () => {
        if (isThere()) ask(after, back, true)
        // Another page is open now: the dialog opens on the page of the proposal.
        else void navigate(`${proposalPath(after.id, '')}${backHash(back.to)}`)
      }
      showToast({ text: t('review.moved', names), action: { label: t('ui.undo'), onAction: undo } })
    } else {
      showToast({ text: t('review.moved.final', names) })
    }
  }

  const send = async (proposal: ProposalSummary, move: Move, given: Given): Promise<void> => {
    await queryClient.cancelQueries({ queryKey: list })
    const answer = await backend().changeStatus({
      proposalId: proposal.id,
      to: move.to,
      reason: given.reason,
      confirmations: [...given.confirmations],
      ...(given.questions && { questions: [...given.questions] }),
      ...(given.feedback && { feedback: given.feedback }),
      version: proposal.version,
    })
    queryClient.setQueryData(proposalQueries.detail(proposal.id).queryKey, answer)
    const after = summaryOf(answer)
    put(after)
    setMoved({ id: proposal.id })
    tell(proposal, after)
    void queryClient.invalidateQueries({ queryKey: proposalQueries.all(), refetchType: 'active' })
  }

  /**
   * The present state on the backend; null if it cannot be loaded, which is ignored since nothing else depends on it.
   */
  const lookAgain = async (proposalId: string): Promise<Proposal | null> => {
    try {
      return await queryClient.fetchQuery({ ...proposalQueries.detail(proposalId), staleTime: 0, retry: false })
    } catch (error) {
      if (isBackendError(error)) return null
      throw error
    }
  }

  /** Shows a failed move at its card, or in a message if the page of the card was left. */
  const fail = (before: ProposalSummary, move: Move, error: BackendError, now: Proposal | null): void => {
    if (!isThere()) {
      const names = { name: before.authorityName, to: t(`status.${move.to}`), why: failureText(error) }
      showToast({ text: t('review.trouble.message', names), tone: 'error' })
      return
    }
    const meanwhile = now && now.version !== before.version ? (now.content?.history.at(-1) ?? null) : null
    setTroubles((others) => ({ ...others, [before.id]: { error, move, meanwhile } }))
    setMoved({ id: before.id })
  }

  const moveNow = async (proposal: ProposalSummary, move: Move): Promise<void> => {
    dismiss(proposal.id)
    setMoving((ids) => [...ids, proposal.id])
    // Shown at once, without next steps until the backend has returned them.
    put({ ...proposal, status: move.to, next: [] })
    setMoved({ id: proposal.id })
    try {
      await send(proposal, move, bare)
    } catch (error) {
      if (!isBackendError(error)) throw error
      put(proposal)
      const now = error.code === 'version_mismatch' ? await lookAgain(proposal.id) : null
      if (now) put(summaryOf(now))
      fail(proposal, move, error, now)
    } finally {
      setMoving((ids) => ids.filter((id) => id !== proposal.id))
    }
  }

  const ask = (proposal: ProposalSummary, move: Move, back: boolean): void => {
    if (isQuick(move)) void moveNow(proposal, move)
    else setAsked({ proposal, move, back })
  }

  return {
    asked,
    troubles,
    moved,
    isMoving: (proposalId) => moving.includes(proposalId),
    request: (proposal, move) => {
      if (move.allowed && !moving.includes(proposal.id)) ask(proposal, move, false)
    },
    repeat: (proposal, move) => {
      if (isBare(move)) void moveNow(proposal, move)
      else ask(proposal, move, false)
    },
    async confirm({ proposal, move }, given, isOpen) {
      if (isBare(move)) {
        // There is no text to lose: the card moves at once, and shows if it had to go back.
        setAsked(null)
        return moveNow(proposal, move)
      }
      /** Changes the dialog of this step only: another one may be open when the answer comes. */
      const change = (next: (asked: AskedMove) => AskedMove | null): void =>
        setAsked((now) => (now?.proposal.id === proposal.id && now.move.to === move.to ? next(now) : now))
      try {
        await send(proposal, move, given)
      } catch (error) {
        if (!isBackendError(error)) throw error
        const now = error.code === 'version_mismatch' ? await lookAgain(proposal.id) : null
        if (now) {
          put(summaryOf(now))
          // The dialog keeps the text; the next press uses the present version, if the step still exists.
          change((present) => ({ ...present, proposal: summaryOf(now) }))
        }
        if (!isOpen()) fail(proposal, move, error, now)
        throw error
      }
      dismiss(proposal.id)
      change(() => null)
    },
    cancel: () => {
      if (asked) setMoved({ id: asked.proposal.id })
      setAsked(null)
    },
    dismiss,
  }
}
