import { QuestionPage } from './QuestionPage.tsx'

export { makeLoader } from '../load-application.ts'

export const Component = QuestionPage
