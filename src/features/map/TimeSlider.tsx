import { useEffect, useEffectEvent, useId, useState } from 'react'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { useLeaving } from '#src/ui/use-leaving.ts'
import styles from './time.module.css'
import type { Moment, StandingCounts } from './model/map-time.ts'

const STEP_MS = 1600

type Props = {
  moments: readonly Moment[]
  /** Key of the moment shown; null means all that is known. */
  at: string | null
  /** Counts of members at that moment, given the other filters. */
  counts: StandingCounts | null
  undated: number
  mended: boolean
  still: boolean
  /**
   * Called with a function from the moment then in the URL to the next one: two presses may follow before the first is
   * rendered.
   */
  onChange: (next: (at: string | null) => string | null) => void
}

/** Stops only at documented dates; the line below shows their distances and gaps. */
export function TimeSlider({ moments, at, counts, undated, mended, still, onChange }: Props) {
  const t = useText()
  const { date } = useFormats()
  const id = useId()
  const last = moments.length
  const found = moments.findIndex(({ key }) => key === at)
  const index = found < 0 ? last : found
  const moment = moments[index]
  const [isPlaying, setPlaying] = useState(false)
  const runs = isPlaying && !still
  const next = index >= last ? 0 : index + 1
  const goTo = (to: number) => onChange(() => moments[to]?.key ?? null)
  const goOn = (by: number) =>
    onChange((now) => {
      const here = moments.findIndex(({ key }) => key === now)
      return moments[((here < 0 ? last : here) + by + last + 1) % (last + 1)]?.key ?? null
    })

  const leaving = useLeaving()
  const step = useEffectEvent(() => {
    if (leaving) return setPlaying(false)
    onChange(() => moments[next]?.key ?? null)
    if (next >= last - 1) setPlaying(false)
  })
  // Outside React: a timer. Other renders do not restart it; it stops after the last date.
  useEffect(() => {
    const timer = runs ? window.setInterval(() => step(), STEP_MS) : undefined
    return () => window.clearInterval(timer)
  }, [runs])

  if (last === 0) return null
  const words = (position: number) => {
    const stop = moments[position]
    return stop ? date(stop.key) : t('map.time.all')
  }
  return (
    <section className={styles['time']} aria-labelledby={`${id}-title`}>
      <div className={styles['top']}>
        <h2 id={`${id}-title`} className={styles['title']}>
          {t('map.time')}
        </h2>
        <output htmlFor={id} className={styles['now']}>
          {words(index)}
        </output>
      </div>
      <div className={styles['line']}>
        <input
          id={id}
          type="range"
          min={0}
          max={last}
          step={1}
          value={index}
          aria-label={t('map.time.date')}
          aria-valuetext={words(index)}
          aria-describedby={`${id}-text`}
          onChange={({ target }) => {
            setPlaying(false)
            goTo(Number(target.value))
          }}
        />
        <TimeLine moments={moments} at={moment?.key ?? null} />
      </div>
      <div className={styles['buttons']}>
        <Button variant="ghost" size="small" onClick={() => goOn(-1)}>
          {t('map.time.previous')}
        </Button>
        <Button variant="ghost" size="small" onClick={() => goOn(1)}>
          {t('map.time.next')}
        </Button>
        <Button
          variant="ghost"
          size="small"
          disabledReason={still && t('map.time.still')}
          onClick={() => {
            if (!isPlaying && index >= last - 1) goTo(0)
            setPlaying(!isPlaying)
          }}
        >
          {t(runs ? 'map.time.pause' : 'map.time.play')}
        </Button>
      </div>
      <div id={`${id}-text`} className={styles['text']}>
        {moment && counts && <MomentText moment={moment} counts={counts} />}
      </div>
      {(undated > 0 || mended) && (
        <p className={styles['note']}>
          {undated > 0 && t('map.time.undated', { count: undated })} {mended && t('map.time.mended')}
        </p>
      )}
    </section>
  )
}

function MomentText({ moment, counts }: { moment: Moment; counts: StandingCounts }) {
  const t = useText()
  const { date, localised } = useFormats()
  const { members, countries, conflict, event, sources } = moment.point
  return (
    <>
      <p>
        {t('map.time.standing', {
          date: date(moment.key),
          in: counts.in,
          perhaps: counts.perhaps,
          unknown: counts.unknown,
          later: counts.not_yet,
        })}
      </p>
      <p>
        {members === null
          ? t('map.time.uncounted')
          : countries === null
            ? t('map.time.counted', { members })
            : t('map.time.countedIn', { members, countries })}{' '}
        {conflict && t('map.time.conflict', conflict)} {moment.afterGap && t('map.time.gap')}
      </p>
      <p className={styles['note']}>
        {localised(event)}
        {sources.map(({ title, site, url }) => (
          <span key={`${site} ${title}`}> {url ? <a href={url}>{site}</a> : `(${site})`}</span>
        ))}
      </p>
    </>
  )
}

const WIDTH = 1000
const HEIGHT = 22
const MID = 8

/** Shows true distances, unlike the slider's even steps. Gaps are dashed. */
function TimeLine({ moments, at }: { moments: readonly Moment[]; at: string | null }) {
  const times = moments.map(({ day }) => Date.parse(day))
  const first = times[0] ?? 0
  const span = (times.at(-1) ?? 0) - first || 1
  const x = (time: number) => 10 + ((time - first) / span) * (WIDTH - 20)
  return (
    <svg className={styles['ticks']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {moments.map(({ key, afterGap }, index) => {
        const here = x(times[index] ?? first)
        const before = index > 0 ? x(times[index - 1] ?? first) : here
        return (
          <g key={key}>
            {index > 0 && <path className={styles[afterGap ? 'gap' : 'step']} d={`M${before} ${MID}H${here}`} />}
            <path className={styles[key === at ? 'tick-now' : 'tick']} d={`M${here} ${MID - 6}V${MID + 6}`} />
          </g>
        )
      })}
    </svg>
  )
}
