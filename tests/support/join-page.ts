import { screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { vi } from 'vitest'
import type { NodeBackend } from '#mocks/node.ts'
import { createIndexedDbStore } from '#src/backend/saving/device-store.ts'
import { senderOf } from '#src/domain/request.ts'

export const field = (name: string) => screen.getByRole('textbox', { name })
export const send = () => screen.getByRole('button', { name: /^Send the request/ })
export const arrived = () => screen.findByRole('heading', { level: 1, name: 'Your request has arrived' })

/** Shown if the form opens with text typed before. */
export const cameBack = () => screen.findByText(/kept on this device (?:was|were) found and put back/)

/** Key of the request form on the device. */
export const JOIN_DRAFT = 'guest/form/join'

/** All that this device has of the form, wherever it is stored. */
export const onDevice = async (draft = JOIN_DRAFT): Promise<string> => {
  const device = createIndexedDbStore()
  const [kept, document] = await Promise.all([device.read(draft), device.readConfirmed(draft)])
  return JSON.stringify([kept.map(({ address, value }) => [address, value]), document?.answers ?? {}])
}
export const NOTHING = '[[],{}]'

export async function deleteWhatIsKept(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole('button', { name: 'Delete what this browser keeps' }))
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Delete' }))
}

/** Requests that arrived from a sender with this name. */
export const arrivedFrom = (backend: NodeBackend, name: string) =>
  backend.state().requests.filter((request) => senderOf(request).name === name)

/** Fills the fields that are compared with participants and other requests. */
export async function nameIt(user: UserEvent, name: string, country: string): Promise<void> {
  await screen.findByRole('heading', { level: 1, name: 'Join the Alliance' })
  await user.type(field('Name of the authority'), name)
  await user.selectOptions(screen.getByRole('combobox', { name: 'Country' }), country)
}

/** Fills all other required fields. */
export async function fillTheRest(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole('radio', { name: 'Municipality' }))
  await user.type(field('Name of the head'), 'Sam Sample')
  await user.type(field('Function of the head'), 'Mayor')
  await user.type(field('Name of the contact person'), 'Kim Sample')
  await user.type(field('Function of the contact person'), 'Officer')
  await user.type(field('E-mail of the contact person'), 'kim@example.org')
  await user.type(field('Telephone of the contact person'), '+33 3 88 00 00 00')
  await user.click(screen.getByRole('checkbox', { name: 'Housing' }))
  await user.type(field('Main needs'), 'To learn.')
  await user.click(screen.getByRole('radio', { name: 'It will follow' }))
  await declare(user)
}

/** Declarations are asked again at each visit. */
export async function declare(user: UserEvent): Promise<void> {
  await user.click(screen.getByRole('checkbox', { name: 'I may speak for this authority.' }))
  await user.click(screen.getByRole('checkbox', { name: 'I have read the privacy notice.' }))
}

export async function fillIn(user: UserEvent, name = 'Sample town'): Promise<void> {
  await nameIt(user, name, 'France')
  await fillTheRest(user)
}

type Answer = (arrive: () => Promise<Response>) => Promise<Response>
/** Answers the next request to join like this; all other requests as usual. */
export const sendingOnce = (backend: NodeBackend, answer: Answer, path = '/join-requests') => {
  const { fetch: real } = backend
  let isFirst = true
  vi.spyOn(backend, 'fetch').mockImplementation((request) => {
    if (!isFirst || request.method !== 'POST' || !request.url.endsWith(path)) return real(request)
    isFirst = false
    return answer(() => real(request))
  })
}
/** The request arrives, but its answer is lost. */
export const answerLost: Answer = async (arrive) => {
  await arrive()
  throw new TypeError('connection lost')
}
