/** Draws a step chart with recharts. A chunk of its own, so that words and table are shown before it loads. */
import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, XAxis, YAxis } from 'recharts'
import type { StepModel, Stop } from './steps-model.ts'
import { HEIGHT_PX, letter, PLOT, timeSpan, valueSpan, valueTicks, yearsBetween } from './steps-model.ts'

const text = { fill: 'var(--ink-2)', fontSize: 14 }
const NARROW_PX = 480

type Props = {
  width: number
  model: StepModel
  chosen: Stop | undefined
  year: (at: number) => string
}

/** A line that keeps each value until the next one: it invents nothing between two dates. */
export function Steps({ width, model, chosen, year }: Props) {
  const { points, rivals, events } = model
  const { from, until } = timeSpan(model)
  const [low, high] = valueSpan(model)
  const last = points.at(-1)
  const data = last ? [...points, { ...last, at: until }] : []
  const years = yearsBetween(from, until)
  const isNarrow = width < NARROW_PX
  return (
    <LineChart
      width={width}
      height={HEIGHT_PX}
      data={data}
      margin={{ top: 24, right: PLOT.right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="at"
        domain={[from, until]}
        ticks={isNarrow ? years.filter((_, index) => index % 2 === 0) : years}
        tickFormatter={year}
        tick={text}
        stroke="var(--line)"
      />
      <YAxis
        type="number"
        domain={[low, high]}
        ticks={valueTicks([low, high])}
        width={PLOT.left}
        tick={text}
        stroke="var(--line)"
      />
      {events.map(({ at }, index) => (
        <ReferenceLine
          key={`event-${index}`}
          x={at}
          stroke="var(--field-line)"
          strokeDasharray="2 4"
          label={{ value: letter(index), position: 'top', fill: 'var(--ink-2)', fontSize: 14 }}
        />
      ))}
      {chosen && <ReferenceLine x={chosen.at} stroke="var(--ink)" />}
      <Line
        type="stepAfter"
        dataKey="value"
        stroke="var(--data-5)"
        strokeWidth={2.5}
        dot={false}
        isAnimationActive={false}
      />
      {points.map(({ at, value }, index) => (
        <ReferenceDot
          key={`point-${index}`}
          x={at}
          y={value}
          r={5}
          fill="var(--data-5)"
          stroke="var(--paper)"
          // A value that was only confirmed gets no second label; the first label leaves space for the other source
          // above.
          {...(points[index - 1]?.value !== value && {
            label: { value, position: index === 0 ? 'bottom' : 'top', fill: 'var(--ink)', fontSize: 14 },
          })}
        />
      ))}
      {rivals.map(({ at, value, label }) => (
        <ReferenceDot
          key={label}
          x={at}
          y={value}
          r={5}
          fill="var(--paper)"
          stroke="var(--data-5)"
          strokeDasharray="3 2"
          // To the left, away from the line; small screens show only the number.
          label={{ value: isNarrow ? value : label, position: 'left', offset: 8, fill: 'var(--ink-2)', fontSize: 14 }}
        />
      ))}
      {chosen && chosen.value !== null && (
        <ReferenceDot x={chosen.at} y={chosen.value} r={9} fill="none" stroke="var(--ink)" strokeWidth={2} />
      )}
    </LineChart>
  )
}
