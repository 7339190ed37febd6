import { SigningPage } from './SigningPage.tsx'

export const Component = SigningPage
