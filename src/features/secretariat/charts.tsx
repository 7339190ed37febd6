/**
 * The only file that imports recharts, and a chunk of its own: figures and tables stand before it arrives. The pictures are
 * hidden from screen readers by their frame, which has the same figures as words and table; so nothing in them takes the
 * focus, and nothing moves.
 */
import { Bar, BarChart, CartesianGrid, LabelList, Line, LineChart, ReferenceDot, XAxis, YAxis } from 'recharts'

const ROW_PX = 30
const AXIS_PX = 40
const text = { fill: 'var(--ink-2)', fontSize: 14 }

export type BarsProps = {
  width: number
  rows: readonly { name: string; count: number }[]
  format: (value: number) => string
}

/** Lying bars, one per row, with the value at the end. */
export function Bars({ width, rows, format }: BarsProps) {
  const names = Math.min(170, width * 0.38)
  return (
    <BarChart
      width={width}
      height={rows.length * ROW_PX + AXIS_PX}
      data={[...rows]}
      layout="vertical"
      margin={{ top: 0, right: 44, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis type="number" allowDecimals={false} tick={text} tickFormatter={format} stroke="var(--line)" />
      <YAxis type="category" dataKey="name" width={names} tick={text} interval={0} stroke="var(--line)" />
      <Bar dataKey="count" fill="var(--data-4)" isAnimationActive={false} barSize={16} radius={[0, 3, 3, 0]}>
        <LabelList dataKey="count" position="right" fill="var(--ink)" fontSize={14} />
      </Bar>
    </BarChart>
  )
}

export type StackProps = {
  width: number
  rows: readonly ({ name: string } & Readonly<Record<'A' | 'B' | 'C', number>>)[]
  format: (value: number) => string
}

/** Lying bars in three parts; each part has a texture besides its colour. */
export function ModuleBars({ width, rows, format }: StackProps) {
  const names = Math.min(170, width * 0.4)
  return (
    <BarChart
      width={width}
      height={rows.length * (ROW_PX + 4) + AXIS_PX}
      data={[...rows]}
      layout="vertical"
      margin={{ top: 0, right: 24, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <defs>
        <pattern id="module-B" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="6" height="6" fill="var(--data-3)" />
          <rect width="2" height="6" fill="var(--paper)" />
        </pattern>
        <pattern id="module-C" width="7" height="7" patternUnits="userSpaceOnUse">
          <rect width="7" height="7" fill="var(--data-1)" />
          <circle cx="3.5" cy="3.5" r="1.6" fill="var(--data-5)" />
        </pattern>
      </defs>
      <CartesianGrid horizontal={false} stroke="var(--line)" />
      <XAxis type="number" allowDecimals={false} tick={text} tickFormatter={format} stroke="var(--line)" />
      <YAxis type="category" dataKey="name" width={names} tick={text} interval={0} stroke="var(--line)" />
      <Bar dataKey="A" stackId="m" fill="var(--data-5)" stroke="var(--paper)" isAnimationActive={false} barSize={18} />
      <Bar dataKey="B" stackId="m" fill="url(#module-B)" stroke="var(--data-5)" isAnimationActive={false} />
      <Bar dataKey="C" stackId="m" fill="url(#module-C)" stroke="var(--data-5)" isAnimationActive={false} />
    </BarChart>
  )
}

export type StepsProps = {
  width: number
  points: readonly { at: number; members: number }[]
  /** What another source says for the same day. */
  conflicts: readonly { at: number; members: number; label: string }[]
  until: number
  year: (at: number) => string
}

/** A line that stays on each documented count until the next one: nothing between two dates is invented. */
export function Steps({ width, points, conflicts, until, year }: StepsProps) {
  const last = points.at(-1)
  const data = last ? [...points, { ...last, at: until }] : []
  const counts = [...points, ...conflicts].map(({ members }) => members)
  const from = points[0]?.at ?? 0
  const years = yearsBetween(from, until)
  return (
    <LineChart
      width={width}
      height={300}
      data={data}
      margin={{ top: 24, right: 24, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="at"
        domain={[from, until]}
        ticks={years}
        tickFormatter={year}
        tick={text}
        stroke="var(--line)"
      />
      <YAxis
        type="number"
        domain={[Math.floor(Math.min(...counts) / 5) * 5 - 5, Math.ceil(Math.max(...counts) / 5) * 5]}
        allowDecimals={false}
        width={44}
        tick={text}
        stroke="var(--line)"
      />
      <Line
        type="stepAfter"
        dataKey="members"
        stroke="var(--data-5)"
        strokeWidth={2.5}
        dot={false}
        isAnimationActive={false}
      />
      {points.map(({ at, members }, index) => (
        <ReferenceDot
          key={at}
          x={at}
          y={members}
          r={5}
          fill="var(--data-5)"
          stroke="var(--paper)"
          // A count that was only confirmed needs no second label; the first one leaves room for the other source above.
          {...(points[index - 1]?.members !== members && {
            label: { value: members, position: index === 0 ? 'bottom' : 'top', fill: 'var(--ink)', fontSize: 14 },
          })}
        />
      ))}
      {conflicts.map(({ at, members, label }) => (
        <ReferenceDot
          key={label}
          x={at}
          y={members}
          r={5}
          fill="var(--paper)"
          stroke="var(--data-5)"
          strokeDasharray="3 2"
          label={{ value: label, position: 'top', textAnchor: 'start', offset: 10, fill: 'var(--ink-2)', fontSize: 14 }}
        />
      ))}
    </LineChart>
  )
}

/** The first of January of every year in between. */
function yearsBetween(from: number, until: number): number[] {
  const years = []
  for (let year = new Date(from).getUTCFullYear() + 1; Date.UTC(year) <= until; year += 1) years.push(Date.UTC(year))
  return years
}
