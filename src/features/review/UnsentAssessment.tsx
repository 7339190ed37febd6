import { use, useSyncExternalStore } from 'react'
import type { OpenDraft } from '#src/backend/saving/open-drafts.ts'
import type { ModuleId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import { criteriaFor } from '#src/domain/scoring.ts'
import { useLocalised, useText } from '#src/i18n/use-text.ts'
import { copyText } from '#src/ui/copy-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { showToast } from '#src/ui/toasts.ts'
import styles from './proposal.module.css'
import { COMMENT, reasonAddress, textAt, typedPointsAt } from './score-model.ts'

interface Props {
  readonly opening: Promise<OpenDraft>
  readonly call: Call
  readonly module: ModuleId
}

/** What the reader wrote before the assessment ended and never handed in: from the backend and this device, to copy. */
export const UnsentAssessment = ({ opening, call, module }: Props) => {
  const t = useText()
  const localised = useLocalised()
  const { saver } = use(opening)
  const answers = useSyncExternalStore(saver.subscribe, saver.answers)
  const criteria = criteriaFor(module, call.criteria).map(({ id, label, maxPoints }) => {
    const points = typedPointsAt(answers, id)
    const given = points === '' ? '' : `${points} ${t('review.score.ofMax', { max: maxPoints })}`
    return { name: `${id} · ${localised(label)}`, texts: [given, textAt(answers, reasonAddress(id))] }
  })
  const parts = [...criteria, { name: t('review.score.comment'), texts: [textAt(answers, COMMENT)] }]
    .map(({ name, texts }) => ({ name, texts: texts.filter((text) => text !== '') }))
    .filter(({ texts }) => texts.length > 0)
  if (parts.length === 0) return null

  const handleCopy = async () => {
    const words = parts.map(({ name, texts }) => [name, ...texts].join('\n')).join('\n\n')
    const copied = await copyText(words)
    showToast(copied ? { text: t('review.unsent.copied') } : { text: t('review.unsent.notCopied'), tone: 'error' })
  }

  const titleId = `unsent-${module}`
  return (
    <section aria-labelledby={titleId} className={styles['results']}>
      <h3 id={titleId}>{t('review.unsent.title', { module })}</h3>
      <p className={styles['meta']}>{t('review.unsent.text')}</p>
      <dl className={styles['parts']}>
        {parts.map(({ name, texts }) => (
          <div key={name}>
            <dt>{name}</dt>
            {texts.map((text) => (
              <dd key={text} className={styles['text']}>
                {text}
              </dd>
            ))}
          </div>
        ))}
      </dl>
      <div>
        <Button variant="ghost" size="small" onClick={() => void handleCopy()}>
          {t('review.unsent.copy')}
        </Button>
      </div>
    </section>
  )
}
