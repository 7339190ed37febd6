import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Modules } from './parts/Modules.tsx'
import { CallSection, Item, Part, Statement } from './Statements.tsx'
import styles from './sections.module.css'

const targetKeys = { A: 'calls.req.targetA', B: 'calls.req.targetB', C: 'calls.req.targetC' } as const

/** Aim, means of action, period, who takes part, budget, preferences, funding. */
export const Requirements = ({ call }: { call: Call }) => {
  const t = useText()
  const formats = useFormats()
  const { startOn, endOn } = call.rules.implementationPeriod
  const paid = call.modules.filter(({ funding }) => funding === 'grant')
  return (
    <CallSection call={call} id="requirements">
      <Part title={t('calls.req.aim')}>
        <Statement call={call} mark="documented">
          {formats.localised(call.purpose)}
        </Statement>
      </Part>
      <Part title={t('calls.req.means')}>
        <Modules call={call} headingLevel={4} />
      </Part>
      <Part title={t('calls.req.period')}>
        <Statement call={call} mark="documented">
          {t('calls.req.periodText', { range: formats.dateRange(startOn, endOn) })}
        </Statement>
        <Statement call={call} mark="documented">
          {t('calls.req.afterSignature')}
        </Statement>
      </Part>
      <Part title={t('calls.req.target')}>
        <ul className={styles['list']}>
          {call.modules.map(({ id }) => (
            <Item key={id} call={call} mark="documented">
              {t(targetKeys[id])}
            </Item>
          ))}
          <Item call={call} mark="our_design">
            {t('calls.req.targetNames')}
          </Item>
        </ul>
      </Part>
      <Part title={t('calls.req.money')}>
        <Statement call={call} mark="our_design">
          {t('calls.req.moneyModule', { count: paid.length, ids: formats.list(paid.map(({ id }) => id)) })}
        </Statement>
        {paid.length > 0 && (
          <>
            <Statement call={call} mark="inferred">
              {t('calls.req.contribution')}
            </Statement>
            <Statement call={call} mark="our_design">
              {t('calls.req.bank')}
            </Statement>
          </>
        )}
      </Part>
      <Part title={t('calls.req.preferences')}>
        <Statement call={call} mark="unknown">
          {t('calls.req.preferencesText')}
        </Statement>
      </Part>
      <Part title={t('calls.req.funding')}>
        <Statement call={call} mark="unknown">
          {t('calls.req.fundingText')}
        </Statement>
      </Part>
    </CallSection>
  )
}
