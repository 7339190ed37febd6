import type { ReactNode } from 'react'
import { Link } from 'react-router'
import type { Call } from '#src/domain/call.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import styles from './calls.module.css'

type Props = {
  call: Call
  title: string
  lead: string
  /** Says that a paper for a real call is not official. */
  notOfficial: string
  /** Buttons besides printing. */
  actions: ReactNode
  children?: ReactNode
}

/** Head of a printable paper that this application generates: the guide, the form. */
export const PaperHeader = ({ call, title, lead, notOfficial, actions, children }: Props) => {
  const t = useText()
  const formats = useFormats()
  const shortTitle = formats.localised(call.shortTitle)
  return (
    <header className={styles['intro']}>
      <Link to={`/calls/${call.id}`} className={styles['back']}>
        {formats.localised(call.title)}
      </Link>
      <p className={styles['eyebrow']}>{shortTitle}</p>
      <PageTitle documentTitle={`${title}, ${shortTitle}`}>{title}</PageTitle>
      <p className={styles['lead']}>{lead}</p>
      <Notice tone="warning">{call.rehearsal ? t('calls.rehearsalNotice') : notOfficial}</Notice>
      <div className={styles['actions']}>
        <Button icon="print" onClick={() => window.print()}>
          {t('calls.print')}
        </Button>
        {actions}
      </div>
      {children}
    </header>
  )
}
