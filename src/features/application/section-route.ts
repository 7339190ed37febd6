import { SectionPage } from './SectionPage.tsx'

export { makeLoader } from './load-application.ts'

export const Component = SectionPage
