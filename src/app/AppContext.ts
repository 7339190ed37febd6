import { createContext, use } from 'react'
import type { createBrowserRouter } from 'react-router'
import type { Config } from '#src/backend/config.ts'

export type Router = ReturnType<typeof createBrowserRouter>

export type AppContextValue = {
  /** The operator's settings from `config.json`. */
  config: Config
  router: Router
}

export const AppContext = createContext<AppContextValue | null>(null)

export const useApp = (): AppContextValue => {
  const value = use(AppContext)
  if (!value) throw new Error('useApp() needs AppContext around it')
  return value
}
