/** Beside copies that replace data that could not be loaded: a button to load everything again. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { CopyNotice } from '#src/app/CopyNotice.tsx'
import { LocaleProvider } from '#src/i18n/LocaleProvider.tsx'

test('asks anew for every answer, those of pages that were left too', async () => {
  const queryClient = new QueryClient()
  const queryFn = vi.fn<() => Promise<string>>(async () => 'answer')
  await queryClient.prefetchQuery({ queryKey: ['left'], queryFn })
  render(
    <QueryClientProvider client={queryClient}>
      <LocaleProvider>
        <CopyNotice at={Date.parse('2016-04-12T08:00:00Z')} />
      </LocaleProvider>
    </QueryClientProvider>,
  )
  expect(screen.getByText(/12 April 2016/)).toBeVisible()
  await userEvent.click(screen.getByRole('button', { name: 'Fetch again' }))
  expect(queryFn).toHaveBeenCalledTimes(2)
})
