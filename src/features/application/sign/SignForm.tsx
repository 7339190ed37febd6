import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { signatureQueries } from '#src/backend/queries/signature.ts'
import { type OpenedSigning, type Signer, signerSchema } from '#src/domain/signature.ts'
import { z } from '#src/domain/zod.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { CheckboxField } from '#src/ui/CheckboxField.tsx'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { StepFailure } from '../team/StepFailure.tsx'
import styles from './sign.module.css'
import { type SignerProblems, SignerFields, signerProblems } from './SignerFields.tsx'

/** Signs exactly the content shown above. */
export const SignForm = ({
  opened,
  digest,
  code,
  onChanged,
  onSigned,
}: {
  opened: OpenedSigning
  digest: string
  code: string
  onChanged: () => void
  onSigned: (signed: OpenedSigning) => void
}) => {
  const t = useText()
  const queryClient = useQueryClient()
  const [signer, setSigner] = useState<Signer>({ name: opened.name, position: opened.position })
  // Valid for this digest only: after a change the confirmation is required again.
  const [tickedFor, setTickedFor] = useState<string | null>(null)
  const mayBind = tickedFor === digest
  const [problems, setProblems] = useState<SignerProblems & { readonly mayBind?: string }>({})
  const { queryKey } = signatureQueries.opened(code)
  const signing = useOneShot({
    mutationFn: () => backend().sign({ code, digest, mayBind: true, ...z.parse(signerSchema, signer) }),
    onSuccess: (signed) => {
      onSigned(signed)
      queryClient.setQueryData(queryKey, signed)
      announce(t('together.sign.wasSigned'))
      document.querySelector('h1')?.focus()
    },
    // Changed, expired or sent meanwhile: shows the present state.
    onError: (error) => {
      if (isBackendError(error) && error.why === 'changed') onChanged()
      return queryClient.invalidateQueries({ queryKey })
    },
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const found = { ...signerProblems(signer), ...(!mayBind && { mayBind: t('together.sign.problem.mayBind') }) }
    setProblems(found)
    const [first] = Object.keys(found)
    if (first) document.getElementById(`sign-${first}`)?.focus()
    else signing.mutate()
  }
  return (
    <section aria-labelledby="sign-title" className={styles['part']}>
      <h2 id="sign-title">{t('together.sign.here')}</h2>
      <form noValidate onSubmit={handleSubmit} className={styles['form']}>
        <SignerFields signer={signer} problems={problems} onChange={setSigner} />
        <CheckboxField
          id="sign-mayBind"
          label={t('together.sign.statement')}
          error={problems.mayBind}
          checked={mayBind}
          onChange={({ target }) => setTickedFor(target.checked ? digest : null)}
        />
        {!(isBackendError(signing.error) && signing.error.why === 'changed') && <StepFailure error={signing.error} />}
        <div>
          <Button type="submit" busy={signing.isPending}>
            {t('together.sign.action')}
          </Button>
        </div>
      </form>
    </section>
  )
}
