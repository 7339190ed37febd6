import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { ApplicationFrame } from '../ApplicationFrame.tsx'
import { NotArrived } from '../documents/NotArrived.tsx'
import { SavingNotices } from '../saving/SavingNotices.tsx'
import { StepFailure } from '../team/StepFailure.tsx'
import { isEditable, useApplication } from '../use-application.ts'
import { SignatureRequestForm } from './SignatureRequestForm.tsx'
import { PaperPart } from './PaperPart.tsx'
import styles from './sign.module.css'
import { SignatureNotice } from './SignatureNotice.tsx'
import { useFilesToSign } from './use-files-to-sign.ts'
import { useSignature } from './use-signature.ts'

/** Two ways to sign: by a personal link, or on paper with a code. */
export const SignaturePage = () => {
  const t = useText()
  const data = useApplication()
  const { application, draft } = data
  const { state, isFresh, pending, isOver, error, refetch } = useSignature(data)
  const files = useFilesToSign(data)
  const arriving = files.arriving.length
  return (
    <ApplicationFrame data={data} current="signature" stepsTitle="">
      <div className={styles['screen']}>
        <PageTitle documentTitle={`${t('together.sign.title')}, ${application.reference}`}>
          {t('together.sign.title')}
        </PageTitle>
        <p className={styles['lead']}>{t('together.sign.lead')}</p>
        {isEditable(data) && <SavingNotices saver={draft.saver} application={application} />}
        <NotArrived
          applicationId={application.id}
          files={files.arriving}
          title={t('together.sign.onTheirWay', { count: arriving })}
        />
        <SignatureNotice data={data} linked={false} arriving={arriving} />
      </div>
      {state ? (
        <>
          <SignatureRequestForm data={data} state={state} isOver={isOver} files={files} />
          {/* The code of another version would be wrong, so it is hidden. */}
          <PaperPart data={data} digest={isFresh ? state.digest : null} pending={pending} arriving={arriving} />
        </>
      ) : (
        // For guests, the text above says that an account is needed.
        !isGuest(application) && !error && <Skeleton lines={6} />
      )}
      {error && !isFresh && (
        <>
          <StepFailure error={error} />
          <Button variant="ghost" onClick={() => void refetch()}>
            {t('ui.tryAgain')}
          </Button>
        </>
      )}
    </ApplicationFrame>
  )
}
