import { useEffect, useRef } from 'react'
import type { Application } from '#src/domain/application-record.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { useFormTexts } from './texts.ts'
import { useNotEditableWhy } from './use-not-editable-why.ts'

type Props = {
  application: Application
  /** The fields have just been taken away: whoever was in one of them is led here. */
  takesFocus?: boolean
}

/** Why answers cannot be changed here and now. */
export const ReadOnlyNotice = ({ application, takesFocus = false }: Props) => {
  const why = useReadOnlyReason(application)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // With its field gone, the focus is nowhere, or on the heading that was drawn anew.
    if (takesFocus && document.activeElement?.matches('body, h1')) place.current?.focus()
  }, [takesFocus])
  return (
    <div ref={place} tabIndex={takesFocus ? -1 : undefined}>
      <Notice>{why}</Notice>
    </div>
  )
}

const useReadOnlyReason = (application: Application): string => {
  const t = useText()
  const texts = useFormTexts()
  const why = useNotEditableWhy(application)
  const owner = application.collaborators.find(({ access }) => access === 'owner')?.name
  if (application.access === 'reader') {
    return owner ? t('application.readOnly.readerOf', { owner }) : t('application.readOnly.reader')
  }
  if (why === 'already_sent' && application.access === 'editor') return t('application.readOnly.sentByOwner')
  return texts.find(`application.readOnly.${why ?? ''}`) ?? t('application.readOnly.not_editable')
}
