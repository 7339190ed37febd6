import { Link, useSearchParams } from 'react-router'
import { isPassing } from '#src/backend/errors.ts'
import type { ProposalSummary } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { movesOf } from './board-model.ts'
import { useFailureText } from './failure-text.ts'
import { proposalPath, searchOf } from './paths.ts'
import styles from './review.module.css'
import type { Moves, Trouble } from './use-moves.ts'

/** Explains at a card why its move failed: the present state, and what can be done. */
export const CardTrouble = ({
  proposal,
  trouble,
  moves,
}: {
  proposal: ProposalSummary
  trouble: Trouble
  moves: Moves
}) => {
  const t = useText()
  const { time } = useFormats()
  const failureText = useFailureText()
  const [params] = useSearchParams()
  const { error, move, meanwhile } = trouble
  const again = movesOf(proposal).find(({ to }) => to === move.to)
  const mayRepeat = again?.allowed === true && (error.code === 'version_mismatch' || isPassing(error))
  const names = { name: proposal.authorityName, to: t(`status.${move.to}`) }
  return (
    <Notice
      tone="error"
      live="assertive"
      className={styles['trouble'] ?? ''}
      title={t('review.trouble.title', names)}
      actions={
        <>
          {mayRepeat && (
            <Button size="small" onClick={() => (isPassing(error) ? moves.repeat : moves.request)(proposal, again)}>
              {t('review.trouble.redo', names)}
            </Button>
          )}
          <Link to={proposalPath(proposal.id, searchOf(params))}>{t('review.trouble.view')}</Link>
          <Button size="small" variant="quiet" onClick={() => moves.dismiss(proposal.id)}>
            {t('ui.close')}
          </Button>
        </>
      }
    >
      <p>
        {meanwhile
          ? t('review.trouble.meanwhile', {
              person: meanwhile.byName,
              status: t(`status.${meanwhile.to}`),
              time: time(meanwhile.at),
            })
          : failureText(error)}
      </p>
    </Notice>
  )
}
