import { ClashNotices, type ClashTexts } from './ClashNotices.tsx'
import { SetAsideNotices, type SetAsideTexts } from './SetAsideNotices.tsx'

/** What asks somebody to choose between two texts of a field, and what they set aside by it. */
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
