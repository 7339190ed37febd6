import { CopiesPage } from './CopiesPage.tsx'

export { makeLoader } from '../load-application.ts'

export const Component = CopiesPage
