import type { Person, Role } from '#src/domain/person.ts'
import type { MessageKey } from '#src/i18n/messages.ts'

type NavItem = {
  to: string
  label: MessageKey
  /** Roles that see the item; everybody if absent. */
  roles?: readonly Role[]
  /** Hidden for signed-in people, to keep the bar short. */
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

/** The main navigation for a person; null is a visitor. */
export const navFor = (person: Person | null): readonly NavItem[] =>
  items.filter(({ roles, visitorsOnly }) =>
    visitorsOnly ? person === null : !roles || person?.roles.some((role) => roles.includes(role)),
  )
