import type { Member } from '#src/domain/member.ts'
import type { MeasureModel } from './map-measure.ts'

/**
 * How many invented records a view is made of. Where countries are drawn by their participants these are the records of
 * all countries, whether or not places are drawn: a filter by country or by class leaves the others their colour.
 */
export const samplesBehind = ({ isDrawn, measure, rows }: MeasureModel, members: readonly Member[]): number =>
  isDrawn && measure !== 'estimate'
    ? rows.reduce((sum, { samples }) => sum + samples, 0)
    : members.filter(({ sample }) => sample).length
