import { expect, test } from 'vitest'
import { receiptText } from './receipt-text.ts'

test('values stand under each other, behind the colon of the language', () => {
  const lines = [
    ['Référence', 'TCC-1'],
    ['Lieu', 'Cluj-Napoca\nRoumanie'],
  ] as const
  expect(receiptText('Reçu', lines, ['Gardez-le.'], '\u00A0:').split('\n')).toEqual([
    'Reçu',
    '====',
    '',
    'Référence\u00A0: TCC-1',
    'Lieu\u00A0:      Cluj-Napoca',
    '            Roumanie',
    '',
    'Gardez-le.',
    '',
  ])
})
