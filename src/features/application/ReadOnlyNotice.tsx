import { useEffect, useRef } from 'react'
import type { Application } from '#src/domain/application-record.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { editorsOf, mayEditSection, takesChanges } from '#src/domain/rights.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { ownerOf } from './owner-of.ts'
import { useFormTexts } from './texts.ts'
import { useNotEditableWhy } from './use-not-editable-why.ts'

type Props = {
  application: Application
  /** The section of the page, or of the question on it. */
  section?: SectionId
  /** The fields have just been removed, so the focus moves here from one of them. */
  takesFocus?: boolean
}

/** Says why answers cannot be changed here and now. */
export const ReadOnlyNotice = ({ application, section, takesFocus = false }: Props) => {
  const why = useReadOnlyReason(application, section)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Once its field is gone, the focus is on the body, or on the heading that was rendered anew.
    if (takesFocus && document.activeElement?.matches('body, h1')) place.current?.focus()
  }, [takesFocus])
  return (
    <div ref={place} tabIndex={takesFocus ? -1 : undefined}>
      <Notice>{why}</Notice>
    </div>
  )
}

const useReadOnlyReason = (application: Application, section: SectionId | undefined): string => {
  const t = useText()
  const { list } = useFormats()
  const texts = useFormTexts()
  const why = useNotEditableWhy(application)
  const { access, collaborators } = application
  const owner = ownerOf(application)
  if (access === 'reader') {
    return owner ? t('application.readOnly.readerOf', { owner }) : t('application.readOnly.reader')
  }
  if (takesChanges(why) && section && !mayEditSection(application, section)) {
    const editors = list(editorsOf(section, collaborators).map(({ name }) => name))
    return t('application.readOnly.section', { editors, owner })
  }
  if (why === 'already_sent' && access === 'editor') return t('application.readOnly.sentByOwner')
  return texts.find(`application.readOnly.${why ?? ''}`) ?? t('application.readOnly.not_editable')
}
