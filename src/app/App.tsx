import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { AppContext, type AppContextValue } from './AppContext.ts'

export const App = ({ config, queryClient, router }: AppContextValue & { queryClient: QueryClient }) => (
  <AppContext value={{ config, router }}>
    <QueryClientProvider client={queryClient}>
      <LocaleProvider>
        <RouterProvider router={router} />
      </LocaleProvider>
    </QueryClientProvider>
  </AppContext>
)
