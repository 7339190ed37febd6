import type { QueryClient } from '@tanstack/react-query'
import type { LoaderFunctionArgs } from 'react-router'
import { loadSecondLanguage } from '#src/i18n/second-language.ts'
import { loadDocumentsForm } from '../documents/load-documents-form.ts'
import { makeLoader as makeApplicationLoader } from '../load-application.ts'
import { SectionPage } from './SectionPage.tsx'

export const makeLoader = (queryClient: QueryClient) => {
  const load = makeApplicationLoader(queryClient)
  return async (args: LoaderFunctionArgs) => {
    const [data] = await Promise.all([
      load(args),
      loadSecondLanguage(),
      args.params['section'] === 'documents' && loadDocumentsForm(),
    ])
    return data
  }
}

export const Component = SectionPage
