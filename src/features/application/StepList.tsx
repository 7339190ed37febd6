import { Link } from 'react-router'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import type { AttachedDocument } from '#src/domain/application-record.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from '#src/ui/class-names.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { applicationPaths } from './paths.ts'
import styles from './StepList.module.css'
import { taskList } from './task-list.ts'
import { useFormTexts } from './texts.ts'
import { useSettledAnswers } from './use-saver.ts'
import { useCheckContext } from './use-server-time.ts'

interface Props {
  readonly applicationId: string
  readonly saver: DraftSaver
  readonly documents: readonly AttachedDocument[]
  readonly call: Call
  readonly current: SectionId | 'check'
}

/** All sections with their state, beside the one that is open. Renders when the keys rest, not at every one. */
export const StepList = ({ applicationId, saver, documents, call, current }: Props) => {
  const t = useText()
  const texts = useFormTexts()
  const answers = useSettledAnswers(saver)
  const tasks = taskList(answers, documents, useCheckContext(call))
  const steps = [
    ...tasks.map(({ section, status }) => ({
      id: section,
      name: texts.section(section),
      to: applicationPaths.section(applicationId, section),
      status,
    })),
    { id: 'check', name: t('application.check.title'), to: applicationPaths.check(applicationId), status: null },
  ]
  return (
    <ol className={styles['steps']}>
      {steps.map(({ id, name, to, status }, index) => {
        const mark =
          status === 'done' ? (
            <Icon name="check" size={0.95} />
          ) : status === 'problem' ? (
            <Icon name="warning" />
          ) : (
            index + 1
          )
        return (
          <li key={id}>
            <Link
              to={to}
              className={classNames(styles['step'], id === current && styles['current'])}
              aria-current={id === current ? 'step' : undefined}
            >
              <span className={classNames(styles['mark'], status && styles[status])} aria-hidden="true">
                {mark}
              </span>
              <span>
                {name}
                {status && <VisuallyHidden> {t(`application.task.${status}`)}</VisuallyHidden>}
              </span>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
