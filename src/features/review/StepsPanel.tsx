import { useState } from 'react'
import { useLocation } from 'react-router'
import type { Proposal } from '#src/domain/proposal.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Card } from '#src/ui/Card.tsx'
import { stepsOf } from './board-model.ts'
import { AskForm } from './AskForm.tsx'
import { CardTrouble } from './CardTrouble.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { ASK } from './paths.ts'
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
  const { hash } = useLocation()
  const [asking, setAsking] = useState(hash === `#${ASK}`)
  const ask = steps.find(({ to, allowed }) => to === 'clarification_requested' && allowed)
  const closeForm = () => {
    setAsking(false)
    document.getElementById('steps-title')?.focus()
  }
  return (
    <Card as="section" aria-labelledby="steps-title" className={styles['section'] ?? ''}>
      <h2 id="steps-title" tabIndex={-1}>
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
            onClick={() => (move === ask ? setAsking(true) : moves.request(proposal, move))}
          >
            {t('review.move.toStatus', { to: t(`status.${move.to}`) })}
          </Button>
        ))}
      </div>
      {ask && asking && (
        <AskForm
          proposal={proposal}
          content={content}
          onClose={closeForm}
          onAsk={async (given) => {
            await moves.confirm({ proposal, move: ask, back: false }, given)
            closeForm()
          }}
        />
      )}
      {trouble && <CardTrouble proposal={proposal} trouble={trouble} moves={moves} />}
      {moves.asked && (
        <MoveDialog
          key={moves.asked.move.to}
          asked={moves.asked}
          onClose={moves.cancel}
          onConfirm={(given) => (moves.asked ? moves.confirm(moves.asked, given) : Promise.resolve())}
        />
      )}
    </Card>
  )
}
