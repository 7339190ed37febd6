import { expect, test } from 'vitest'
import { connectSession, createChoosePersonSession, session } from '../session.ts'
import { samePerson } from './same-person.ts'

const nobody = () => Promise.reject(new Error('no network here'))

test('what one typed stays theirs: another person, a visitor, but not a renewed session, are told apart at once', async () => {
  connectSession(createChoosePersonSession('/api', nobody))
  await session().signIn('alex')
  const isSame = samePerson()
  expect(isSame()).toBe(true)

  await session().signIn('alex')
  expect(isSame()).toBe(true)

  const changing = session().signIn('charlie')
  expect(isSame()).toBe(false)
  await changing
  expect(isSame()).toBe(false)

  session().signOut()
  expect(isSame()).toBe(false)
})

test('text of a visitor is sent for nobody', () => {
  connectSession(createChoosePersonSession('/api', nobody))
  session().signOut()
  expect(samePerson()()).toBe(false)
})
