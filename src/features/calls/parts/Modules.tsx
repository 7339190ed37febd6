import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Item, Statement } from '../Statements.tsx'
import styles from '../sections.module.css'

/** The modules of a call, each with its content and funding. */
export const Modules = ({ call, headingLevel }: { call: Call; headingLevel: 3 | 4 }) => {
  const t = useText()
  const formats = useFormats()
  const Heading = `h${headingLevel}` as const
  return (
    <>
      {call.modules.map(({ id, title, actions, funding }) => (
        <div key={id} className={styles['module']}>
          <Heading>{t('calls.req.module', { id, title: formats.localised(title) })}</Heading>
          <ul className={styles['list']}>
            {actions.map((action) => (
              <Item key={action.en} call={call} mark="documented">
                {formats.localised(action)}
              </Item>
            ))}
            <Item call={call} mark={funding === 'grant' ? 'inferred' : 'our_design'}>
              {t(funding === 'grant' ? 'calls.req.grant' : 'calls.req.inKind')}
            </Item>
          </ul>
        </div>
      ))}
      <Statement call={call} mark="documented">
        {t('calls.req.combination')}
      </Statement>
    </>
  )
}
