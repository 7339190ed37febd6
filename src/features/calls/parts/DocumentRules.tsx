import { documentSlots } from '#src/domain/application/documents.ts'
import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { useFormTexts } from '../form-texts.ts'
import { Item, Statement } from '../Statements.tsx'
import styles from '../sections.module.css'

const MEGABYTE = 1024 * 1024

/** Required documents, who provides them, and rules for files. */
export const DocumentRules = ({ call }: { call: Call }) => {
  const t = useText()
  const formats = useFormats()
  const texts = useFormTexts()
  const { formats: kinds, maxFileBytes, maxTotalBytes } = call.rules.documentRules
  const megabytes = (bytes: number) => t('calls.apply.megabytes', { count: Math.floor(bytes / MEGABYTE) })
  return (
    <>
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
    </>
  )
}
