import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumCents } from '../money.ts'
import { budgetOf } from './budget.ts'
import { startLines, tripsOf } from './budget-start.ts'
import { decimalMarkOf, readAmount } from './pasted-amount.ts'
import { badRows, goodRows, MOST_PASTED_ROWS, readPastedBudget } from './pasted-budget.ts'

const good = (text: string) => goodRows(readPastedBudget(text)).map(({ line }) => line)
const problems = (text: string) =>
  badRows(readPastedBudget(text)).map((row) => [
    row.number,
    ...row.problems.map(({ column, code }) => `${column} ${code}`),
  ])

describe('amounts of a spreadsheet', () => {
  test.each<[string, number]>([
    ['0.1', 10],
    ['0,2', 20],
    ['1.234,56', 123_456],
    ['1,234.56', 123_456],
    ['1 234,56', 123_456],
    ['1\u00a0234,56 €', 123_456],
    ['1\u202f234,56', 123_456],
    ['€1,234.56', 123_456],
    ['EUR 12', 1_200],
    ['12 euros', 1_200],
    ['1’234.50', 123_450],
    ['12,5', 1_250],
    ['\u200b12.50\u00ad', 1_250],
    ['80,-', 8_000],
    ['80.-', 8_000],
    ['80,– €', 8_000],
    ['€ 80,--', 8_000],
    ['80.—', 8_000],
    ['1.234,-', 123_400],
    ["1'234.-", 123_400],
    ['10000000', 1_000_000_000],
  ])('%j is %i cents', (text, cents) => {
    expect(readAmount(text, null)).toEqual({ ok: true, cents })
  })

  test.each([
    ['-12', 'negative'],
    ['−12,50 €', 'negative'],
    ['(12.50)', 'negative'],
    ['12-', 'negative'],
    ['-80,-', 'negative'],
    ['$12', 'currency'],
    ['12 CHF', 'currency'],
    ['£1.50', 'currency'],
    ['1.234', 'ambiguous'],
    ['1,234', 'ambiguous'],
    ['12.3456', 'decimals'],
    ['twelve', 'no_amount'],
    ['12 or 13', 'no_amount'],
    ['1.2.3', 'no_amount'],
    ['#REF!', 'no_amount'],
    ['10000000.01', 'too_large'],
  ])('%j is %s', (text, why) => {
    expect(readAmount(text, null)).toEqual({ ok: false, why })
  })

  test('the rest of the table tells what a lone group of three is', () => {
    expect(decimalMarkOf(['12,50', '1.234', ''])).toBe(',')
    expect(readAmount('1.234', ',')).toEqual({ ok: true, cents: 123_400 })
    expect(readAmount('1,234', ',')).toEqual({ ok: false, why: 'decimals' })
    expect(decimalMarkOf(['12,50', '12.50'])).toBeNull()
    expect(decimalMarkOf(['12', '1.234'])).toBeNull()
    expect(decimalMarkOf(['12,-', '1.234'])).toBe(',')
  })
})

