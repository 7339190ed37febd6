import { fireEvent, screen } from '@testing-library/react'

/** As somebody does who means to work with it: until then it is a picture. */
export const pointAtMap = async (): Promise<void> => {
  fireEvent.pointerOver(await screen.findByRole('region', { name: /^Map of / }))
}

/** What is drawn on it, as buttons. */
const onMap = (name: string) => async () => {
  await pointAtMap()
  return screen.findByRole('group', { name })
}
export const membersOnMap = onMap('Participants on the map')
export const countriesOnMap = onMap('Countries on the map')
