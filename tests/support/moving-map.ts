import { fireEvent, screen } from '@testing-library/react'

/** Points at the map; until then it is a static picture. */
export const pointAtMap = async (): Promise<void> => {
  fireEvent.pointerOver(await screen.findByRole('region', { name: /^Map of / }))
}

/** Groups of buttons on the map. */
const onMap = (name: string) => async () => {
  await pointAtMap()
  return screen.findByRole('group', { name })
}
export const membersOnMap = onMap('Participants on the map')
export const countriesOnMap = onMap('Countries on the map')
