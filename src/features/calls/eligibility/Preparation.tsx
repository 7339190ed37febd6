import { useUsualMs } from '#src/backend/queries/usual-times.ts'
import { type CheckSaid, draftAnswers } from '#src/domain/application/before-applying.ts'
import { documentSlots } from '#src/domain/application/documents.ts'
import { effortOf } from '#src/domain/application/effort.ts'
import { holds, modulesAddress, visibleSections } from '#src/domain/application/fields.ts'
import { moduleIds } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Card } from '#src/ui/Card.tsx'
import callStyles from '../calls.module.css'
import { useFormTexts } from '../form-texts.ts'
import sectionStyles from '../sections.module.css'
import { Item, Statement } from '../Statements.tsx'

/** Time and documents that the application needs, as far as the answers show. */
export const Preparation = ({ call, said }: { call: Call; said: CheckSaid }) => {
  const t = useText()
  const formats = useFormats()
  const usualMs = useUsualMs(call.id)
  const texts = useFormTexts()
  const answers = draftAnswers(said)
  const modules = moduleIds.filter((module) => said.modules?.includes(module))
  // Without a chosen module the questions are unknown; all modules give the upper limit.
  const chosen = modules.length > 0 ? answers : { ...answers, [modulesAddress]: [...moduleIds] }
  const { questions, hours } = effortOf(chosen)
  const usual = usualMs(visibleSections(chosen))
  const about = { questions, modules: formats.list(modules) }
  return (
    <Card as="section" aria-labelledby="preparation-heading" className={callStyles['stack']}>
      <h2 id="preparation-heading" className={callStyles['small-heading']}>
        {t('check.prepare.title')}
      </h2>
      {usual === null ? (
        <Statement call={call} mark="our_design">
          {t(modules.length > 0 ? 'check.prepare.time' : 'check.prepare.timeMost', { ...about, hours })}
        </Statement>
      ) : (
        <p>
          {t(modules.length > 0 ? 'check.prepare.usual' : 'check.prepare.usualMost', {
            ...about,
            time: formats.duration(usual),
          })}
        </p>
      )}
      <p>{t('check.prepare.pause')}</p>
      <h3 className={callStyles['small-heading']}>{t('check.prepare.documents')}</h3>
      <ul className={sectionStyles['list']}>
        {documentSlots
          .filter(({ wantedWhen }) => modules.length === 0 || holds(wantedWhen, answers))
          .map(({ id, wantedWhen, basis }) => {
            const condition = texts.condition(wantedWhen)
            return (
              <Item key={id} call={call} mark={basis}>
                {condition && modules.length === 0
                  ? t('calls.apply.documentWhen', { document: texts.document(id), condition })
                  : texts.document(id)}
              </Item>
            )
          })}
      </ul>
      <p className={callStyles['quiet']}>{t('check.prepare.late')}</p>
      <LinkButton to={`/calls/${call.id}/questions`} variant="ghost">
        {t('calls.everyQuestion')}
      </LinkButton>
    </Card>
  )
}
