/** Browser side of `bench:map`: the application's map, and the usual plugin on the same map. */
import '#src/ui/styles/index.css'
import { sampleMembers } from '#mocks/seeds/members.ts'
import { placed } from '#src/features/map/model/map-model.ts'
import { loadAreas } from '#src/i18n/language.ts'
import { decodeShapes, isShapesFile } from '#src/ui/map/shapes.ts'
import { showOurs, type Shown } from './ours.tsx'
import { showTheirs } from './theirs.ts'

const shapesText = async (): Promise<string> => (await fetch('/shapes/europe.json')).text()
const shapesOf = (file: unknown) => {
  if (!isShapesFile(file)) throw new Error('not the file of shapes')
  return decodeShapes(file)
}

/** Resolves right after the present frame is painted. */
const afterFrame = async (): Promise<number> => {
  await new Promise<void>((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => resolve())
    port1.start()
    port2.postMessage(null)
  })
  return performance.now()
}

/** Resolves right after the next frame is painted. */
const painted = async (): Promise<number> => {
  await new Promise(requestAnimationFrame)
  return afterFrame()
}

/** Resolves after the first frame in which a matching element is in the page. */
const paintedOnceThere = async (selector: string): Promise<number> => {
  do await new Promise(requestAnimationFrame)
  while (!document.querySelector(selector))
  return afterFrame()
}

const marks = { ours: 'button[data-key]', theirs: '.leaflet-marker-icon' }
export type Contestant = keyof typeof marks

const place = (): HTMLElement => {
  const element = document.createElement('div')
  element.style.cssText = 'width: 1280px; height: 800px; display: grid'
  document.querySelector('#place')?.replaceChildren(element)
  return element
}

let shown: Shown

const bench = {
  /** @returns milliseconds to the painted land, and from having the members to having them painted on it. */
  async draw(who: Contestant, count: number): Promise<{ land: number; members: number }> {
    await loadAreas('map', 'members')
    const shapes = shapesOf(JSON.parse(await shapesText()))
    const members = placed(sampleMembers(count))
    const element = place()
    await painted()
    const startedAt = performance.now()
    shown = (who === 'ours' ? showOurs : showTheirs)(element, shapes)
    const land = (await paintedOnceThere('#place path')) - startedAt
    const standsAt = await painted()
    shown.add(members)
    return { land, members: (await paintedOnceThere(marks[who])) - standsAt }
  },

  /** @returns milliseconds from asking for the next zoom to its picture. */
  async zoom(): Promise<number> {
    const startedAt = performance.now()
    shown.zoomIn()
    await painted()
    return (await painted()) - startedAt
  },

  /** Three levels in and out, with the application's animation, each after the previous one has ended. */
  async zoomInMotion(): Promise<void> {
    for (const press of [shown.zoomIn, shown.zoomIn, shown.zoomIn, shown.zoomOut, shown.zoomOut, shown.zoomOut]) {
      press()
      // The animation begins with the next frame or the one after, and takes a quarter of a second.
      for (let frame = 0; frame < 3; frame += 1) await painted()
      while (document.querySelector('.leaflet-zoom-anim')) await painted()
      await painted()
    }
  },

  /** Starts recording the time between frames; the returned function ends it. */
  watchFrames(): void {
    const frames: number[] = []
    let last: number | null = null
    let isOn = true
    const next = (at: number): void => {
      if (last !== null) frames.push(at - last)
      last = at
      if (isOn) requestAnimationFrame(next)
    }
    requestAnimationFrame(next)
    stopFrames = () => {
      isOn = false
      return frames
    }
  },
  framesSeen: (): number[] => stopFrames(),

  /** Number of marks, of marks whose name is more than a number, and of tab stops. */
  marks(who: Contestant): { shown: number; named: number; tabStops: number } {
    const all = [...document.querySelectorAll<HTMLElement>(marks[who])]
    const nameOf = (mark: HTMLElement) => mark.ariaLabel ?? (mark.title || mark.textContent)
    return {
      shown: all.length,
      named: all.filter((mark) => !/^\d*$/.test(nameOf(mark).trim())).length,
      tabStops: all.filter(({ tabIndex }) => tabIndex >= 0).length,
    }
  },

  /** @returns milliseconds from the bytes of the shapes to their paths, in a page that has not parsed any yet. */
  async readShapes(): Promise<{ parse: number; decode: number }> {
    const text = await shapesText()
    const startedAt = performance.now()
    const file: unknown = JSON.parse(text)
    const parsedAt = performance.now()
    shapesOf(file)
    return { parse: parsedAt - startedAt, decode: performance.now() - parsedAt }
  },
}
export type Bench = typeof bench

let stopFrames = (): number[] => []
;(globalThis as unknown as { bench: Bench }).bench = bench
