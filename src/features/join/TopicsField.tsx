import type { UseFormRegisterReturn } from 'react-hook-form'
import { topics } from '#src/domain/topic.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxGroup } from '#src/ui/ChoiceField.tsx'

/** The topics of the Alliance; any number can be chosen. */
export const TopicsField = ({
  register,
  errorOf,
  label,
}: {
  register: (name: 'topics') => UseFormRegisterReturn
  errorOf: (name: 'topics') => string | undefined
  label: string
}) => {
  const t = useText()
  return (
    <CheckboxGroup
      {...register('topics')}
      label={label}
      hint={t('join.hint.topics')}
      error={errorOf('topics')}
      choices={topics.map((value) => ({ value, label: t(`topic.${value}`) }))}
    />
  )
}
