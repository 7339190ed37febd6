import { useEffect, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import type { Proposal } from '#src/domain/proposal.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { useIsThere } from '#src/ui/use-is-there.ts'
import { movesOf, stepsOf } from './board-model.ts'
import { ClarificationForm } from './ClarificationForm.tsx'
import { CardTrouble } from './CardTrouble.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { ASK, backHash } from './paths.ts'
import styles from './proposal.module.css'
import { useMoves } from './use-moves.ts'

/** The next steps of the procedure, on the secretariat's page of a proposal. */
export const StepsPanel = ({
  proposal,
  content,
}: {
  proposal: Proposal
  content: NonNullable<Proposal['content']>
}) => {
  const t = useText()
  const moves = useMoves(proposal.callId)
  const trouble = moves.troubles[proposal.id]
  const steps = stepsOf(proposal)
  const { status } = proposal
  const title = useRef<HTMLHeadingElement>(null)
  const before = useRef(status)
  // The button of a step disappears with the step, and would take the focus along.
  useEffect(() => {
    if (before.current === status) return undefined
    before.current = status
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) title.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [status])

  const navigate = useNavigate()
  const { hash, search } = useLocation()
  const all = movesOf(proposal)
  const ask = all.find(({ to }) => to === 'clarification_requested')
  const [asking, setAsking] = useState(hash === `#${ASK}` && ask?.allowed === true)
  const closeForm = () => {
    setAsking(false)
    title.current?.focus()
  }
  // The address may name a step to take back: "Undo" was pressed on another page.
  const back = all.find(({ to, why }) => hash === backHash(to) && why !== 'here')
  const asked = moves.asked ?? (back ? { proposal, move: back, back: true } : null)
  // An answer may come once another page is open, whose address is not to be changed.
  const isThere = useIsThere()
  const leaveAddress = () =>
    back && isThere() && navigate({ search, hash: '' }, { replace: true, preventScrollReset: true })
  return (
    <Card as="section" aria-labelledby="steps-title" className={styles['section'] ?? ''}>
      <h2 id="steps-title" ref={title} tabIndex={-1}>
        {t('review.steps.title')}
      </h2>
      {steps.length === 0 && <p>{t('review.steps.none')}</p>}
      <div className={styles['steps']}>
        {steps.map((move) => (
          <Button
            key={move.to}
            variant="ghost"
            busy={moves.isMoving(proposal.id)}
            disabledReason={move.why !== null && move.why !== 'here' && t(`review.step.${move.why}`)}
            onClick={() => (move.allowed && move.to === ask?.to ? setAsking(true) : moves.request(proposal, move))}
          >
            {t('review.move.toStatus', { to: t(`status.${move.to}`) })}
          </Button>
        ))}
      </div>
      {ask && asking && (
        <ClarificationForm
          proposal={proposal}
          content={content}
          gone={ask.allowed ? null : (ask.why ?? 'no_such_step')}
          onClose={closeForm}
          onAsk={async (given, isOpen) => {
            await moves.confirm({ proposal, move: ask, back: false }, given, isOpen)
            closeForm()
          }}
        />
      )}
      {trouble && <CardTrouble proposal={proposal} trouble={trouble} moves={moves} />}
      {asked && (
        <MoveDialog
          key={asked.move.to}
          asked={asked}
          onClose={() => {
            moves.cancel()
            void leaveAddress()
          }}
          onConfirm={async (given, isOpen) => {
            await moves.confirm(asked, given, isOpen)
            await leaveAddress()
          }}
        />
      )}
    </Card>
  )
}
