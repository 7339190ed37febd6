import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MarkedText } from './MarkedText.tsx'

const listed = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent)

test('a text is read with its lists, bold words and addresses', () => {
  const { container } = render(
    <MarkedText
      lang="fr"
      text={'We **need** a\nbus.\n\n- Bus\n* Hall\n\n3. See https://coe.int/a.\n4. roma@cluj.ro'}
    />,
  )
  expect(screen.getByText(/a\sbus\./)).toHaveAttribute('dir', 'auto')
  expect(screen.getByText('need').tagName).toBe('STRONG')
  expect(listed()).toEqual(['• Bus', '• Hall', '3. See https://coe.int/a.', '4. roma@cluj.ro'])
  const link = screen.getByRole('link', { name: 'https://coe.int/a' })
  expect(link).toHaveAttribute('href', 'https://coe.int/a')
  expect(link).toHaveAttribute('rel', 'noreferrer noopener')
  expect(screen.getByRole('link', { name: 'roma@cluj.ro' })).toHaveAttribute('href', 'mailto:roma@cluj.ro')
  expect(container.querySelectorAll('[lang=fr][dir=auto]')).toHaveLength(5)
})

test('a text without marks is one paragraph as it was typed, and markup in it is text', () => {
  const text = 'Two * three:\n  <b>bold</b> <a href="javascript:alert(1)">here</a> 1.5 million **'
  render(<MarkedText text={text} />)
  expect(screen.getByText(/^Two/).textContent).toBe(text)
  expect(screen.queryByRole('link')).toBeNull()
})

test('what is over the limit is marked from there on, and told once', () => {
  const text = 'One **two** three\n- four https://coe.int'
  const over = (from: number) => ({ from, word: <em>over</em> })
  const marked = () => screen.getAllByText((_, element) => element?.tagName === 'MARK').map((one) => one.textContent)
  const { rerender, container } = render(<MarkedText text={text} over={over(text.indexOf('three'))} />)
  expect(marked()).toEqual(['three', 'four ', 'https://coe.int'])
  expect(container).toHaveTextContent('One two over three• four https://coe.int')
  expect(within(screen.getByRole('listitem')).getByRole('link')).toHaveTextContent('https://coe.int')
  // The limit lies within a mark, then within an address, which is no link then.
  rerender(<MarkedText text={text} over={over(text.indexOf('**'))} />)
  expect(container).toHaveTextContent('One over two three• four https://coe.int')
  rerender(<MarkedText text={text} over={over(text.indexOf('coe'))} />)
  expect(container).toHaveTextContent('One two three• four https://over coe.int')
  expect(screen.queryByRole('link')).toBeNull()
})
