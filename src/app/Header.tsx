import { lazy, Suspense, useRef, useState } from 'react'
import { Link, NavLink, useLocation } from 'react-router'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { classNames } from '#src/ui/class-names.ts'
import { Icon } from '#src/ui/Icon.tsx'
import { Wheel } from '#src/ui/Wheel.tsx'
import styles from './Header.module.css'
import { LanguageSelect } from './LanguageSelect.tsx'
import { navFor } from './nav.ts'
import { signInPath } from './sign-in-path.ts'
import { useDismiss } from './use-dismiss.ts'
import { usePerson } from './use-person.ts'

/** Lazy, since visitors do not need it. */
const PersonMenu = lazy(async () => ({ default: (await import('./PersonMenu.tsx')).PersonMenu }))

const MENU_ID = 'main-menu'

/** Brand, navigation by role, language, person. On small screens a menu button opens all but the brand. */
export const Header = () => {
  const t = useText()
  const location = useLocation()
  const person = usePerson()
  // Open for one location only, so that following a link closes the menu.
  const [openAt, setOpenAt] = useState<string | null>(null)
  const open = openAt === location.key
  const box = useRef<HTMLElement>(null)
  useDismiss(box, open, () => setOpenAt(null), 'stays')
  const signInTo = signInPath(location)

  return (
    <header ref={box} className={styles['header']}>
      <div className={styles['inner']}>
        <Link to="/" className={styles['brand']} aria-label={t('shell.brandFull')}>
          <Wheel />
          <span aria-hidden="true">{t('shell.brand')}</span>
        </Link>
        <button
          type="button"
          className={styles['menuButton']}
          aria-expanded={open}
          aria-controls={MENU_ID}
          onClick={() => setOpenAt(open ? null : location.key)}
        >
          <Icon name={open ? 'close' : 'menu'} />
          {t('shell.menu')}
        </button>
        <div id={MENU_ID} className={classNames(styles['menu'], open && styles['open'])}>
          <nav aria-label={t('shell.nav.label')}>
            <ul className={styles['nav']}>
              {navFor(person ?? null).map(({ to, label }) => (
                <li key={to}>
                  <NavLink to={to} end={to === '/'} className={styles['link'] ?? ''}>
                    {t(label)}
                  </NavLink>
                </li>
              ))}
            </ul>
          </nav>
          <div className={styles['tools']}>
            <LanguageSelect />
            {person ? (
              <Suspense fallback={<span className={styles['avatar']} />}>
                <PersonMenu person={person} signInTo={signInTo} />
              </Suspense>
            ) : (
              <LinkButton
                to={signInTo}
                variant="ghost"
                className={classNames(styles['signIn'], person === undefined && styles['waiting'])}
              >
                {t('shell.signIn')}
              </LinkButton>
            )}
          </div>
        </div>
      </div>
    </header>
  )
}
