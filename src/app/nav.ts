import type { Person, Role } from '#src/domain/person.ts'
import type { MessageKey } from '#src/i18n/messages.ts'

type NavItem = {
  to: string
  label: MessageKey
  /** Whom it is for; everybody without roles. */
  roles?: readonly Role[]
  /** Left out for people who have work here, so that the bar stays short. */
  visitorsOnly?: boolean
}

const items: readonly NavItem[] = [
  { to: '/', label: 'shell.nav.overview' },
  { to: '/map', label: 'shell.nav.map' },
  { to: '/countries', label: 'shell.nav.countries' },
  { to: '/calls', label: 'shell.nav.calls' },
  { to: '/join', label: 'shell.nav.join', visitorsOnly: true },
  { to: '/applications', label: 'shell.nav.applications', roles: ['applicant'] },
  { to: '/review', label: 'shell.nav.review', roles: ['reviewer', 'secretariat'] },
  { to: '/secretariat', label: 'shell.nav.secretariat', roles: ['secretariat'] },
]

/** The main navigation of a person; null is a visitor. */
export const navFor = (person: Person | null): readonly NavItem[] =>
  items.filter(({ roles, visitorsOnly }) =>
    visitorsOnly ? person === null : !roles || person?.roles.some((role) => roles.includes(role)),
  )
