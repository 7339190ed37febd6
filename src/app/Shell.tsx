import { Outlet } from 'react-router'
import { useText } from '#src/i18n/use-text.ts'
import { LiveRegion } from '#src/ui/LiveRegion.tsx'
import { ToastArea } from '#src/ui/ToastArea.tsx'
import { useApp } from './AppContext.ts'
import { ConnectionBar } from './ConnectionBar.tsx'
import { Footer } from './Footer.tsx'
import { Header } from './Header.tsx'
import { NavigationProgress } from './NavigationProgress.tsx'
import { SessionEnd } from './SessionEnd.tsx'
import styles from './Shell.module.css'
import { warmLinkOf } from './warm.ts'

const MAIN_ID = 'main'

/** The frame of every page. It renders at once; only the page in the middle waits for data. */
export const Shell = () => {
  const t = useText()
  const { router } = useApp()
  return (
    <div
      className={styles['shell']}
      onPointerOver={(event) => warmLinkOf(router, event.target)}
      onFocus={(event) => warmLinkOf(router, event.target)}
    >
      <a
        className={styles['skip']}
        href={`#${MAIN_ID}`}
        onClick={(event) => {
          event.preventDefault()
          document.getElementById(MAIN_ID)?.focus()
        }}
      >
        {t('shell.skip')}
      </a>
      <NavigationProgress />
      <Header />
      <ConnectionBar />
      <SessionEnd />
      <main id={MAIN_ID} tabIndex={-1} className={styles['main']}>
        <Outlet />
      </main>
      <Footer />
      <ToastArea />
      <LiveRegion />
    </div>
  )
}
