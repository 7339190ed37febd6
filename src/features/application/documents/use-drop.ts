import { type DragEvent, useEffect, useState } from 'react'

const hasFiles = ({ dataTransfer }: { dataTransfer: DataTransfer | null }): boolean =>
  dataTransfer?.types.includes('Files') ?? false

/**
 * Drag and drop of files onto an element. `isOver` while files are above it; spread `handlers` onto the element. If it
 * takes no files, as for guests, it behaves like the rest of the page.
 */
export function useDrop(takes: boolean, onDropped: (files: readonly File[]) => void) {
  const [isOver, setIsOver] = useState(false)
  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!takes || !hasFiles(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
        setIsOver(true)
      },
      onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
        // Moving between its own children does not leave the element.
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setIsOver(false)
      },
      onDrop(event: DragEvent) {
        if (!takes || !hasFiles(event)) return
        event.preventDefault()
        setIsOver(false)
        onDropped([...event.dataTransfer.files])
      },
    },
  }
}

/** Prevents the browser from opening a file that is dropped elsewhere on the page. */
export function useNoDropBeside(): void {
  // Outside React: the whole window.
  useEffect(() => {
    const keepPage = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented || !hasFiles(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none'
    }
    window.addEventListener('dragover', keepPage)
    window.addEventListener('drop', keepPage)
    return () => {
      window.removeEventListener('dragover', keepPage)
      window.removeEventListener('drop', keepPage)
    }
  }, [])
}
