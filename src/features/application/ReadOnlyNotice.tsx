import type { Application } from '#src/domain/application-record.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { useFormTexts } from './texts.ts'

/** Why answers cannot be changed here and now. */
export const ReadOnlyNotice = ({ application }: { application: Application }) => {
  const why = useReadOnlyReason(application)
  return <Notice>{why}</Notice>
}

export const useReadOnlyReason = (application: Application): string => {
  const t = useText()
  const texts = useFormTexts()
  const owner = application.collaborators.find(({ access }) => access === 'owner')?.name
  if (application.access === 'reader') {
    return owner ? t('application.readOnly.readerOf', { owner }) : t('application.readOnly.reader')
  }
  return (
    texts.find(`application.readOnly.${application.notEditableWhy ?? ''}`) ?? t('application.readOnly.not_editable')
  )
}
