import { Link } from 'react-router'
import { addressOf, fieldsOf, isList, isSimple, sections } from '#src/domain/application/fields.ts'
import type { Field } from '#src/domain/application/types.ts'
import type { Call } from '#src/domain/call.ts'
import { useText } from '#src/i18n/use-text.ts'
import { DataTable } from '#src/ui/DataTable.tsx'
import { useFormTexts } from '../form-texts.ts'
import { AnsweredHere } from '../qa/AnsweredHere.tsx'
import { Part } from '../Statements.tsx'
import styles from '../calls.module.css'

/** Each section of the form: who fills it in, the questions, the kinds of answers. */
export const FillingIn = ({ call }: { call: Call }) => {
  const t = useText()
  const texts = useFormTexts()
  return (
    <>
      <p>{t('calls.guide.formText')}</p>
      {sections.map(({ id, shownWhen }, index) => {
        const condition = texts.condition(shownWhen)
        const intro = texts.intro(id)
        return (
          <Part key={id} title={`${index + 1}. ${texts.section(id)}`}>
            {condition && <p className={styles['quiet']}>{t('calls.guide.sectionWhen', { condition })}</p>}
            {intro && <p>{intro}</p>}
            <AnsweredHere callId={call.id} place={id} />
            <Questions call={call} caption={texts.section(id)} fields={fieldsOf(id)} />
          </Part>
        )
      })}
    </>
  )
}

const Questions = ({ call, caption, fields }: { call: Call; caption: string; fields: readonly Field[] }) => {
  const t = useText()
  const texts = useFormTexts()
  const kindOf = (field: Field): string => {
    if (isSimple(field)) return texts.control(field)
    if (isList(field)) return t('calls.guide.list', { min: field.minItems, max: field.maxItems })
    return t(`calls.form.type.${field.type}`)
  }
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={fields}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'question',
          header: t('calls.guide.question'),
          rowHeader: true,
          cell: (field) => (
            <div className={styles['row-label']}>
              <Link to={`/calls/${call.id}/questions#${addressOf(field)}`}>{texts.label(field)}</Link>
              {field.type !== 'documents' && texts.hint(field) && (
                <span className={styles['row-hint']}>{texts.hint(field)}</span>
              )}
            </div>
          ),
        },
        {
          key: 'kind',
          header: t('calls.guide.kind'),
          // One column, so that it fits on a phone.
          cell: (field) => (
            <div className={styles['row-answer']}>
              <p>{kindOf(field)}</p>
              <p className={styles['quiet']}>{texts.need(field.requiredWhen, field.shownWhen)}</p>
            </div>
          ),
        },
      ]}
    />
  )
}
