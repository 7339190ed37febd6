import { ClashNotices, type ClashTexts } from './ClashNotices.tsx'
import { SetAsideNotices, type SetAsideTexts } from './SetAsideNotices.tsx'

/** Clashes to resolve, and the texts that were set aside when a clash was resolved. */
export const ClashArea = ({
  clashes,
  aside,
  onChoose,
  onBringBack,
  onLetGo,
}: {
  clashes: readonly ClashTexts[]
  aside: readonly SetAsideTexts[]
  onChoose: (address: string, choice: 'mine' | 'theirs') => void
  onBringBack: (id: number) => void
  onLetGo: (id: number) => void
}) => (
  <>
    <ClashNotices clashes={clashes} onChoose={onChoose} />
    <SetAsideNotices texts={aside} onBringBack={onBringBack} onLetGo={onLetGo} />
  </>
)
