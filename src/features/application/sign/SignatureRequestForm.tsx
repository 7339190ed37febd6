import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { backend } from '#src/backend/backend.ts'
import { signatureQueries } from '#src/backend/queries/signature.ts'
import { randomName } from '#src/backend/random-name.ts'
import { useSavingState } from '#src/backend/saving/use-draft.ts'
import { checkApplication } from '#src/domain/application/check.ts'
import { textAt } from '#src/domain/application/fields.ts'
import { type SignatureState, type Signer, signerSchema } from '#src/domain/signature.ts'
import { z } from '#src/domain/zod.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { showToast } from '#src/ui/toasts.ts'
import { useFocusHeir } from '#src/ui/use-focus-heir.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import type { ApplicationData } from '../drafts.ts'
import { applicationPaths } from '../paths.ts'
import { OnceLink } from '../team/OnceLink.tsx'
import { StepFailure } from '../team/StepFailure.tsx'
import { useCheckContext } from '../deadline/use-server-time.ts'
import styles from './sign.module.css'
import { type SignerProblems, SignerFields, signerProblems } from './SignerFields.tsx'
import type { FilesToSign } from './use-files-to-sign.ts'

const MAKE_LINK = 'make-link'

interface Props {
  readonly data: ApplicationData
  readonly state: SignatureState
  /** The last link can no longer be used. */
  readonly isOver: boolean
  readonly files: FilesToSign
}

/** The owner creates a link to sign; name and position are filled in from the declarations. */
export const SignatureRequestForm = ({ data, state, isOver, files }: Props) => {
  const t = useText()
  const formats = useFormats()
  const queryClient = useQueryClient()
  const { application, call, draft } = data
  const { id: applicationId } = application
  const answers = draft.saver.answers()
  const known = (part: 'name' | 'position') =>
    textAt(answers, `declarations.signatory.${part}`) || textAt(answers, `applicant.legalRepresentative.${part}`)
  const [signer, setSigner] = useState<Signer>(() => ({ name: known('name'), position: known('position') }))
  const [key, setKey] = useState(() => randomName())
  const [problems, setProblems] = useState<SignerProblems>({})
  const [code, setCode] = useState<string | null>(null)
  const { queryKey } = signatureQueries.state(applicationId, application.version)

  const asking = useOneShot({
    mutationFn: async () => {
      // The link shows what the backend has, so everything must be saved and uploaded first.
      await draft.saver.flush()
      if (draft.saver.state().phase !== 'saved' || files.arrivingNow().length > 0) return null
      return backend().askForSignature({ applicationId, ...z.parse(signerSchema, signer), key })
    },
    onSuccess: (answer) => {
      if (!answer) return
      setKey(randomName())
      setCode(answer.code)
      queryClient.setQueryData(queryKey, answer.signature)
    },
  })
  const taking = useOneShot({
    mutationFn: () => backend().withdrawSignatureRequest({ applicationId }),
    onSuccess: (next) => {
      setCode(null)
      queryClient.setQueryData(queryKey, next)
      showToast({ text: t('together.sign.tookBack') })
    },
    onError: () => queryClient.invalidateQueries({ queryKey }),
  })
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    const found = signerProblems(signer)
    setProblems(found)
    if (Object.keys(found).length === 0) asking.mutate()
    else document.getElementById(found.name ? 'sign-name' : 'sign-position')?.focus()
  }
  const heir = useFocusHeir(MAKE_LINK)
  const { phase, unconfirmed } = useSavingState(draft.saver)
  const { request } = state
  const isDraft = application.status === 'draft'
  const toMend = checkApplication(answers, application.documents, useCheckContext(call)).filter(
    ({ severity }) => severity === 'error',
  )
  return (
    <section aria-labelledby="link-title" className={styles['part']}>
      <h2 id="link-title">{t('together.sign.byLink')}</h2>
      <p className={styles['lead']}>{t('together.sign.byLinkText')}</p>
      {isDraft && toMend.length > 0 && (
        <Notice tone="warning">
          <p>{t('together.sign.toMend', { count: toMend.length })}</p>
        </Notice>
      )}
      {request && (
        <p>
          {t(isOver ? 'together.sign.linkExpired' : 'together.sign.linkFor', {
            name: request.name,
            when: formats.dateTime(request.expiresAt, { style: 'long', inSentence: true }),
          })}
        </p>
      )}
      {code !== null && (
        <OnceLink
          key={code}
          path={applicationPaths.signing(code)}
          title={t('together.link.title', { name: request?.name ?? '' })}
        >
          <p>{t('together.sign.passOn')}</p>
        </OnceLink>
      )}
      {application.access !== 'owner' ? (
        <p>{t('together.sign.ownerOnly')}</p>
      ) : !isDraft ? (
        <p>{t('together.sign.notDraft')}</p>
      ) : (
        <form noValidate onSubmit={handleSubmit} className={styles['form']}>
          <SignerFields
            signer={signer}
            problems={problems}
            onChange={(next) => {
              setSigner(next)
              setKey(randomName())
            }}
          />
          {phase !== 'saved' && asking.data === null && (
            <Notice tone="error" live="assertive">
              <p>{t('together.sign.notSaved', { count: unconfirmed })}</p>
            </Notice>
          )}
          {files.arriving.length > 0 && asking.data === null && (
            <Notice tone="error" live="assertive">
              <p>{t('together.sign.notArrived', { count: files.arriving.length })}</p>
            </Notice>
          )}
          <StepFailure error={asking.error ?? taking.error} />
          <div className={styles['buttons']}>
            <Button id={MAKE_LINK} type="submit" busy={asking.isPending}>
              {t(request ? 'together.sign.askAgain' : 'together.sign.ask')}
            </Button>
            {request && (
              <Button ref={heir} variant="ghost" busy={taking.isPending} onClick={() => taking.mutate()}>
                {t('together.sign.takeBack')}
              </Button>
            )}
          </div>
        </form>
      )}
    </section>
  )
}
