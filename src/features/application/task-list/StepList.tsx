import { Link } from 'react-router'
import type { SectionId } from '#src/domain/application/types.ts'
import { mayEditSection } from '#src/domain/rights.ts'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from '#src/ui/class-names.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import type { ApplicationData } from '../drafts.ts'
import { applicationPaths } from '../paths.ts'
import styles from './StepList.module.css'
import { taskList } from './task-list.ts'
import { useFormTexts } from '../texts.ts'
import { useDraftContext } from '../use-draft-context.ts'
import { useSettledAnswers } from '../saving/use-saver.ts'

interface Props {
  readonly data: ApplicationData
  readonly current: SectionId | 'check'
}

/** All sections with their status, beside the open one. Renders when typing pauses, not at every key. */
export const StepList = ({ data, current }: Props) => {
  const t = useText()
  const texts = useFormTexts()
  const { application, draft } = data
  const answers = useSettledAnswers(draft.saver)
  const tasks = taskList(answers, application.documents, useDraftContext(data, answers))
  const steps = [
    ...tasks.map(({ section, status }) => ({
      id: section,
      name: texts.section(section),
      to: applicationPaths.section(application.id, section),
      status,
      mayRead: !mayEditSection(application, section),
    })),
    {
      id: 'check',
      name: t('application.check.title'),
      to: applicationPaths.check(application.id),
      status: null,
      mayRead: false,
    },
  ]
  return (
    <ol className={styles['steps']}>
      {steps.map(({ id, name, to, status, mayRead }, index) => {
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
                {mayRead && <span className={styles['note']}> {t('together.sections.mayRead')}</span>}
              </span>
            </Link>
          </li>
        )
      })}
    </ol>
  )
}
