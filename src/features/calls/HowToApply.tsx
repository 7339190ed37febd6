import { documentSlots } from '#src/domain/application/documents.ts'
import type { Call } from '#src/domain/call.ts'
import { currentDeadline } from '#src/domain/deadline.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { DeadlineTimes } from './DeadlineTimes.tsx'
import { useFormTexts } from './form-texts.ts'
import { CallSection, Item, Part, Statement } from './Statements.tsx'
import styles from './sections.module.css'

const MEGABYTE = 1024 * 1024

/** The form, documents, questions, deadline, changes to the file. */
export const HowToApply = ({ call }: { call: Call }) => {
  const t = useText()
  const formats = useFormats()
  const texts = useFormTexts()
  const { formats: kinds, maxFileBytes, maxTotalBytes } = call.rules.documentRules
  const megabytes = (bytes: number) => t('calls.apply.megabytes', { count: Math.floor(bytes / MEGABYTE) })
  return (
    <CallSection call={call} id="apply">
      <Part title={t('calls.apply.way')}>
        {!call.rehearsal && (
          <Statement call={call} mark="documented">
            {t('calls.apply.paper')}
          </Statement>
        )}
        <Statement call={call} mark="our_design">
          {t('calls.apply.online')}
        </Statement>
        {!call.rehearsal && (
          <Statement call={call} mark="documented">
            {t('calls.apply.language')}
          </Statement>
        )}
      </Part>
      <Part title={t('calls.apply.documents')}>
        {!call.rehearsal && (
          <Statement call={call} mark="documented">
            {t('calls.apply.documentsNecessary')}
          </Statement>
        )}
        <ul className={styles['list']}>
          {documentSlots.map(({ id, wantedWhen, basis }) => {
            const condition = texts.condition(wantedWhen)
            return (
              <Item key={id} call={call} mark={basis}>
                {condition
                  ? t('calls.apply.documentWhen', { document: texts.document(id), condition })
                  : t('calls.apply.documentAlways', { document: texts.document(id) })}
              </Item>
            )
          })}
        </ul>
        <Statement call={call} mark="our_design">
          {t('calls.apply.files', {
            formats: formats.list(
              kinds.map((kind) => kind.toUpperCase()),
              'disjunction',
            ),
            file: megabytes(maxFileBytes),
            total: megabytes(maxTotalBytes),
          })}
        </Statement>
      </Part>
      <Part title={t('calls.apply.questions')}>
        <Statement call={call} mark="inferred">
          {t('calls.apply.questionsText')}
        </Statement>
      </Part>
      <Part title={t('calls.deadline')}>
        <DeadlineTimes deadline={currentDeadline(call.deadlines)} />
        <Statement call={call} mark="our_design">
          {t('calls.whichClockText')}
        </Statement>
      </Part>
      <Part title={t('calls.apply.changes')}>
        <Statement call={call} mark="our_design">
          {t('calls.apply.changesBefore')}
        </Statement>
        <Statement call={call} mark="our_design">
          {t('calls.apply.changesAfter')}
        </Statement>
      </Part>
    </CallSection>
  )
}