describe('a pasted budget', () => {
  test('0.1 and 0.2 make 0.30', () => {
    const lines = good('Bus ticket\t1\t0.1\nStamp\t1\t0.2')
    expect(sumCents(lines.map(({ unitCostCents }) => unitCostCents))).toBe(30)
  })

  test('is read by its heading in three languages, in any order of columns, and its sum is left out', () => {
    const line = { category: 'accommodation', description: 'Hotel', quantity: 12, unitCostCents: 123_456 }
    expect(
      good(
        'Category\tItem\tQty\tUnit cost\tTotal\nAccommodation\tHotel\t12\t1,234.56\t14,814.72\nTotal\t\t\t\t14,814.72',
      ),
    ).toEqual([line])
    expect(good('Kategorie;Beschreibung;Anzahl;Einzelpreis\nUnterkunft;Hotel;12;1.234,56\nSumme;;;14.814,72')).toEqual([
      line,
    ])
    expect(good('Prix unitaire;Quantité;Désignation\n1 234,56 €;12;Hotel')).toEqual([line])
  })

  test('is read by the number of its columns without a heading', () => {
    expect(good('Train Lille – Cluj\t240,00')).toEqual([
      { category: 'travel', description: 'Train Lille – Cluj', quantity: 1, unitCostCents: 24_000 },
    ])
    expect(good('Room\t3 nights\t80')).toEqual([
      { category: 'accommodation', description: 'Room', quantity: 3, unitCostCents: 8_000 },
    ])
  })

  test.each<[string, number]>([
    ['1.000', 1_000],
    ['2.000 km', 2_000],
    ['10.000', 10_000],
    ['1.500,00', 1_500],
    ['1,000.00', 1_000],
    ['1 000', 1_000],
    ['3,0', 3],
    ['2,00 Stk.', 2],
  ])('a quantity of %j is %i, as in the form', (text, quantity) => {
    expect(good(`Travel\tKm\t${text}\t0,50`)).toMatchObject([{ quantity, unitCostCents: 50 }])
    expect(good(`Travel\tKm\t${text}\t5`)).toMatchObject([{ quantity }])
  })

  test('a quantity with the mark that parts the cents elsewhere is asked about', () => {
    expect(problems('Travel\tKm\t1,000\t0,50')).toEqual([[1, '2 quantity_ambiguous']])
    expect(problems('Travel\tKm\t1.500\t0.50')).toEqual([[1, '2 quantity_ambiguous']])
    expect(good('Travel\tKm\t1,000\t0.50')).toMatchObject([{ quantity: 1_000 }])
    expect(problems('Travel\tKm\t1.0000\t5')).toEqual([[1, '2 quantity']])
  })

  test('a quoted cell with a line break is one cell', () => {
    expect(good('"Bus,\nboth ways",4,12.50\n"Taxi",2,9.90')).toMatchObject([
      { description: 'Bus, both ways', quantity: 4, unitCostCents: 1_250 },
      { category: 'local_transport', quantity: 2, unitCostCents: 990 },
    ])
  })

  test('an amount for several is parted only when it can be, to the cent', () => {
    const heading = 'Item\tQuantity\tTotal\n'
    expect(good(`${heading}Meals\t3\t30.00`)).toMatchObject([{ unitCostCents: 1_000 }])
    expect(problems(`${heading}Meals\t3\t10.00`)).toEqual([[2, '2 total_uneven']])
    expect(problems('Item\tQty\tUnit cost\tTotal\nMeals\t3\t10.00\t31.00')).toEqual([[2, '3 total_differs']])
  })

  test.each<[string, number, number]>([
    ['Item|Qty|Price|Total\nHotel|4|80.00|320.00', 4, 8_000],
    ['Item|Quantity|Price\nTrain|4|120', 4, 12_000],
    ['Item|Number of units|Cost (EUR)\nTrain|4|120', 4, 12_000],
    ['Item|Qty|Unit cost|Cost\nTrain|4|120|480', 4, 12_000],
    ['Désignation|Quantité|Prix|Prix total\nHotel|4|80,00|320,00', 4, 8_000],
    ['Désignation|Quantité|Coût\nTrain|4|120', 4, 12_000],
    ['Posten|Anzahl|Preis|Gesamtpreis\nHotel|4|80,00|320,00', 4, 8_000],
    ['Bezeichnung|Menge|Kosten\nBahn|4|120', 4, 12_000],
    ['Item|Qty|Total cost\nHotel|4|320.00', 4, 8_000],
    ['Item|Price\nTrain|120', 1, 12_000],
    ['Persons|Nights|Unit cost\n4|3|80', 12, 8_000],
    ['Item|No. of persons|Days|Cost per person and day\nMeals|4|3|30', 12, 3_000],
    ['Nombre de personnes|Nombre de nuits|Coût unitaire\n4|3|80', 12, 8_000],
    ['Personnes|Nuitées|Prix par nuit|Montant\n4|3|80|960', 12, 8_000],
    ['Personen|Tage|Einzelpreis\n4|3|30', 12, 3_000],
    ['Reisende|Nächte|Kosten pro Nacht|Gesamt\n4|3|30|360', 12, 3_000],
    ['Persons|Nights|Unit cost\n4||80', 4, 8_000],
    ['Persons|Nights|Total nights|Unit cost\n4|3|12|80', 12, 8_000],
    ['Number|Item|Qty|Unit cost\n7|Hotel|4|80', 4, 8_000],
    ['Item|Unit|Qty|Unit cost\nHotel|night|4|80', 4, 8_000],
    ['Budget 2016|||\n|||\nItem|Qty|Price|Total\nHotel|4|80|320', 4, 8_000],
    ['Total costs\nItem|Qty|Price\nHotel|4|80', 4, 8_000],
    ['Our town: budget\nMeeting in Lille|September 2016\nItem|Persons|Price\nHotel|4|80', 4, 8_000],
  ])('%j is %i times %i cents', (table, quantity, unitCostCents) => {
    expect(good(table.replaceAll('|', '\t'))).toMatchObject([{ quantity, unitCostCents }])
    expect(problems(table.replaceAll('|', '\t'))).toEqual([])
  })

  test.each([
    ['Item|Qty|Price|Total\nHotel|4|80.00|320.01', 2, '3 total_differs'],
    ['Persons|Nights|Unit cost|Total\n4|3|80|320', 2, '3 total_differs'],
    ['Item|Price|Total\nHotel|80|320', 2, '2 total_differs'],
    ['Item|Qty|Price|Cost\nHotel|4|80|90', 2, '3 money_twice'],
    ['Désignation|Qté|Montant HT|Montant TTC\nHotel|4|80|96', 2, '3 money_twice'],
    ['Item|Persons|Nights|Price\nHotel|400|300|80', 2, 'null quantity_product'],
    ['Item|Persons|Nights|Price\nHotel|4|2,5|80', 2, '2 quantity'],
  ])('%j is asked about', (table, row, problem) => {
    expect(problems(table.replaceAll('|', '\t'))).toEqual([[row, problem]])
    expect(good(table.replaceAll('|', '\t'))).toEqual([])
  })

  test('a row with a figure is never a heading, and never a title above it', () => {
    expect(good('Cost of travel\tNumber of trains\t4\t80')).toMatchObject([{ quantity: 4, unitCostCents: 8_000 }])
    expect(problems('Hotel\t80\nItem\tQty\tPrice\nTrain\t4\t120')).toEqual([[1, 'null amount_missing']])
  })

  test('errors are named by row and column, and good rows stay good', () => {
    const text = 'Item\tQty\tUnit cost\nBus\t4\t12,50\nHotel\t2.5\t80\nMeals\t3\t-5\n\nTaxi\t\t\nFlight\tmany\t$ 20'
    expect(problems(text)).toEqual([
      [3, '1 quantity'],
      [4, '2 negative'],
      [6, 'null amount_missing'],
      [7, '1 quantity', '2 currency'],
    ])
    expect(good(text)).toHaveLength(1)
  })

  test('a person may say what the columns are', () => {
    const { columns } = readPastedBudget('4\tBus\t12,50')
    expect(columns).toEqual(['description', 'quantity', 'unit'])
    expect(goodRows(readPastedBudget('4\tBus\t12,50', ['quantity', 'description', 'unit']))).toMatchObject([
      { line: { description: 'Bus', quantity: 4 } },
    ])
  })

  test('what is longer than the form takes is a problem of its row', () => {
    expect(problems(`${'x'.repeat(201)}\t1\t5`)).toEqual([[1, '0 description_long']])
  })

  const word = fc.constantFrom('Bus', 'Hotel', 'a;b', '"x"', 'Été', '1.234,56', '-3', '12', '', '(4)', '£5', '\n', '🚌')
  const table = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 8 })
  test('whatever is pasted, every row is taken, left out for a reason, or named as wrong', () => {
    fc.assert(
      fc.property(table, fc.constantFrom('\t', ';', ','), (rows, mark) => {
        const read = readPastedBudget(rows.map((row) => row.join(mark)).join('\n'))
        for (const { kind, line, problems: found } of read.rows) {
          expect(kind === 'line').toBe(line !== null || found.length > 0)
          expect(line === null || found.length === 0).toBe(true)
        }
        const lines = goodRows(read).map(({ line }, index) => ({ key: String(index), ...line }))
        const answers = { 'modules.modules': ['C'], 'budget.budgetLines': lines }
        expect(budgetOf(answers).totalCents).toBe(
          sumCents(lines.map(({ quantity, unitCostCents }) => quantity * unitCostCents)),
        )
      }),
    )
  })

  test.each([
    ['rows', '1\n'.repeat(500_000)],
    ['columns', '1\t'.repeat(500_000)],
    ['rows and columns', `${'1\t'.repeat(99)}1\n`.repeat(5_000)],
  ])('a megabyte of %s is not read, and told of', (_, text) => {
    const read = readPastedBudget(text)
    expect(read).toMatchObject({ isTooLarge: true, columns: [], rows: [] })
  })

  test('as many rows as may be are read; empty ones behind them do not count', () => {
    const rows = Array.from({ length: MOST_PASTED_ROWS }, (_, index) => `Bus ${index}\t4`)
    expect(goodRows(readPastedBudget(rows.join('\n') + '\n\t'.repeat(100_000)))).toHaveLength(MOST_PASTED_ROWS)
    expect(readPastedBudget([...rows, 'Bus\t4'].join('\n')).isTooLarge).toBe(true)
  })

  test('no text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(readPastedBudget(text).rows.length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('a budget that starts from questions', () => {
  const visit = { key: 'v1', travellers: 4, startOn: '2016-09-12', endOn: '2016-09-14' }

  test('takes people and days from the visits', () => {
    expect(tripsOf({ 'activity.visits': [visit, { key: 'v2', endOn: '2016-02-30' }] })).toEqual([
      { visit: 'v1', people: 4, days: 3 },
      { visit: 'v2', people: null, days: null },
    ])
  })

  test('makes a line for each thing and journey', () => {
    const wanted = ['travel', 'accommodation', 'subsistence', 'interpretation', 'local_transport', 'other'] as const
    expect(startLines(wanted, [{ visit: 'v1', people: 4, days: 3 }]).map(({ quantity }) => quantity)).toEqual([
      4, 8, 12, 3, 12, 1,
    ])
    expect(startLines(['travel', 'accommodation'], [{ visit: null, people: 4, days: 1 }])).toEqual([
      { category: 'travel', visit: null, quantity: 4 },
    ])
    expect(startLines(['accommodation'], [{ visit: null, people: null, days: 3 }])).toEqual([
      { category: 'accommodation', visit: null, quantity: null },
    ])
  })
})
