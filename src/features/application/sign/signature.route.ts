import { SignaturePage } from './SignaturePage.tsx'

export { makeLoader } from '../load-application.ts'

export const Component = SignaturePage
