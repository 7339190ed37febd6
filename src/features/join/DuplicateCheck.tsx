import { type UseFormRegisterReturn, useWatch } from 'react-hook-form'
import { Link } from 'react-router'
import type { Member } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxGroup } from '#src/ui/ChoiceField.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { alikeMembers, type JoinControl } from './join-values.ts'

/**
 * Participants with a like name, as soon as name and country are there. Compared is only what is public: whether others
 * have asked, nobody learns here.
 */
export const DuplicateCheck = ({
  control,
  members,
  field,
  error,
}: {
  control: JoinControl
  members: readonly Member[]
  field: UseFormRegisterReturn
  error: string | undefined
}) => {
  const t = useText()
  const formats = useFormats()
  const [authorityName, country] = useWatch({ control, name: ['authorityName', 'country'] })
  const alike = alikeMembers({ authorityName, country }, members)
  if (alike.length === 0) return null
  return (
    <Notice tone="warning" live="polite" title={t('join.alike.title', { count: alike.length })}>
      <p>{t('join.alike.text')}</p>
      <CheckboxGroup
        {...field}
        label={t('join.alike.label')}
        error={error}
        choices={alike.map(({ id, name, kind, country: code, sample }) => ({
          value: id,
          label: t('join.alike.other', { name }),
          hint: (
            <>
              {t(`join.kind.${kind}`)}, {formats.country(code)}
              {sample && ` (${t('join.alike.sample')})`}.{' '}
              <Link to={`/members/${encodeURIComponent(id)}`} target="_blank">
                {t('join.alike.look')} {t('ui.newWindow')}
              </Link>
            </>
          ),
        }))}
      />
    </Notice>
  )
}
