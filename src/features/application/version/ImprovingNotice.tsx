import { useEffect, useRef, useState } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import type { ApplicationData } from '../drafts.ts'
import { isEditable } from '../use-application.ts'
import { DiscardDialog } from './DiscardDialog.tsx'
import { ReadVersion } from './ReadVersion.tsx'

interface Props {
  readonly data: ApplicationData
  /** Number of the version that counts. */
  readonly number: number
  /** Addresses that differ from it; null if unknown now. */
  readonly places: readonly string[] | null
}

/** While a sent version is being improved: says that it counts, what differs, and offers to set the draft back. */
export const ImprovingNotice = ({ data, number, places }: Props) => {
  const t = useText()
  const { access, id } = data.application
  const [isAsking, setAsking] = useState(false)
  const [isBack, setBack] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const isSame = places?.length === 0
  // Outside React: the focus, since the button is gone.
  useEffect(() => {
    if (isBack && isSame) place.current?.focus()
  }, [isBack, isSame])
  const handleAsk = () => {
    setBack(false)
    setAsking(true)
  }
  const handleDone = () => {
    setAsking(false)
    setBack(true)
  }
  return (
    <div ref={place} tabIndex={-1}>
      <Notice
        title={t(access === 'reader' ? 'application.improving.others' : 'application.improving.title')}
        actions={
          <>
            <ReadVersion applicationId={id} number={number} />
            {isEditable(data) && places && !isSame && (
              <Button
                variant="ghost"
                size="small"
                disabledReason={access !== 'owner' && t('application.improve.ownerOnly')}
                onClick={handleAsk}
              >
                {t('application.discard.action')}
              </Button>
            )}
          </>
        }
      >
        <p>{t('application.improving.text', { number })}</p>
        {places && <p>{t('application.improving.differ', { count: places.length })}</p>}
      </Notice>
      {isAsking && places && (
        <DiscardDialog
          data={data}
          number={number}
          places={places}
          onClose={() => setAsking(false)}
          onDone={handleDone}
        />
      )}
    </div>
  )
}
