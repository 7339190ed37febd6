import { useSuspenseQuery } from '@tanstack/react-query'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { setInteractionModality } from 'react-aria-components'
import { Link, useLoaderData, useSearchParams } from 'react-router'
import { callQueries } from '#src/backend/queries/calls.ts'
import { proposalQueries } from '#src/backend/queries/proposals.ts'
import { isManaged, type ProposalSummary } from '#src/domain/proposal.ts'
import { useLocalised, useText } from '#src/i18n/use-text.ts'
import { classNames } from '#src/ui/class-names.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { SelectField } from '#src/ui/SelectField.tsx'
import { Board } from './Board.tsx'
import { workLeft } from './board-model.ts'
import { moveButtonId } from './BoardCard.tsx'
import { inOrder } from './chosen-call.ts'
import { Filters } from './Filters.tsx'
import { found, isFiltered, readSearch, withSearch } from './list-search.ts'
import { useListWords } from './list-words.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { MoveMenu } from './MoveMenu.tsx'
import { ProposalTable } from './ProposalTable.tsx'
import styles from './review.module.css'
import { useMoves } from './use-moves.ts'

/** Without push from the backend, the list polls. */
const REFRESH_MS = 30_000

export const ReviewPage = () => {
  const t = useText()
  const localised = useLocalised()
  const { callId } = useLoaderData<{ callId: string }>()
  const [params, setParams] = useSearchParams()
  const search = readSearch(params)
  const { data: calls } = useSuspenseQuery(callQueries.list())
  const { data: proposals } = useSuspenseQuery({ ...proposalQueries.list({ callId }), refetchInterval: REFRESH_MS })
  const moves = useMoves(callId)
  const [menuFor, setMenuFor] = useState<string | null>(null)
  const anchor = useRef<HTMLElement>(null)
  const results = useRef<HTMLParagraphElement>(null)

  const call = calls.find(({ id }) => id === callId)
  const list = found(proposals, search, useListWords())
  const manages = proposals.some(isManaged)
  const toDo = proposals.filter((proposal) => ['to_declare', 'to_score'].includes(workLeft(proposal) ?? '')).length
  const ofMenu = proposals.find(({ id }) => id === menuFor)

  // Outside React: the focus, which is lost when a card changes its column.
  const { moved } = moves
  useEffect(() => {
    if (!moved) return undefined
    const frame = requestAnimationFrame(() => {
      const isLost = () => document.activeElement === null || document.activeElement === document.body
      if (isLost()) document.getElementById(moveButtonId(moved.id))?.focus()
      // On narrow screens the card may be in a hidden column.
      if (isLost()) results.current?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [moved])

  if (!call) return null
  const change = (changes: Readonly<Record<string, string | null>>) =>
    setParams((present) => withSearch(present, changes), { replace: true, preventScrollReset: true })
  const openMenu = ({ id }: ProposalSummary, click?: MouseEvent) => {
    // Enter on a button makes a click without pointer. React Aria would take it for a screen reader's click and delay
    // the focus, which then lands on the menu instead of its first item: keys and screen readers would be stuck.
    if (click?.detail === 0) setInteractionModality('keyboard')
    anchor.current = document.getElementById(moveButtonId(id))
    setMenuFor(id)
  }
  const title = t('review.title', { call: localised(call.shortTitle) })

  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <PageTitle>{title}</PageTitle>
        <SelectField
          name="review-call"
          label={t('review.call')}
          value={callId}
          options={inOrder(calls).map(({ id, shortTitle, rehearsal }) => ({
            value: id,
            label: rehearsal ? t('review.call.rehearsal', { call: localised(shortTitle) }) : localised(shortTitle),
          }))}
          onChange={({ target }) => setParams((present) => withSearch(present, { call: target.value }))}
        />
        <nav aria-label={t('review.view.label')} className={styles['views']}>
          {(['board', 'table'] as const).map((view) => (
            <Link
              key={view}
              to={`?${withSearch(params, { view: view === 'board' ? null : view }).toString()}`}
              preventScrollReset
              aria-current={search.view === view ? 'page' : undefined}
              className={classNames(styles['view'], search.view === view && styles['present'])}
            >
              {t(`review.view.${view}`)}
            </Link>
          ))}
        </nav>
      </div>
      <Filters key={callId} search={search} proposals={proposals} manages={manages} onChange={change} />
      <div className={styles['summary']}>
        <p role="status" ref={results} tabIndex={-1}>
          {isFiltered(search)
            ? t('review.found', { count: list.length, all: proposals.length })
            : t('review.count', { count: proposals.length })}
        </p>
        {toDo > 0 && search.mine !== 'todo' && (
          <Link to={`?${withSearch(params, { mine: 'todo' }).toString()}`}>{t('review.toDo', { count: toDo })}</Link>
        )}
        {proposals.length > 0 && !proposals.every(isManaged) && (
          <p className={styles['note']}>{t(manages ? 'review.othersMoveMine' : 'review.whoMoves')}</p>
        )}
        {!call.criteriaAreOfficial && <p className={styles['note']}>{t('review.criteriaNote')}</p>}
      </div>
      {proposals.length === 0 ? (
        <Notice title={t('review.none.title')}>{t('review.none.text')}</Notice>
      ) : search.view === 'table' ? (
        <div className={styles['tableBox']}>
          <ProposalTable
            proposals={list}
            call={call}
            moves={moves}
            sort={search.sort}
            onSort={({ key, direction }) => change({ sort: direction === 'descending' ? `${key}.desc` : key })}
            onOpenMenu={openMenu}
          />
        </div>
      ) : (
        <>
          <Board proposals={list} call={call} manages={manages} moves={moves} onOpenMenu={openMenu} />
          <p className={styles['note']}>{t(manages ? 'review.keysManage' : 'review.keys')}</p>
        </>
      )}
      {ofMenu && (
        <MoveMenu
          proposal={ofMenu}
          anchor={anchor}
          onClose={() => setMenuFor(null)}
          onMove={(move) => {
            setMenuFor(null)
            moves.request(ofMenu, move)
          }}
        />
      )}
      {moves.asked && (
        <MoveDialog
          key={`${moves.asked.proposal.id} ${moves.asked.move.to}`}
          asked={moves.asked}
          onClose={moves.cancel}
          onConfirm={(given, isOpen) => (moves.asked ? moves.confirm(moves.asked, given, isOpen) : Promise.resolve())}
        />
      )}
    </div>
  )
}
