import { translationAddress, type WorkingLanguage } from '#src/domain/application/beside-answer.ts'
import { writtenInAddress } from '#src/domain/application/fields.ts'
import { markOf, type TranslationOrigin, translationValue } from '#src/domain/application/translations.ts'
import type { JsonValue } from '#src/domain/values.ts'
import { fill, type TextField } from './texts.ts'

interface Translated {
  readonly field: TextField
  readonly origin: TranslationOrigin
  /** Placeholders are filled in as in the original text. */
  readonly text: string
}

/** English translations of the German texts, each of a different origin. */
const intoEnglish: readonly Translated[] = [
  {
    field: 'localContext',
    origin: 'written',
    text: 'This is a sample text. In {name} several offices deal every week with families from other countries of Europe, but they rarely work together. Whoever looks for help tells the story again at every counter. Letters are hard to understand, time limits are short, many appointments fail. In spring the council named a coordinator; what is missing is a common basis for the staff.',
  },
  {
    field: 'objectives',
    origin: 'machine_checked',
    text: 'Staff at the counters know rights and duties and explain them in plain words. The offices agree on one common path for families. Residents take part in the planning.',
  },
  {
    field: 'inclusionChallenges',
    origin: 'machine',
    text: 'It lacks less in money than in trust. Consulting hours take place in the quarter, in rooms that the families already know. Nobody must say something about the own origin in order to get an appointment. A working group with residents meets itself every two months.',
  },
]

/** French translations of the texts in the half-filled draft. */
const intoFrench: readonly Translated[] = [
  {
    field: 'localContext',
    origin: 'machine_checked',
    text: 'Ceci est un exemple de texte. À {name}, le service social, l’agence pour l’emploi et trois écoles accueillent chacun de nouveaux habitants, mais travaillent rarement ensemble. À chaque guichet, les familles racontent leur histoire une nouvelle fois. Les agents disent mal connaître le droit de séjour et la situation dans les lieux d’origine. Au printemps, le conseil a décidé de nommer une coordinatrice\u00a0; il manque une base commune aux personnes qui rencontrent des familles chaque semaine.',
  },
]

/** Adds translations to some answers, and the language of the whole application. */
export function withTranslations(
  answers: Readonly<Record<string, JsonValue>>,
  writtenIn: 'de' | 'en',
  name: string,
): Record<string, JsonValue> {
  const [into, translated]: [WorkingLanguage, readonly Translated[]] =
    writtenIn === 'de' ? ['en', intoEnglish] : ['fr', intoFrench]
  const beside = translated.flatMap(({ field, origin, text }): [string, JsonValue][] => {
    const address = `motivation.${field}`
    const answer = answers[address]
    if (typeof answer !== 'string') return []
    return [
      [
        translationAddress(address, into),
        translationValue({ text: fill(text, { name }), origin, madeOf: markOf(answer) }),
      ],
    ]
  })
  return { ...answers, [writtenInAddress]: writtenIn, ...Object.fromEntries(beside) }
}
