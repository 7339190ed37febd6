/**
 * Bars drawn with recharts, in a separate chunk: figures and tables are shown before it loads. Their frame hides the
 * pictures from screen readers, since words and table have the same figures; nothing in them takes the focus or moves.
 */
import { Bar, BarChart, CartesianGrid, LabelList, XAxis, YAxis } from 'recharts'

const ROW_PX = 30
const AXIS_PX = 40
const text = { fill: 'var(--ink-2)', fontSize: 14 }

export type BarsProps = {
  width: number
  rows: readonly { name: string; count: number }[]
  format: (value: number) => string
}

/** Horizontal bars, one per row, with the value at the end. */
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

/** Horizontal bars in three parts; each part has a texture besides its colour. */
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
