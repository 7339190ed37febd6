import { createContext, use } from 'react'
import type { Tiles } from './config.ts'

export const TilesContext = createContext<Tiles | null>(null)

/** The server of tiles that the operator set in `config.json`; null when there is none. */
export const useTiles = (): Tiles | null => use(TilesContext)
