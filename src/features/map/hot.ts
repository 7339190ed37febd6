import { useSyncExternalStore } from 'react'
import { beside } from './beside.ts'

/** The item that is pointed at or focused, on the map or in a table; it is highlighted everywhere. */
export type Hot = { readonly country: string | null; readonly member: string | null }
const nothing: Hot = { country: null, member: null }

export const hot = beside(nothing)

export const coolDown = () => hot.set(nothing)

/** @param see selects what is used: a string, a boolean or null. */
export const useHot = <Seen extends string | boolean | null>(see: (now: Hot) => Seen): Seen =>
  useSyncExternalStore(hot.subscribe, () => see(hot.get()))
