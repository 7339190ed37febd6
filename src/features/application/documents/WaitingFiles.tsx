import { mayEditSection } from '#src/domain/rights.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { ApplicationData } from '../drafts.ts'
import { ownerOf } from '../owner-of.ts'
import { NotArrived } from './NotArrived.tsx'
import { useCallOff, useUploads } from './use-uploads.ts'

/** Uploads that stopped because the person lost the right to change documents: they wait until it is given back. */
export const WaitingFiles = ({ data }: { data: ApplicationData }) =>
  // People who may change documents see the files in their slots.
  mayEditSection(data.application, 'documents') ? null : <Waiting data={data} />

const Waiting = ({ data: { application, draft } }: { data: ApplicationData }) => {
  const t = useText()
  const { uploads, onTheirWay } = useUploads(application, draft.saver)
  const files = Object.values(onTheirWay)
  const title = t('application.noRight.files', { count: files.length, owner: ownerOf(application) })
  const callOff = useCallOff(uploads)
  return (
    <NotArrived applicationId={application.id} files={files} title={title} onCancel={(file) => void callOff(file)} />
  )
}
