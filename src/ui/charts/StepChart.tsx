import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import styles from './StepChart.module.css'
import { loadOnce } from '../load-once.ts'
import type { Picture as FilePicture } from '../picture/marks.ts'
import type { PictureWords } from '../picture/sheet.ts'
import { Picture } from './Picture.tsx'
import type { StepModel } from './steps-model.ts'
import { HEIGHT_PX, letter, stopAt, stopByKey, stopsOf } from './steps-model.ts'

const loadSteps = loadOnce(() => import('./steps.tsx'))

export type StepChartTexts = {
  /** Accessible name of the interactive picture. */
  readonly name: string
  /** Explains the keys. */
  readonly keys: string
  /** Shown below the picture before anything is chosen. */
  readonly invitation: string
  /** Heading of the list of events. */
  readonly events: string
  /** What the marks mean. */
  readonly legend: { readonly count: string; readonly rival: string; readonly event: string }
}

export type StepChartProps = {
  model: StepModel
  texts: StepChartTexts
  year: (at: number) => string
}

/** Draws the chart as a stand-alone picture. */
export const drawSteps =
  ({ model, texts: { legend, events }, year }: StepChartProps) =>
  async (words: PictureWords): Promise<FilePicture> => {
    const { stepsPicture } = await import('../picture/steps-picture.ts')
    return stepsPicture({ ...words, model, year, legend, events })
  }

/**
 * A step chart that works like a slider: arrow keys, Home and End, or pointer and touch, move through its stops. The
 * words of the stop are shown below the picture, so that they cover nothing.
 */
export function StepChart({ model, texts, year }: StepChartProps) {
  const keysId = useId()
  const [chosen, setChosen] = useState<number | null>(null)
  const stops = stopsOf(model)
  const stop = chosen === null ? undefined : stops[chosen]
  const pictureBox = useRef<HTMLDivElement>(null)
  const words = useRef<HTMLParagraphElement>(null)

  // A press outside clears the choice, as Escape does; a press on the words does not, so that they can be copied.
  useEffect(() => {
    if (chosen === null) return undefined
    const handlePress = ({ target }: Event) => {
      const isHere = [pictureBox, words].some(({ current }) => target instanceof Node && current?.contains(target))
      if (!isHere) setChosen(null)
    }
    document.addEventListener('pointerdown', handlePress)
    return () => document.removeEventListener('pointerdown', handlePress)
  }, [chosen])

  const handleKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return setChosen(null)
    const next = stopByKey(event.key, chosen, stops.length)
    if (next === null) return undefined
    event.preventDefault()
    return setChosen(next)
  }
  const handlePointer = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    const isPress = event.type === 'pointerdown'
    setChosen((present) => stopAt(event.clientX - box.left, box.width, model, present, isPress))
  }

  return (
    <>
      <Picture
        load={loadSteps}
        minHeight={HEIGHT_PX}
        frame={(picture) => (
          <div
            ref={pictureBox}
            role="slider"
            tabIndex={0}
            className={styles['picture']}
            aria-label={texts.name}
            aria-describedby={keysId}
            aria-valuemin={0}
            aria-valuemax={Math.max(0, stops.length - 1)}
            aria-valuenow={chosen ?? 0}
            aria-valuetext={stop?.text ?? texts.invitation}
            onKeyDown={handleKey}
            onPointerMove={handlePointer}
            onPointerDown={handlePointer}
          >
            {picture}
          </div>
        )}
      >
        {({ Steps }, width) => <Steps width={width} model={model} chosen={stop} year={year} />}
      </Picture>
      <p ref={words} className={styles['words']}>
        {stop?.text ?? texts.invitation}
      </p>
      <p id={keysId} className={styles['keys']}>
        {texts.keys}
      </p>
      {model.events.length > 0 && (
        <div className={styles['events']}>
          <p>{texts.events}</p>
          <ol>
            {model.events.map(({ text }, index) => (
              <li key={letter(index)}>
                <b>{letter(index)}</b> {text}
              </li>
            ))}
          </ol>
        </div>
      )}
    </>
  )
}
