import { notifyManager, type QueryClient } from '@tanstack/react-query'
import { act, waitFor } from '@testing-library/react'
import { expect } from 'vitest'

/** Waits until all requests of the page are answered and rendered, so that nothing more appears. */
export async function settled(queryClient: QueryClient): Promise<void> {
  await waitFor(() => expect(queryClient.isFetching()).toBe(0))
  // Notifications are batched: what is scheduled now comes after them.
  await act(() => new Promise<void>((resolve) => notifyManager.schedule(() => resolve())))
}
