import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from 'react-router/dom'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'
import { TilesContext } from '#src/backend/use-tiles.ts'
import { AppContext, type AppContextValue } from './AppContext.ts'

export const App = ({ config, queryClient, router }: AppContextValue & { queryClient: QueryClient }) => (
  <AppContext value={{ config, router }}>
    <QueryClientProvider client={queryClient}>
      <LocaleProvider>
        <TilesContext value={config.tiles ?? null}>
          <RouterProvider router={router} />
        </TilesContext>
      </LocaleProvider>
    </QueryClientProvider>
  </AppContext>
)
