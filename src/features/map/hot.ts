import { useSyncExternalStore } from 'react'
import { beside } from './beside.ts'

/** What is pointed at or has the focus, on the map or in a table: it is lit everywhere. */
export type Hot = { readonly country: string | null; readonly member: string | null }
const nothing: Hot = { country: null, member: null }

export const hot = beside(nothing)

export const coolDown = () => hot.set(nothing)

/** @param see What of it is shown: a string, a boolean, and the like. */
export const useHot = <Seen extends string | boolean | null>(see: (now: Hot) => Seen): Seen =>
  useSyncExternalStore(hot.subscribe, () => see(hot.get()))
