import { documentAddress } from '#src/domain/application/documents.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { partInWords } from '#src/i18n/part-words.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { OneVersion } from '#src/ui/TwoTexts.tsx'
import { OpenDocument } from '../documents/OpenDocument.tsx'
import type { ApplicationData } from '../drafts.ts'
import { ReadOnlyNotice } from '../ReadOnlyNotice.tsx'
import { useFormTexts } from '../texts.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import { AskedPart } from './AskedPart.tsx'
import type { NumberedQuestion } from './OpenQuestions.tsx'
import type { Clarification } from './QuestionPage.tsx'

/** A question about a part that this person may read but not change. */
export const AskedToRead = ({
  data,
  section,
  question,
  clarification,
}: {
  data: ApplicationData
  section: SectionId
  question: NumberedQuestion
  clarification: Clarification
}) => {
  const t = useText()
  const { find } = useFormTexts()
  const formats = useFormats()
  const { application, draft } = data
  const answers = useAllAnswers(draft.saver)
  const { address } = question
  const documents = application.documents.filter(({ replaced }) => !replaced)
  const files = documents.filter(({ slot, scan }) => documentAddress(slot) === address && scan !== 'refused')
  return (
    <AskedPart data={data} question={question} clarification={clarification}>
      <OneVersion
        title={t('clarification.now')}
        text={partInWords(address, { answers, documents }, { find, formats, yes: t('ui.yes') })}
        none={t('clarification.nothing')}
        below={
          files.length > 0 &&
          files.map((file) => <OpenDocument key={file.id} applicationId={application.id} document={file} />)
        }
      />
      <ReadOnlyNotice application={application} section={section} />
    </AskedPart>
  )
}
