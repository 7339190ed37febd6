import { loadOnce } from '#src/ui/load-once.ts'

/** One section of ten has files: the code loads when it is opened, or when the browser is idle. */
export const loadDocumentsForm = loadOnce(async () => {
  const [{ DocumentsForm }, { WaitingFiles }] = await Promise.all([
    import('./DocumentsForm.tsx'),
    import('./WaitingFiles.tsx'),
  ])
  return { default: DocumentsForm, WaitingFiles }
})
