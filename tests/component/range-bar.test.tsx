import { render } from '@testing-library/react'
import { expect, test } from 'vitest'
import { RangeBar } from '#src/features/countries/RangeBar.tsx'
import { peopleScale } from '#src/features/countries/scale.ts'

const range = { minimum: 700_000, middle: 750_000, maximum: 800_000 }
const marks = (props: Partial<Parameters<typeof RangeBar>[0]>) => {
  const { container } = render(<RangeBar range={range} derived={false} scale={peopleScale} {...props} />)
  return { squares: container.querySelectorAll('rect').length, points: container.querySelectorAll('circle').length }
}

test('an official number is another mark than an estimate', () => {
  expect(marks({})).toEqual({ squares: 0, points: 1 })
  expect(marks({ official: 325_343 })).toEqual({ squares: 1, points: 1 })
})

test('a number below the scale is not drawn in a wrong place', () => {
  expect(marks({ official: 50 })).toEqual({ squares: 0, points: 1 })
})
