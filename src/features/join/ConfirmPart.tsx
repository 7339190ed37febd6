import type { ReactNode } from 'react'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { FormPart } from './SendForm.tsx'

/** Declarations that the sender must confirm; `children` come before the privacy notice. */
export const ConfirmPart = ({
  register,
  errorOf,
  children,
}: {
  register: (name: 'privacyRead') => UseFormRegisterReturn
  errorOf: (name: 'privacyRead') => string | undefined
  children?: ReactNode
}) => {
  const t = useText()
  return (
    <FormPart title={t('join.section.confirm')}>
      {children}
      <CheckboxField {...register('privacyRead')} label={t('join.field.privacyRead')} error={errorOf('privacyRead')} />
    </FormPart>
  )
}
