import { describe, expect, test } from 'vitest'
import { checkValue } from './application/check-value.ts'
import type { Control } from './application/types.ts'
import { cooperationOfferSchema, emailSchema, joinRequestSchema } from './joining.ts'

type Samples = {
  readonly kind: string
  readonly taken: readonly string[]
  readonly refused: readonly string[]
  /** The field of the application form, and the field of the Alliance's forms. */
  readonly control: Control
  readonly field: { readonly safeParse: (text: string) => { readonly success: boolean } }
}

/** Both forms must accept the same texts. */
const samples: readonly Samples[] = [
  {
    kind: 'an e-mail address',
    control: { type: 'email', max: 254 },
    field: emailSchema,
    taken: [
      'a@example.org',
      'first.last+tag@sub.example.org',
      "o'neill@example.org",
      'info@städte.example',
      'почта@пример.рф',
      'x@xn--e1afmkfd.xn--p1ai',
      '  a@example.org ',
    ],
    refused: [
      '',
      'a',
      '@example.org',
      'a@',
      'a@example',
      'a b@example.org',
      'a@exa mple.org',
      'a@@example.org',
      '.a@example.org',
      'a..b@example.org',
      'a@-example.org',
      'a@example..org',
      'a@example.org,b@example.org',
      '<a@example.org>',
    ],
  },
  {
    kind: 'a telephone number',
    control: { type: 'phone', max: 32 },
    field: joinRequestSchema.shape.contactPhone,
    taken: [
      '+33 3 88 41 20 00',
      '(030) 123-456',
      '0388.41.20.00',
      '(+49) 30 1234',
      ' 12345 ',
      '030\u2011123\u2011456',
      '030 – 12345',
      '030/12345',
    ],
    refused: ['', '1', '1234', '+', '()', 'call me', '–––––', '+33 x 12345', '12345\\6'],
  },
  {
    kind: 'a web address',
    control: { type: 'url', max: 300 },
    field: cooperationOfferSchema.shape.website,
    taken: [
      'www.example.org',
      'https://example.org/a?b=c',
      'https://example.org?b=c',
      'example.org#part',
      'http://städte.example',
      'example.org:8080/x',
    ],
    refused: [
      '',
      'example',
      'ftp://example.org',
      'javascript:alert(1)',
      'mailto:a@example.org',
      'https://',
      'two words.org',
      'https://user:pass@example.org',
    ],
  },
]

describe.each(samples)('$kind', ({ control, field, taken, refused }) => {
  const inApplication = (text: string) =>
    checkValue(control, text, { address: 'a.b', required: true }).every(({ severity }) => severity !== 'error')

  test.each(taken)('takes %j', (text) => {
    expect([inApplication(text), field.safeParse(text).success]).toEqual([true, true])
  })

  test.each(refused)('refuses %j', (text) => {
    expect([inApplication(text), field.safeParse(text).success]).toEqual([false, false])
  })
})
