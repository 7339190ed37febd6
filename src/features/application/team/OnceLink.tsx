import { type ReactNode, useEffect, useRef } from 'react'
import { useHref } from 'react-router'
import { useText } from '#src/i18n/use-text.ts'
import { copyText } from '#src/ui/copy-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { TextField } from '#src/ui/TextField.tsx'
import { showToast } from '#src/ui/toasts.ts'

/** A new link, shown only once: the backend stores only a digest of its code. */
export const OnceLink = ({ path, title, children }: { path: string; title: string; children: ReactNode }) => {
  const t = useText()
  const link = new URL(useHref(path), window.location.href).href
  const field = useRef<HTMLInputElement>(null)
  // Outside React: the focus moves to the link.
  useEffect(() => field.current?.focus(), [])
  const handleCopy = async () => {
    const copied = await copyText(link)
    showToast(copied ? { text: t('together.link.copied') } : { text: t('together.link.notCopied'), tone: 'error' })
  }
  return (
    <Notice
      tone="success"
      title={title}
      actions={
        <Button size="small" onClick={() => void handleCopy()}>
          {t('together.link.copy')}
        </Button>
      }
    >
      {children}
      <TextField
        ref={field}
        id="once-link"
        label={t('together.link.label')}
        hint={t('together.link.once')}
        readOnly
        value={link}
        onFocus={({ target }) => {
          target.select()
          // Browsers scroll to the end of the selection, but a link is recognised by its beginning.
          requestAnimationFrame(() => {
            target.scrollLeft = 0
          })
        }}
      />
    </Notice>
  )
}
