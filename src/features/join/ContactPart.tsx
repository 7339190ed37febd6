import type { UseFormRegisterReturn } from 'react-hook-form'
import { useText } from '#src/i18n/use-text.ts'
import { TextField } from '#src/ui/TextField.tsx'
import { FormPart } from './SendForm.tsx'

type Name = 'contactName' | 'contactFunction' | 'contactEmail' | 'contactPhone'

/** The person who gets the answer. */
export const ContactPart = ({
  register,
  errorOf,
}: {
  register: (name: Name) => UseFormRegisterReturn
  errorOf: (name: Name) => string | undefined
}) => {
  const t = useText()
  const line = (name: Name) => ({ ...register(name), label: t(`join.field.${name}`), error: errorOf(name) })
  return (
    <FormPart title={t('join.section.contact')}>
      <TextField {...line('contactName')} width="medium" autoComplete="name" />
      <TextField {...line('contactFunction')} width="medium" autoComplete="organization-title" />
      <TextField
        {...line('contactEmail')}
        type="email"
        hint={t('join.hint.contactEmail')}
        width="medium"
        autoComplete="email"
      />
      <TextField
        {...line('contactPhone')}
        type="tel"
        hint={t('join.hint.contactPhone')}
        width="medium"
        autoComplete="tel"
      />
    </FormPart>
  )
}
