import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'react-router'
import { isBackendError } from '#src/backend/errors.ts'
import { signatureQueries } from '#src/backend/queries/signature.ts'
import { tidyCode } from '#src/domain/request-code.ts'
import { paperCode } from '#src/domain/signed-digest.ts'
import type { OpenedSigning } from '#src/domain/signature.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { FetchFailure, useFailure } from '../FetchFailure.tsx'
import styles from './sign.module.css'
import { SignForm } from './SignForm.tsx'
import { ToBeSigned } from './ToBeSigned.tsx'
import { WhatChanged } from './WhatChanged.tsx'

/**
 * The page for the legal representative: all that would be sent, and the form to sign. No account; the code is in the
 * hash.
 */
export const SigningPage = () => {
  const t = useText()
  const code = tidyCode(useLocation().hash)
  const asked = useQuery({ ...signatureQueries.opened(code), enabled: code !== '' })
  const { data, isFetching, refetch } = asked
  const failure = useFailure(asked)
  const unknown = code === '' || (isBackendError(failure) && failure.code === 'not_found')
  return (
    <div className={styles['page']}>
      <PageTitle>{t('together.sign.pageTitle')}</PageTitle>
      {unknown ? (
        <Notice tone="warning" title={t('together.sign.unknown')}>
          <p>{t('together.sign.unknownText')}</p>
        </Notice>
      ) : data ? (
        <Opened key={code} opened={data} code={code} />
      ) : failure !== null ? (
        <FetchFailure error={failure} busy={isFetching} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </div>
  )
}

const Opened = ({ opened, code }: { opened: OpenedSigning; code: string }) => {
  const t = useText()
  const formats = useFormats()
  const [refused, setRefused] = useState(false)
  const { state, content, askedByName: by, signedAt, reference, expiresAt } = opened
  // The content that the person has read; a reload may bring other content.
  const [read, setRead] = useState(content)
  if (read === null && content !== null) setRead(content)
  const when = signedAt === null ? '' : formats.dateTime(signedAt, { style: 'long', inSentence: true })
  if (state === 'signed' && !content)
    return (
      <Notice tone="success" title={t('together.sign.done', { when })}>
        <p>{t('together.sign.doneLater')}</p>
      </Notice>
    )
  if (!content || state === 'expired' || state === 'closed')
    return (
      <Notice tone="warning" title={t(state === 'expired' ? 'together.invitation.expired' : 'together.sign.closed')}>
        <p>{t(state === 'expired' ? 'together.invitation.expiredText' : 'together.sign.closedText', { name: by })}</p>
      </Notice>
    )
  const authority = content.authorityName ?? t('together.invitation.unnamed')
  return (
    <>
      <p className={styles['lead']}>
        {t('together.sign.asks', { by, authority, call: formats.localised(content.callTitle), reference })}
      </p>
      {state === 'signed' ? (
        <Notice tone="success" live="polite" title={t('together.sign.done', { when })}>
          <p>{t('together.sign.doneText', { code: paperCode(content.digest) })}</p>
        </Notice>
      ) : (
        <>
          {signedAt !== null && (
            <Notice tone="warning">
              <p>{t('together.sign.signedBefore', { when })}</p>
            </Notice>
          )}
          {content.toMend > 0 && (
            <Notice tone="warning" title={t('together.sign.incomplete')}>
              <p>{t('together.sign.incompleteText', { count: content.toMend, by })}</p>
            </Notice>
          )}
          <p>{t('together.until', { when: formats.dateTime(expiresAt, { style: 'long', inSentence: true }) })}</p>
        </>
      )}
      <ToBeSigned content={content} />
      {/* Right beside the button, for people who have read to the end. */}
      {state === 'open' && read && (refused || read.digest !== content.digest) && (
        <WhatChanged key={content.digest} read={read} content={content} />
      )}
      {state === 'open' && (
        <SignForm
          opened={opened}
          digest={content.digest}
          code={code}
          onChanged={() => setRefused(true)}
          onSigned={(signed) => {
            setRead(signed.content)
            setRefused(false)
          }}
        />
      )}
    </>
  )
}
