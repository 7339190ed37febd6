import type { ReactNode } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { classNames } from './class-names.ts'
import styles from './fields.module.css'
import { Icon } from './Icon.tsx'
import { useSecondText } from './second-text.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

export type FieldTexts = {
  label: ReactNode
  hint?: ReactNode | undefined
  /** Must be corrected. The error summary shows the same words. */
  error?: string | undefined
  /** Worth a second look; blocks nothing. */
  warning?: string | undefined
  /** Adds "(optional)" to the label. */
  optional?: boolean | undefined
}

/** Attributes that connect an input to its hint, error and warning. */
export type FieldAria = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': true | undefined }

export const hintId = (id: string): string => `${id}-hint`
export const errorId = (id: string): string => `${id}-error`
export const warningId = (id: string): string => `${id}-warning`

export const fieldAria = (id: string, { hint, error, warning }: FieldTexts, more?: string): FieldAria => ({
  id,
  'aria-describedby':
    classNames(Boolean(hint) && hintId(id), error && errorId(id), warning && warningId(id), more) || undefined,
  'aria-invalid': error ? true : undefined,
})

const Optional = () => {
  const t = useText()
  return <span className={styles['optional']}> {t('ui.optional')}</span>
}

const Messages = ({ id, hint, error, warning }: FieldTexts & { id: string }) => {
  const t = useText()
  const second = useSecondText()
  return (
    <>
      {second(id, 'label')}
      {hint && (
        <div id={hintId(id)} className={styles['hint']}>
          {hint}
        </div>
      )}
      {second(id, 'hint')}
      {error && (
        <p id={errorId(id)} className={styles['error']}>
          <VisuallyHidden>{t('ui.errorPrefix')} </VisuallyHidden>
          {error}
        </p>
      )}
      {warning && (
        <p id={warningId(id)} className={styles['warning']}>
          <Icon name="warning" />
          <span>
            <VisuallyHidden>{t('ui.warningPrefix')} </VisuallyHidden>
            {warning}
          </span>
        </p>
      )}
    </>
  )
}

/** Label, hint, error and warning around one input. Use it for inputs that the kit does not have. */
export const FieldFrame = ({
  id,
  children,
  className,
  ...texts
}: FieldTexts & { id: string; className?: string | undefined; children: ReactNode }) => (
  <div className={classNames(styles['field'], texts.error && styles['invalid'], className)}>
    <label htmlFor={id} className={styles['label']}>
      {texts.label}
      {texts.optional && <Optional />}
    </label>
    <Messages id={id} {...texts} />
    {children}
  </div>
)

/** `FieldFrame` for several inputs that answer one question. Errors link to `id`. */
export const FieldSet = ({
  id,
  children,
  className,
  ...texts
}: FieldTexts & { id: string; className?: string | undefined; children: ReactNode }) => (
  <fieldset
    className={classNames(styles['field'], texts.error && styles['invalid'], className)}
    aria-describedby={fieldAria(id, texts)['aria-describedby']}
  >
    <legend className={styles['label']}>
      {texts.label}
      {texts.optional && <Optional />}
    </legend>
    <Messages id={id} {...texts} />
    {children}
  </fieldset>
)
