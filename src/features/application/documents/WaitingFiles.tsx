import type { ApplicationData } from '../drafts.ts'
import { ownerOf } from '../owner-of.ts'
import { useText } from '#src/i18n/use-text.ts'
import { NotArrived } from './StillOnTheirWay.tsx'
import { useUploads } from './use-uploads.ts'

/** Files that were on their way when somebody lost the right to change documents: they wait until it is given back. */
export const WaitingFiles = ({ data: { application, draft } }: { data: ApplicationData }) => {
  const t = useText()
  const files = Object.values(useUploads(application, draft.saver).onTheirWay)
  const title = t('application.noRight.files', { count: files.length, owner: ownerOf(application) })
  return <NotArrived applicationId={application.id} files={files} title={title} />
}
