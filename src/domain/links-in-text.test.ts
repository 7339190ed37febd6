import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linksIn } from './links-in-text.ts'

const linked = (text: string) => linksIn(text).map(({ from, to, href }) => [text.slice(from, to), href])
const itself = (address: string) => [[address, address]]

describe('an address in a text', () => {
  test.each([
    ['http://www.cluj.ro', 'http://www.cluj.ro'],
    ['See https://coe.int/roma, please.', 'https://coe.int/roma'],
    ['(https://coe.int/a_(b)?c=1#d)', 'https://coe.int/a_(b)?c=1#d'],
    ['„https://stadt-wien.at/roma“', 'https://stadt-wien.at/roma'],
    ['**https://coe.int**', 'https://coe.int'],
    ['https://ro.wikipedia.org/wiki/Iași!', 'https://ro.wikipedia.org/wiki/Iași'],
    ['HTTPS://COE.INT:8443/', 'HTTPS://COE.INT:8443/'],
    ['<https://coe.int>', 'https://coe.int'],
  ])('%s', (text, address) => {
    expect(linked(text)).toEqual(itself(address))
  })

  test.each([
    ['roma@cluj.ro', 'roma@cluj.ro'],
    ['Write to first.last+roma@city-hall.cluj.ro.', 'first.last+roma@city-hall.cluj.ro'],
    ["'roma@cluj.ro'", 'roma@cluj.ro'],
    ['**roma@cluj.ro**', 'roma@cluj.ro'],
    ['E-Mail:roma@cluj.ro,', 'roma@cluj.ro'],
  ])('by e-mail: %s', (text, address) => {
    expect(linked(text)).toEqual([[address, `mailto:${address}`]])
  })

  test.each([
    ['another scheme', 'javascript:alert(1) ftp://coe.int data:text/html,x file:///etc'],
    ['a name before the host', 'https://bank.eu@evil.example https://user:word@evil.example'],
    ['a backslash', String.raw`https://coe.int\@evil.example`],
    ['letters that look the same', 'https://со\u0435.int https://www.b\u0430nk.eu/'],
    ['a long s in the scheme', 'http\u017f://coe.int'],
    ['what nobody sees', 'https://coe.int\u200b.evil.example https://coe.int/\u202egro'],
    ['no host of the net', 'http://localhost http://3232235777/ http://0x7f.1 http://192.168.0.1/ https://coe'],
    ['a port that is none', 'https://coe.int:99999/'],
    ['the middle of a word', 'xhttps://coe.int'],
    ['half an address', 'https:// http:/coe.int www.coe.int'],
    ['no mail', '@home a@b a@b.c @coe.int me@coe..int a@@coe.int 3 @ 4.5'],
    ['a mail with a letter before it', "\u0103b@cluj.ro o'neil@cluj.ro x%0Abcc@cluj.ro a/b@cluj.ro"],
    ['a mail that goes on', 'a@cluj.roș a@cluj.ro.1a a@cluj.ro@cluj.ro a@cluj.ro\u200b.example'],
  ])('is not %s', (_, text) => {
    expect(linked(text)).toEqual([])
  })

  test('leads to what is read, whatever stands around it', () => {
    const signs = ['a', 'é', '@', '.', '/', ':', '*', '(', ')', '\\', ' ', '\n', '"', '\u200b', '\ud800']
    const around = fc.string({ unit: fc.constantFrom(...signs, 'https://', 'x.eu', '**') })
    fc.assert(
      fc.property(around, (text) => {
        let last = 0
        for (const { from, to, href } of linksIn(text)) {
          expect(from).toBeGreaterThanOrEqual(last)
          last = to
          expect(href.replace(/^mailto:/, '')).toBe(text.slice(from, to))
          const { protocol, host, username, pathname } = new URL(href)
          expect(['http:', 'https:', 'mailto:']).toContain(protocol)
          expect(username).toBe('')
          expect(href.toLowerCase()).toContain(protocol === 'mailto:' ? pathname.toLowerCase() : `//${host}`)
        }
      }),
    )
  })
})
