import type { Ref } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useFormTexts } from '../texts.ts'

/** Button that opens a field for a translation. */
export const AddTranslation = ({
  name,
  onAdd,
  ref,
}: {
  name: string
  onAdd: () => void
  ref?: Ref<HTMLButtonElement>
}) => {
  const t = useText()
  const texts = useFormTexts()
  return (
    <Button {...(ref && { ref })} variant="quiet" size="small" onClick={onAdd}>
      {t('application.translation.add')}
      <VisuallyHidden> {texts.label(name)}</VisuallyHidden>
    </Button>
  )
}
