import { CheckPage } from './CheckPage.tsx'

export { makeLoader } from '../load-application.ts'

export const Component = CheckPage
