import { expect, test } from 'vitest'
import { wholeOfEurope } from '#src/ui/map/CountryMap.tsx'
import { focusOf, pictureView, placeView } from './picture-view.ts'

const box = { left: 100, top: 200, width: 20, height: 30 }
const shapes = {
  box: wholeOfEurope,
  countries: [
    { code: null, path: '', at: { x: 0, y: 0 }, box: wholeOfEurope, ring: false },
    { code: 'LU', path: '', at: { x: 110, y: 215 }, box, ring: false },
  ],
  borders: '',
  dashed: '',
}

test('the chosen country stands in the middle of its neighbours', () => {
  const view = pictureView(focusOf(shapes, 'LU', wholeOfEurope), wholeOfEurope)
  expect(view).toEqual({ left: -690, top: -385, width: 1600, height: 1200 })
})

test.each([null, 'ZZ'])('without a shape (%s) the whole is shown', (country) => {
  expect(pictureView(focusOf(shapes, country, wholeOfEurope), wholeOfEurope)).toBe(wholeOfEurope)
})

test('where somebody has moved to is in the middle, as near as it was', () => {
  expect(placeView({ x: 500, y: -100, zoom: -1 }, wholeOfEurope)).toEqual({
    left: -300,
    top: -700,
    width: 1600,
    height: 1200,
  })
})

test('no more is shown than the whole is wide', () => {
  expect(placeView({ x: 0, y: 0, zoom: -4 }, wholeOfEurope).width).toBe(wholeOfEurope.width)
})
