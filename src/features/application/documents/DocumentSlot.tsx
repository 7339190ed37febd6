import { type ChangeEvent, useEffect, useEffectEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import type { FileOnItsWay, Uploads } from '#src/backend/saving/uploads.ts'
import type { Application } from '#src/domain/application-record.ts'
import { documentAddress, endsOfNames, photoFormat } from '#src/domain/application/documents.ts'
import type { Finding } from '#src/domain/application/types.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'
import { Button } from '#src/ui/Button.tsx'
import { Dialog } from '#src/ui/Dialog.tsx'
import { errorId } from '#src/ui/FieldFrame.tsx'
import { Icon } from '#src/ui/Icon.tsx'
import { VisuallyHidden } from '#src/ui/VisuallyHidden.tsx'
import { useSecondText } from '#src/ui/second-text.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { NoFilesOfGuest } from '../GuestNotice.tsx'
import { useFormTexts } from '../texts.ts'
import { CameraButton } from './CameraButton.tsx'
import { type ChosenFile, lookAt, type Place } from './chosen-file.ts'
import styles from './documents.module.css'
import { EarlierFiles } from './EarlierFiles.tsx'
import { fileSize } from './file-size.ts'
import { FindingLine } from '../check/FindingLine.tsx'
import { FileOnItsWayView } from './FileOnItsWayView.tsx'
import { OpenDocument } from './OpenDocument.tsx'
import { ScanState } from './ScanState.tsx'
import { useDrop, useNoDropBeside } from './use-drop.ts'
import { useCallOff } from './use-uploads.ts'

interface Props {
  readonly place: Place
  readonly application: Application
  readonly saver: DraftSaver
  /** Null for a guest. */
  readonly uploads: Uploads | null
  readonly onItsWay: FileOnItsWay | undefined
  readonly findings: readonly Finding[]
  /** Called with the findings on the chosen file; empty if it was accepted. */
  readonly onChecked: (findings: readonly Finding[]) => void
  /** One level below the surrounding heading. */
  readonly heading?: 'h2' | 'h3'
}

/**
 * The slot for one document: rules shown before, file checked on this device, uploaded, replaced only after a
 * confirmation.
 */
export const DocumentSlot = ({
  place,
  application,
  saver,
  uploads,
  onItsWay,
  findings,
  onChecked,
  heading: Heading = 'h2',
}: Props) => {
  const t = useText()
  const second = useSecondText()
  const texts = useFormTexts()
  const formats = useFormats()
  const input = useRef<HTMLInputElement>(null)
  const remover = useRef<HTMLButtonElement>(null)
  const camera = useRef<HTMLButtonElement>(null)
  const [asked, setAsked] = useState<{ replaceBy: ChosenFile } | 'remove' | null>(null)
  /** How others have settled the open confirmation. */
  const [unasked, setUnasked] = useState<{ as: ChosenFile | 'removed' } | null>(null)
  const { slot, rules } = place
  const address = documentAddress(slot)
  const label = texts.find(`document.${slot}.label`) ?? slot
  const inSlot = application.documents.filter((document) => document.slot === slot)
  const present = inSlot.find(({ replaced }) => !replaced)
  const wanted = onItsWay?.phase === 'file_wanted' ? onItsWay : null
  const refused = onItsWay?.phase === 'refused' ? onItsWay : null
  // A stopped upload continues only with the same file, which a camera cannot take twice.
  const photo = uploads && (!onItsWay || refused) ? photoFormat(slot, rules) : null
  const isWrong = findings.some(({ severity }) => severity === 'error')
  const isUnderWay = onItsWay?.phase === 'sending' || onItsWay?.phase === 'waiting'

  const callOff = useCallOff(uploads)
  const removal = useOneShot({
    mutationFn: (documentId: string) => backend().removeDocument({ applicationId: application.id, documentId }),
    onSuccess: async (gone) => {
      await saver.refresh()
      announce(t('application.documents.removed', { name: gone.name }))
      // The pressed button is removed with the file, unless the focus has moved elsewhere.
      if (document.activeElement === document.body || document.activeElement === remover.current)
        document.getElementById(address)?.focus()
    },
  })
  const notRemoved = isBackendError(removal.error) ? removal.error : null

  const send = (file: ChosenFile, over: string | null) => {
    // The camera button disappears during an upload, so the focus moves first.
    if (document.activeElement === camera.current) document.getElementById(address)?.focus()
    uploads?.start(file, over)
  }
  const [notTaken, setNotTaken] = useState<'several' | 'busy' | null>(null)
  const take = async (chosen: File) => {
    if (!uploads) return
    setNotTaken(null)
    removal.reset()
    const { findings: found, file } = await lookAt(chosen, place)
    const next = file && wanted ? uploads.wanted(slot, file) : file
    const all: readonly Finding[] =
      file && wanted && !next
        ? [{ severity: 'error', code: 'file_other', address, params: { name: wanted.name } }]
        : found
    onChecked(all)
    if (all.length > 0) return announce(all.map(texts.finding).join(' '))
    if (!next) return
    // Asks also when an upload only continues, since somebody else may have filled the slot since.
    if (present) setAsked({ replaceBy: next })
    else send(next, null)
  }
  const handleChosen = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0]
    event.target.value = '' // allows choosing the same file again
    if (chosen) await take(chosen)
  }
  useNoDropBeside()
  const drop = useDrop(uploads !== null, (files) => {
    const [file, ...others] = files
    if (!file) return
    if (others.length > 0) setNotTaken('several')
    else if (isUnderWay) setNotTaken('busy')
    else void take(file)
  })
  const handleReplace = (file: ChosenFile) => {
    // The dialog must return the focus before that button may disappear.
    flushSync(() => setAsked(null))
    send(file, present?.id ?? null)
  }
  // A colleague has removed the document in question: nothing to confirm, the slot is empty.
  if (asked !== null && !present) {
    setAsked(null)
    setUnasked({ as: asked === 'remove' ? 'removed' : asked.replaceBy })
  }
  const goOn = useEffectEvent((settled: ChosenFile | 'removed') => {
    if (settled !== 'removed') return send(settled, null)
    document.getElementById(address)?.focus()
    announce(t('application.documents.removed', { name: label }))
  })
  // Outside React: the backend, and the focus, which the dialog would return to a removed button.
  useEffect(() => {
    if (unasked) goOn(unasked.as)
  }, [unasked])
  const handleRemove = (documentId: string) => {
    setAsked(null)
    onChecked([])
    removal.mutate(documentId)
  }
  const toPlace = () => {
    onChecked([])
    document.getElementById(address)?.focus()
  }
  const handlePutAway = () => {
    toPlace()
    void uploads?.cancel(slot)
  }
  const handleCancel = (file: FileOnItsWay) => {
    toPlace()
    void callOff(file)
  }

  return (
    <section
      className={styles['slot']}
      aria-labelledby={`${slot}-title`}
      data-wrong={isWrong || undefined}
      data-over={drop.isOver || undefined}
      {...drop.handlers}
    >
      <Heading id={`${slot}-title`} className={styles['label']}>
        {label}
      </Heading>
      {second(address, 'label')}
      <p className={styles['hint']}>{texts.find(`document.${slot}.hint`)}</p>
      {second(address, 'hint')}
      <div id={errorId(address)}>
        {findings.map((finding) => (
          <FindingLine key={finding.code} finding={finding} className={styles[finding.severity]} />
        ))}
        {notTaken && (
          <p className={styles['error']} role="alert">
            {t(`application.documents.notTaken.${notTaken}`)}
          </p>
        )}
        {/* Not shown if findings already explain what is wrong with the file. */}
        {refused?.error && !isWrong && (
          <p className={styles['error']} role="alert">
            {t('application.documents.failed', { reason: t(`error.${refused.error.code}`) })}
          </p>
        )}
        {notRemoved && (
          <p className={styles['error']} role="alert">
            {t('application.documents.notRemoved', { reason: t(`error.${notRemoved.code}`) })}
          </p>
        )}
      </div>
      {refused && (
        <div className={styles['actions']}>
          <Button variant="quiet" size="small" icon="close" onClick={handlePutAway}>
            {t('ui.close')}
            <VisuallyHidden> {refused.name}</VisuallyHidden>
          </Button>
        </div>
      )}
      {present && (
        <p className={styles['file']} data-refused={present.scan === 'refused' || undefined}>
          <Icon name={present.scan === 'refused' ? 'warning' : 'check'} />
          <span>
            {t('application.documents.file', {
              name: present.name,
              size: fileSize(present.sizeBytes, formats.number),
            })}{' '}
            <span className={styles['when']}>
              {t('application.documents.addedAt', { when: formats.dateTime(present.addedAt, { style: 'long' }) })}
            </span>
            <br />
            <ScanState key={present.id} document={present} />
          </span>
        </p>
      )}
      {onItsWay && !refused && (
        <FileOnItsWayView
          onItsWay={onItsWay}
          onRetry={() => uploads?.retry()}
          onCancel={() => handleCancel(onItsWay)}
        />
      )}
      <div className={styles['actions']}>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={t('application.documents.chooseFor', { label })}
          accept={endsOfNames(rules.documentRules.formats)}
          onChange={(event) => void handleChosen(event)}
        />
        {present && present.scan !== 'refused' && (
          <OpenDocument key={present.id} applicationId={application.id} document={present} size="normal" />
        )}
        <Button
          id={address}
          variant="ghost"
          icon="upload"
          busy={isUnderWay}
          disabledReason={isGuest(application) && <NoFilesOfGuest callId={application.callId} />}
          aria-describedby={errorId(address)}
          onClick={() => input.current?.click()}
        >
          {wanted
            ? t('application.documents.chooseAgain')
            : t(present ? 'application.documents.replace' : 'application.documents.choose')}
          <VisuallyHidden> {label}</VisuallyHidden>
        </Button>
        {photo && (
          <CameraButton
            ref={camera}
            label={label}
            format={photo}
            maxNameLength={rules.documentRules.maxNameLength}
            describedBy={errorId(address)}
            onTaken={take}
          />
        )}
        {!isGuest(application) && !isUnderWay && (
          <span className={styles['drop']}>{t('application.documents.drop')}</span>
        )}
        {present && (
          <Button
            ref={remover}
            variant="quiet"
            icon="trash"
            busy={removal.isPending}
            onClick={() => setAsked('remove')}
          >
            {t('application.documents.remove')}
            <VisuallyHidden> {label}</VisuallyHidden>
          </Button>
        )}
      </div>
      <EarlierFiles applicationId={application.id} files={inSlot.filter(({ replaced }) => replaced)} />
      {present && asked !== null && (
        <Dialog
          title={t(asked === 'remove' ? 'application.documents.removeTitle' : 'application.documents.replaceTitle')}
          onClose={() => setAsked(null)}
          actions={
            <>
              {asked === 'remove' ? (
                <Button variant="danger" onClick={() => handleRemove(present.id)}>
                  {t('application.documents.remove')}
                </Button>
              ) : (
                <Button onClick={() => handleReplace(asked.replaceBy)}>{t('application.documents.replace')}</Button>
              )}
              <Button variant="ghost" onClick={() => setAsked(null)}>
                {t('ui.cancel')}
              </Button>
            </>
          }
        >
          <p>
            {asked === 'remove'
              ? t('application.documents.removeText', { name: present.name })
              : t('application.documents.replaceText', { old: present.name, next: asked.replaceBy.name })}
          </p>
        </Dialog>
      )}
    </section>
  )
}
