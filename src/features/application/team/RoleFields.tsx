import { sections as allSections } from '#src/domain/application/fields.ts'
import { sectionIdSchema } from '#src/domain/application/section-id.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { colleagueAccessSchema, type TeamRole } from '#src/domain/team.ts'
import { z } from '#src/domain/zod.ts'
import { useText } from '#src/i18n/use-text.ts'
import { CheckboxGroup, ChoiceField } from '#src/ui/ChoiceField.tsx'
import { useFormTexts } from '../texts.ts'

/** A role while it is being chosen: the list of sections may still be empty. */
export const choosingRoleShape = {
  access: colleagueAccessSchema,
  editableSections: z.optional(z.array(sectionIdSchema)),
}

const kinds = ['editor', 'some', 'reader'] as const

/** What a colleague may do: edit everything, edit some sections and read the rest, or read only. */
export const RoleFields = ({
  id,
  role: { access, editableSections },
  shown,
  problem,
  onChange,
}: {
  /** Prefix for the ids of the fields: `<id>-access`, `<id>-sections`. */
  id: string
  role: TeamRole
  /** Sections that the form shows now; others only if they are chosen already. */
  shown: readonly SectionId[]
  problem: string | undefined
  onChange: (role: TeamRole) => void
}) => {
  const t = useText()
  const texts = useFormTexts()
  const offered = allSections
    .map((section) => section.id)
    .filter((section) => shown.includes(section) || editableSections?.includes(section))
  return (
    <>
      <ChoiceField
        id={`${id}-access`}
        label={t('together.invite.access')}
        value={editableSections ? 'some' : access}
        choices={kinds.map((value) => ({
          value,
          label: t(`together.invite.${value}`),
          hint: t(`together.invite.${value}Hint`),
        }))}
        onChange={({ target }) =>
          onChange(
            target.value === 'some'
              ? { access: 'editor', editableSections: [] }
              : { access: target.value === 'reader' ? 'reader' : 'editor' },
          )
        }
      />
      {editableSections && (
        <CheckboxGroup
          id={`${id}-sections`}
          label={t('together.sections.which')}
          error={problem}
          choices={offered.map((value) => ({ value, label: texts.section(value) }))}
          values={editableSections}
          onChange={({ target }) =>
            onChange({
              access: 'editor',
              editableSections: offered.filter((section) =>
                section === target.value ? target.checked : editableSections.includes(section),
              ),
            })
          }
        />
      )}
    </>
  )
}
