import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import { randomName } from '#src/backend/random-name.ts'
import { forget, keep, readKept } from '#src/backend/saving/kept-form.ts'
import { session } from '#src/backend/session.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { invitationDays, invitingSchema, type Inviting, type Team } from '#src/domain/team.ts'
import { z } from '#src/domain/zod.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { InvitationLink, type MadeInvitation } from './InvitationLink.tsx'
import { choosingRoleShape, RoleFields } from './RoleFields.tsx'
import { StepFailure } from './StepFailure.tsx'
import styles from './team.module.css'

/** The form as typed; may still be invalid. */
const typedSchema = z.object({ ...invitingSchema.shape, ...choosingRoleShape, forName: z.string() })
const empty: Inviting = { forName: '', access: 'editor', days: 7 }

/** Creates a link for one person. Typed text survives a reload; retries of the same attempt create one link. */
export const InviteForm = ({
  team: { applicationId },
  sections,
}: {
  team: Team
  /** Sections that the form shows. */
  sections: readonly SectionId[]
}) => {
  const t = useText()
  const find = useNamedText()
  const queryClient = useQueryClient()
  const form = `invite.${session().identity() ?? ''}.${applicationId}`
  const [typed, setTyped] = useState(() => readKept(form, typedSchema) ?? { values: empty, key: '', sent: null })
  const [problem, setProblem] = useState<{ at: string; text: string }>()
  const [made, setMade] = useState<MadeInvitation | null>(null)
  const { values } = typed
  const take = (changes: Partial<Inviting>) => {
    const next = { values: { ...values, ...changes }, key: randomName(), sent: null }
    setTyped(next)
    keep(form, next)
  }
  const inviting = useOneShot({
    mutationFn: () => {
      const key = typed.key || randomName()
      const attempt = { ...typed, key }
      setTyped(attempt)
      keep(form, attempt)
      return backend().inviteColleague({ applicationId, ...z.parse(invitingSchema, values), key })
    },
    onSuccess: async (invited) => {
      forget(form)
      setTyped({ values: empty, key: '', sent: null })
      setMade(invited)
      await queryClient.invalidateQueries({ queryKey: teamQueries.detail(applicationId).queryKey })
    },
    onError: (error) => {
      if (isBackendError(error) && error.code === 'invalid') blame(error.errors[0]?.pointer, error.errors[0]?.code)
    },
  })
  const blame = (pointer: PropertyKey = 'forName', code = 'invalid') => {
    const at = pointer === 'editableSections' ? 'invite-sections' : 'invite-for'
    setProblem({ at, text: find(`together.problem.${code}`) ?? t('error.invalid') })
    document.getElementById(at)?.focus()
  }
  const problemAt = (at: string) => (problem?.at === at ? problem.text : undefined)
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const parsed = z.safeParse(invitingSchema, values)
    setProblem(undefined)
    if (parsed.success) inviting.mutate()
    else blame(parsed.error.issues[0]?.path[0], parsed.error.issues[0]?.message)
  }
  const refusedHere = isBackendError(inviting.error) && inviting.error.code === 'invalid'
  return (
    <section aria-labelledby="invite-title" className={styles['part']}>
      <h2 id="invite-title">{t('together.invite.title')}</h2>
      {made && <InvitationLink key={made.invitation.id} made={made} />}
      <form noValidate onSubmit={handleSubmit} className={styles['form']}>
        <TextField
          id="invite-for"
          label={t('together.invite.for')}
          hint={t('together.invite.forHint')}
          error={problemAt('invite-for')}
          autoComplete="off"
          value={values.forName}
          onChange={({ target }) => take({ forName: target.value })}
        />
        <RoleFields
          id="invite"
          role={values}
          shown={sections}
          problem={problemAt('invite-sections')}
          onChange={({ access, editableSections }) => take({ access, editableSections })}
        />
        <SelectField
          id="invite-days"
          label={t('together.invite.days')}
          width="short"
          value={String(values.days)}
          options={invitationDays.map((days) => ({ value: String(days), label: t('together.days', { count: days }) }))}
          onChange={({ target }) =>
            take({ days: invitationDays.find((days) => String(days) === target.value) ?? values.days })
          }
        />
        {!refusedHere && <StepFailure error={inviting.error} />}
        <div>
          <Button type="submit" busy={inviting.isPending}>
            {t('together.invite.action')}
          </Button>
        </div>
      </form>
    </section>
  )
}
