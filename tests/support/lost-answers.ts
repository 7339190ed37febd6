/** A connection that loses answers. */
import { vi } from 'vitest'

/** Changes the answers of the backend on their way to the page. */
export const onTheWay = (change: (request: Request, answer: Response) => Response | Promise<Response>): void => {
  const answer = vi.mocked(fetch).getMockImplementation()
  vi.mocked(fetch).mockImplementation(async (input, init) => {
    const response = await (answer ?? fetch)(input, init)
    return input instanceof Request ? change(input, response) : response
  })
}

/** Loses the first `times` answers to a request, which arrives all the same. */
export const loseAnswers = (method: string, path: string, times: number): void => {
  let lost = 0
  onTheWay((request, response) => {
    if (request.method !== method || !request.url.endsWith(path) || lost === times) return response
    lost += 1
    throw new TypeError('Failed to fetch')
  })
}
