import { createListeners } from '#src/domain/listeners.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const STORAGE_KEY = 'theme'

const isTheme = (value: unknown): value is Theme => themes.some((theme) => theme === value)

const read = (): Theme => {
  try {
    const stored = localStorage.getItem(STORAGE_KEY)
    return isTheme(stored) ? stored : 'system'
  } catch {
    return 'system'
  }
}

let theme: Theme | undefined
const listeners = createListeners()

/** `data-theme` on the root element overrides the device's setting. */
const apply = (value: Theme) => {
  if (value === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = value
}

export const themeStore = {
  get: (): Theme => (theme ??= read()),
  subscribe: listeners.subscribe,
}

export const startTheme = (): void => apply(themeStore.get())

export const setTheme = (value: Theme): void => {
  theme = value
  apply(value)
  try {
    localStorage.setItem(STORAGE_KEY, value)
  } catch {
    // Storage refused: the choice lasts until the page is left.
  }
  listeners.call()
}
