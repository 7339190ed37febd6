import type { Member } from '#src/domain/member.ts'
import type { MeasureModel } from './map-measure.ts'

/**
 * Number of invented records behind a view. If countries are coloured by their participants, counts the records of all
 * countries, whether or not places are drawn: filters by country or class do not change the other colours.
 */
export const samplesBehind = ({ isDrawn, measure, rows }: MeasureModel, members: readonly Member[]): number =>
  isDrawn && measure !== 'estimate'
    ? rows.reduce((sum, { samples }) => sum + samples, 0)
    : members.filter(({ sample }) => sample).length
