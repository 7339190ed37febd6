import { dayInStrasbourg } from '#src/domain/zoned-time.ts'
import { copies } from './copies.ts'
import { serverNow } from './server-clock.ts'

/**
 * The instant of which figures are that leave the page: now on the backend's clock, or, while copies stand in for answers,
 * when the oldest of them was given. It may be earlier than these figures are, never later.
 */
export const readInstant = (): string => new Date(copies.since() ?? serverNow()).toISOString()

/** The day of that instant on the clock of Strasbourg, which pages and citations tell too. */
export const readDay = (): string => dayInStrasbourg(readInstant())
