import { type Signer, signerSchema } from '#src/domain/signature.ts'
import { z } from '#src/domain/zod.ts'
import { useNamedText } from '#src/i18n/use-named-text.ts'
import { useText } from '#src/i18n/use-text.ts'
import { TextField } from '#src/ui/TextField.tsx'

export type SignerProblems = { readonly name?: string; readonly position?: string }

/** Problem codes by field. */
export const signerProblems = (signer: Signer): SignerProblems => {
  const parsed = z.safeParse(signerSchema, signer)
  return Object.fromEntries((parsed.error?.issues ?? []).map(({ path, message }) => [String(path[0]), message]))
}

/** The signer's name and position. */
export const SignerFields = ({
  signer,
  problems,
  onChange,
}: {
  signer: Signer
  problems: SignerProblems
  onChange: (signer: Signer) => void
}) => {
  const t = useText()
  const find = useNamedText()
  const sentence = (code: string | undefined) => code && (find(`together.sign.problem.${code}`) ?? t('error.invalid'))
  return (
    <>
      <TextField
        id="sign-name"
        label={t('together.sign.name')}
        error={sentence(problems.name)}
        value={signer.name}
        onChange={({ target }) => onChange({ ...signer, name: target.value })}
      />
      <TextField
        id="sign-position"
        label={t('together.sign.position')}
        hint={t('together.sign.positionHint')}
        error={sentence(problems.position)}
        value={signer.position}
        onChange={({ target }) => onChange({ ...signer, position: target.value })}
      />
    </>
  )
}
