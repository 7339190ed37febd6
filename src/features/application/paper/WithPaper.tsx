import { type ReactNode, useEffect, useSyncExternalStore } from 'react'
import type { SectionId } from '#src/domain/application/types.ts'
import { createListeners } from '#src/domain/listeners.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { inSpareTime } from '#src/ui/in-spare-time.ts'
import { usePrinting } from '#src/ui/use-printing.ts'
import type { ApplicationData } from '../drafts.ts'
import { loadSectionOnPaper } from '../load-later.ts'
import styles from './WithPaper.module.css'

type Paper = Awaited<ReturnType<typeof loadSectionOnPaper>>

let paperHere: Paper | null = null
const listeners = createListeners()
/** If it fails to load, the form is printed as it is. */
const bringPaper = async () => {
  paperHere = await loadSectionOnPaper().catch(() => null)
  listeners.call()
}

interface Props {
  readonly data: ApplicationData
  readonly section: SectionId
  readonly children: ReactNode
}

/** A section on the screen; in print, the same questions with answers or space to write. */
export const WithPaper = ({ data, section, children }: Props) => {
  const isPrinting = usePrinting()
  const paper = useSyncExternalStore(listeners.subscribe, () => paperHere)
  // Outside React: the network, in idle time, since printing does not wait.
  useEffect(() => inSpareTime(() => void bringPaper()), [])
  return (
    <>
      <div className={styles['screen']} data-replaced={(isPrinting && paper !== null) || undefined}>
        {children}
      </div>
      {isPrinting && paper && (
        <div className={styles['paper']}>
          <paper.SectionOnPaper data={data} section={section} />
        </div>
      )}
    </>
  )
}

/** Prints the section, with the same result as the browser's own menu. */
export const PrintButton = () => {
  const t = useText()
  const handlePrint = async () => {
    await bringPaper()
    window.print()
  }
  return (
    <Button variant="quiet" icon="print" onClick={() => void handlePrint()}>
      {t('application.printSection')}
    </Button>
  )
}
