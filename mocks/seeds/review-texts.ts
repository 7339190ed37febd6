/** Reasons of invented assessments by criterion: weak, fair, good. Written as if the applicant will read them. */
export const reasons: Readonly<Record<string, readonly [weak: string, fair: string, good: string]>> = {
  AC1: [
    'The local need stays general; a link to the aim of the call is named but not shown.',
    'The need is described clearly; how non-nationals are reached could be said in more detail.',
    'Local need and aim fit together well, with examples from three services.',
  ],
  AC2: [
    'Dates and group are named, but who prepares what remains open.',
    'The programme can work; the time between the steps is short.',
    'Group, number and dates are realistic, and the follow-up has a person in charge.',
  ],
  AC3: [
    'Results are intentions so far; nobody could measure them.',
    'Two of the results can be checked. Residents are heard late.',
    'Clear results after a year, and residents take part from the planning on.',
  ],
  AC4: [
    'Earlier lessons are hardly used.',
    'The exchange makes sense; what flows back into daily work is less clear.',
    'A convincing partner or lesson, and a plan for passing it on.',
  ],
  AC5: [
    'Several lines cannot be followed from the visits planned.',
    'Complete, with interpretation at the upper end.',
    'Consistent with the visits and modest in every line.',
  ],
}

export const comments: readonly [weak: string, fair: string, good: string] = [
  'An honest start. With a clearer plan it would be a good candidate for a later round.',
  'A sound proposal with two points to settle before a start.',
  'A convincing proposal; it could serve others as an example.',
]
