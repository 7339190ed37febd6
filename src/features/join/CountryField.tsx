import { useSuspenseQuery } from '@tanstack/react-query'
import type { UseFormRegisterReturn } from 'react-hook-form'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { KOSOVO } from '#src/domain/country.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { SelectField } from '#src/ui/SelectField.tsx'

export const CountryField = ({ error, ...field }: UseFormRegisterReturn & { error: string | undefined }) => {
  const t = useText()
  const formats = useFormats()
  const { data: countries } = useSuspenseQuery(allianceQueries.countries())
  const options = countries.map(({ code }) => ({ value: code, label: formats.country(code) }))
  return (
    <SelectField
      {...field}
      label={t('join.field.country')}
      hint={countries.some(({ code }) => code === KOSOVO) ? t('shell.kosovoFootnote') : undefined}
      placeholder={t('join.choose')}
      options={formats.sortBy(options, ({ label }) => label)}
      error={error}
    />
  )
}
