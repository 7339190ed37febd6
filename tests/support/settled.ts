import { notifyManager, type QueryClient } from '@tanstack/react-query'
import { act, waitFor } from '@testing-library/react'
import { expect } from 'vitest'

/** Waits until all that the page has asked is answered, and the page has been drawn with it: then nothing more appears. */
export async function settled(queryClient: QueryClient): Promise<void> {
  await waitFor(() => expect(queryClient.isFetching()).toBe(0))
  // The page hears of answers in turns: what is scheduled now comes after them.
  await act(() => new Promise<void>((resolve) => notifyManager.schedule(() => resolve())))
}
