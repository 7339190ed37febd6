import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useWatch } from 'react-hook-form'
import { Link } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { allianceQueries } from '#src/backend/queries/alliance.ts'
import { LONGEST_TEXT, letters } from '#src/domain/joining.ts'
import { memberKinds } from '#src/domain/member.ts'
import { useLocalMembers } from '#src/i18n/local-members.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { ChoiceField } from '#src/ui/ChoiceField.tsx'
import { LongTextField } from '#src/ui/LongTextField.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { ConfirmPart } from './ConfirmPart.tsx'
import { ContactPart } from './ContactPart.tsx'
import { CountryField } from './CountryField.tsx'
import { DuplicateCheck } from './DuplicateCheck.tsx'
import styles from './join.module.css'
import { emptyJoin, type JoinControl, joinResolver, type JoinValues } from './join-values.ts'
import { type ChosenLetter, LetterField } from './LetterField.tsx'
import { askOpenRequests } from './open-requests.ts'
import { FormPart, SendForm } from './SendForm.tsx'
import { TopicsField } from './TopicsField.tsx'
import { useFieldErrors } from './use-field-errors.ts'
import { useSendForm } from './use-send-form.ts'

const order = Object.keys(emptyJoin) as (keyof JoinValues)[]

/** Request of a local or regional authority to join the Alliance. */
export const JoinForm = () => {
  const t = useText()
  const rich = useRichText()
  const queryClient = useQueryClient()
  const members = useLocalMembers(useSuspenseQuery(allianceQueries.members()).data)
  /** No browser keeps a chosen file over a reload, so it is not stored with the form. */
  const [letter, setLetter] = useState<ChosenLetter | null>(null)
  const { register, control, problems, attempted, around } = useSendForm({
    kind: 'join',
    empty: emptyJoin,
    order,
    resolver: joinResolver(members, letter ? letter.problem : 'file_missing', (question, isAfresh) =>
      askOpenRequests(queryClient, question, isAfresh),
    ),
    send: async (request, key) => {
      const acknowledgement = await backend().requestToJoin({ ...request, key })
      const file = request.letter === 'attached' ? letter?.file : undefined
      if (!file) return acknowledgement
      const { reference, code } = acknowledgement
      try {
        await backend().addLetter({ reference, code, name: file.name, file, key })
        return acknowledgement
      } catch {
        // The request has arrived; its page says that the letter is missing and accepts it again.
        return { ...acknowledgement, letterFailed: true }
      }
    },
  })
  const { summary, errorOf } = useFieldErrors(problems, order)

  return (
    <div className={styles['page']}>
      <header className={styles['intro']}>
        <PageTitle hasError={summary.length > 0}>{t('join.title')}</PageTitle>
        <p className={styles['lead']}>{t('join.lead')}</p>
        <p>{rich('join.ngo', { link: (chunks) => <Link to="/cooperate">{chunks}</Link> })}</p>
        <p>{rich('join.already', { link: (chunks) => <Link to="/join/sent">{chunks}</Link> })}</p>
      </header>
      <SendForm
        errors={summary}
        fields={order}
        around={{
          ...around,
          onDiscard: () => {
            setLetter(null)
            return around.onDiscard()
          },
        }}
        sendLabel={t('join.send')}
        privacyPath="/privacy"
      >
        <FormPart title={t('join.section.authority')}>
          <TextField
            {...register('authorityName')}
            label={t('join.field.authorityName')}
            hint={t('join.hint.authorityNameCompared')}
            error={errorOf('authorityName')}
            autoComplete="organization"
          />
          <ChoiceField
            {...register('kind')}
            label={t('join.field.kind')}
            error={errorOf('kind')}
            choices={memberKinds.map((value) => ({ value, label: t(`join.kind.${value}`) }))}
          />
          <CountryField {...register('country')} error={errorOf('country')} />
          <DuplicateCheck
            control={control}
            members={members}
            attempted={attempted}
            field={register('otherThan')}
            error={errorOf('otherThan')}
          />
          <TextField
            {...register('inhabitants')}
            label={t('join.field.inhabitants')}
            hint={t('join.hint.inhabitants')}
            error={errorOf('inhabitants')}
            optional
            width="short"
            inputMode="numeric"
          />
        </FormPart>
        <FormPart title={t('join.section.head')}>
          <TextField
            {...register('headName')}
            label={t('join.field.headName')}
            error={errorOf('headName')}
            width="medium"
          />
          <TextField
            {...register('headFunction')}
            label={t('join.field.headFunction')}
            hint={t('join.hint.headFunction')}
            error={errorOf('headFunction')}
            width="medium"
          />
        </FormPart>
        <ContactPart register={register} errorOf={errorOf} />
        <FormPart title={t('join.section.interests')}>
          <TopicsField register={register} errorOf={errorOf} label={t('join.field.topics')} />
          <LongTextField
            {...register('needs')}
            label={t('join.field.needs')}
            hint={t('join.hint.needs')}
            error={errorOf('needs')}
            limit={LONGEST_TEXT}
          />
          <LongTextField
            {...register('offers')}
            label={t('join.field.offers')}
            hint={t('join.hint.offers')}
            error={errorOf('offers')}
            limit={LONGEST_TEXT}
          />
        </FormPart>
        <FormPart title={t('join.section.letter')}>
          <ChoiceField
            {...register('letter')}
            label={t('join.field.letter')}
            hint={t('join.hint.letter')}
            error={errorOf('letter')}
            choices={letters.map((value) => ({ value, label: t(`join.letter.${value}`) }))}
          />
          <WhenAttached control={control}>
            <LetterField onChoose={setLetter} />
          </WhenAttached>
        </FormPart>
        <ConfirmPart register={register} errorOf={errorOf}>
          <p>{t('join.othersMayHaveAsked')}</p>
          <CheckboxField
            {...register('mayRepresent')}
            label={t('join.field.mayRepresent')}
            error={errorOf('mayRepresent')}
          />
        </ConfirmPart>
      </SendForm>
    </div>
  )
}

/**
 * Shows the file field once somebody says that there is a letter; hidden, so that the chosen file is kept if the choice
 * changes back.
 */
const WhenAttached = ({ control, children }: { control: JoinControl; children: ReactNode }) => (
  <div hidden={useWatch({ control, name: 'letter' }) !== 'attached'}>{children}</div>
)
