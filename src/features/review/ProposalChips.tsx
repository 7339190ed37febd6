import type { Call } from '#src/domain/call.ts'
import { isBarred, isManaged, type ProposalSummary } from '#src/domain/proposal.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Chip, type ChipTone } from '#src/ui/Chip.tsx'
import { disagreementOf, progressOf, workLeft } from './board-model.ts'
import { useFlagText } from './names.ts'

const severe: readonly string[] = ['late', 'disputed_hour', 'mandate_missing', 'partner_missing']
const toneOfFlag = (flag: string): ChipTone => (severe.includes(flag) ? 'red' : 'amber')

/** Modules of a proposal in one chip, read as words by screen readers. */
export const ModulesChip = ({ modules }: Pick<ProposalSummary, 'modules'>) => {
  const t = useText()
  return <Chip>{t('review.modules', { count: modules.length, modules: modules.join(' ') })}</Chip>
}

/** Progress of the assessments, as far as this reader may know it. */
export const ProgressChip = ({ proposal }: { proposal: ProposalSummary }) => {
  const t = useText()
  const progress = progressOf(proposal)
  const work = workLeft(proposal)
  if (isBarred(proposal))
    return (
      <Chip tone="plain" icon="lock">
        {t(proposal.interest === 'conflict' ? 'review.card.locked' : 'review.card.ownSide')}
      </Chip>
    )
  if (work === 'to_declare') return <Chip tone="amber">{t('review.card.toDeclare')}</Chip>
  if (progress === null) return null
  if (progress === 'hidden') return <Chip tone="plain">{t('review.card.hidden')}</Chip>
  const all = progress.submitted >= progress.expected
  // Before the assessment "0 of 2" would only be noise.
  if (progress.submitted === 0 && isManaged(proposal) && proposal.status !== 'in_assessment') return null
  return <Chip tone={all ? 'green' : 'blue'}>{t('review.card.progress', progress)}</Chip>
}

export const DisagreementChip = ({ proposal, call }: { proposal: ProposalSummary; call: Call }) => {
  const t = useText()
  const { number } = useFormats()
  const spread = disagreementOf(proposal, call)
  return spread === null ? null : <Chip tone="amber">{t('review.card.differ', { points: number(spread) })}</Chip>
}

export const FlagChips = ({ flags }: Pick<ProposalSummary, 'flags'>) => {
  const flagText = useFlagText()
  return flags.map((flag) => (
    <Chip key={flag} tone={toneOfFlag(flag)}>
      {flagText(flag)}
    </Chip>
  ))
}
