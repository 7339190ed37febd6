import { useText } from '#src/i18n/use-text.ts'
import { DateField, TextField } from '#src/ui/TextField.tsx'
import styles from './desk.module.css'

/** The typed texts; two empty coordinates mean no position. */
export type DecisionDraft = { on: string; body: string; lat: string; lon: string }

/** Date and body of the decision, and the participant's position on the map. */
export const DecisionFields = ({
  draft,
  errorOf,
  onChange,
}: {
  draft: DecisionDraft
  errorOf: (id: string) => string | undefined
  onChange: (changes: Partial<DecisionDraft>) => void
}) => {
  const t = useText()
  return (
    <>
      <DateField
        id="decidedOn"
        label={t('requests.decidedOn')}
        error={errorOf('decidedOn')}
        value={draft.on}
        onChange={(event) => onChange({ on: event.target.value })}
      />
      <TextField
        id="decidedBy"
        label={t('requests.decidedBy')}
        hint={t('requests.decidedByHint')}
        error={errorOf('decidedBy')}
        value={draft.body}
        onChange={(event) => onChange({ body: event.target.value })}
      />
      <div className={styles['place']}>
        {(['lat', 'lon'] as const).map((name) => (
          <TextField
            key={name}
            id={name}
            label={t(`requests.${name}`)}
            hint={t(`requests.${name}Hint`)}
            error={errorOf(name)}
            optional
            inputMode="decimal"
            autoComplete="off"
            value={draft[name]}
            onChange={(event) => onChange({ [name]: event.target.value })}
          />
        ))}
      </div>
    </>
  )
}
