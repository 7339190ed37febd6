import type { ReactNode } from 'react'
import { useId } from 'react'
import { Card } from '#src/ui/Card.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import styles from './pages.module.css'

/** A page of running text. */
export const TextPage = ({ title, lead, children }: { title: string; lead: string; children: ReactNode }) => (
  <article className={styles['page']}>
    <header className={styles['intro']}>
      <PageTitle>{title}</PageTitle>
      <p className={styles['lead']}>{lead}</p>
    </header>
    <Card className={styles['card']}>{children}</Card>
  </article>
)

export const TextPart = ({ title, children }: { title: string; children: ReactNode }) => {
  const headingId = useId()
  return (
    <section aria-labelledby={headingId} className={styles['part']}>
      <h2 id={headingId}>{title}</h2>
      {children}
    </section>
  )
}

export const Bullets = ({ texts }: { texts: readonly string[] }) => (
  <ul className={styles['list']}>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)
