/** The page to read out or to print. No people are in it, so it goes anywhere. */
import { PrinterIcon } from '@phosphor-icons/react'
import { unanswered } from '../../../../shared/domain/heard/unanswered.ts'
import { Button } from '../../../components/Button.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { formatDate, formatDay, formatTime } from '../../../text/format.ts'
import { useText } from '../../../text/text.ts'
import { useHubClock } from '../../../transport/useHubClock.ts'
import { useQuery } from '../../../transport/useQuery.ts'
import { tellWindow } from '../../../transport/windowShell.ts'
import type { Action, HeardPage, Theme } from '../types.ts'
import './Paper.css'

/** In a window its own dialog opens; in a browser, the browser's. */
const printPage = (): void => {
	if (!tellWindow({ kind: 'print' })) window.print()
}

/** @param under what stands above them: not said again */
const ActionLines = ({ actions, under = '' }: { readonly actions: readonly Action[]; readonly under?: string }) => {
	const say = useText()
	return (
		<ul className="heard-sheet-actions">
			{actions.map((action) => {
				const { actionId, number, heard, willDo, owner, byWhen, status, whyNot } = action
				const by = byWhen === '' ? '' : say('heard.paper.by', { date: formatDate(byWhen) })
				const who =
					owner === ''
						? by
						: byWhen === ''
							? say('heard.paper.ownerOpen', { owner })
							: say('heard.paper.owner', { owner, date: formatDate(byWhen) })
				return (
					<li key={actionId}>
						<b className="heard-sheet-number">{number}</b>
						<div>
							{heard === '' || heard === under ? null : <p className="heard-sheet-heard">{heard}</p>}
							<p>
								<b>{willDo}</b>
							</p>
							<p>
								{[say(`heard.status.${status}`), ...(status === 'notPossible' ? [] : [who])]
									.filter((part) => part !== '')
									.join('. ')}
							</p>
							{status === 'notPossible' ? <p>{say('heard.paper.notPossible', { why: whyNot })}</p> : null}
						</div>
					</li>
				)
			})}
		</ul>
	)
}

const ThemePart = ({ theme, actions }: { readonly theme: Theme; readonly actions: readonly Action[] }) => {
	const say = useText()
	return (
		<section className="heard-sheet-theme">
			<h4>{theme.title}</h4>
			{theme.groups === 0 ? null : <p>{say('heard.paper.raised', { count: theme.groups })}</p>}
			<dl>
				{(['works', 'inTheWay', 'ideas'] as const).map((part) =>
					theme[part] === '' ? null : (
						<div key={part}>
							<dt>{say(`heard.themes.${part}`)}</dt>
							<dd>{theme[part]}</dd>
						</div>
					),
				)}
			</dl>
			{actions.length === 0 ? null : (
				<>
					<h5>{say('heard.paper.willDo')}</h5>
					<ActionLines actions={actions} under={theme.title} />
				</>
			)}
		</section>
	)
}

const Sheet = ({ page }: { readonly page: HeardPage }) => {
	const say = useText()
	const { topics, themes, actions, notes } = page
	const known = new Set(topics.map(({ topicId }) => topicId))
	const parts = [
		...topics.map(({ topicId, title }) => ({ title, own: themes.filter((theme) => theme.topicId === topicId) })),
		{
			title: say('heard.themes.wholeEvent'),
			own: themes.filter(({ topicId }) => topicId === null || !known.has(topicId)),
		},
	].filter(({ own }) => own.length > 0)
	const others = actions.filter(({ themeId }) => themeId === null)
	const questions = unanswered(notes, actions)
	const quotations = notes.filter(({ kind }) => kind === 'quotation')
	const isEmpty = parts.length === 0 && others.length === 0 && questions.length === 0 && quotations.length === 0
	return (
		<>
			{isEmpty ? <p>{say('heard.paper.nothing')}</p> : null}
			{parts.map(({ title, own }) => (
				<section key={title} className="heard-sheet-topic">
					<h3>{title}</h3>
					{own.map((theme) => (
						<ThemePart
							key={theme.themeId}
							theme={theme}
							actions={actions.filter(({ themeId }) => themeId === theme.themeId)}
						/>
					))}
				</section>
			))}
			{others.length === 0 ? null : (
				<section className="heard-sheet-topic">
					<h3>{say(parts.length === 0 ? 'heard.paper.willDo' : 'heard.paper.others')}</h3>
					<ActionLines actions={others} />
				</section>
			)}
			{questions.length === 0 ? null : (
				<section className="heard-sheet-topic">
					<h3>{say('heard.paper.questions')}</h3>
					<ul className="heard-sheet-list">
						{questions.map(({ noteId, text }) => (
							<li key={noteId}>{text}</li>
						))}
					</ul>
				</section>
			)}
			{quotations.length === 0 ? null : (
				<section className="heard-sheet-topic">
					<h3>{say('heard.paper.quotations')}</h3>
					<p>{say('heard.paper.quotationsWords')}</p>
					{quotations.map(({ noteId, text }) => (
						<blockquote key={noteId}>“{text}”</blockquote>
					))}
				</section>
			)}
		</>
	)
}

export const ReadOut = ({ page }: { readonly page: HeardPage }) => {
	const say = useText()
	const nowMs = useHubClock()
	const overview = useQuery('events.overview', (client) => client.events.overview({}), ['event'])
	if (overview.data === undefined || nowMs === null) {
		return (
			<p role="status" className="soft">
				{say('heard.reading')}
			</p>
		)
	}
	const { name, practice } = overview.data
	return (
		<>
			<div className="row wrap no-print">
				<p className="measure">{say('heard.paper.lead')}</p>
				<Button kind="main" icon={<Icon of={PrinterIcon} />} onPress={printPage}>
					{say('heard.paper.print')}
				</Button>
			</div>
			<div className="heard-sheets" data-paper="" data-theme="contrast-light">
				<section className="heard-sheet" aria-label={say('heard.paper.kind')}>
					<p className="heard-sheet-top">
						<b>{name}</b>
						{practice === 'no' ? null : <b className="heard-sheet-practice">{say('app.practice')}</b>}
					</p>
					<h2>{say('heard.paper.kind')}</h2>
					<Sheet page={page} />
					<p className="heard-sheet-foot">
						<span>{say('heard.paper.foot')}</span>
						<span>{say('heard.paper.asAt', { time: formatTime(nowMs), date: formatDay(nowMs) })}</span>
					</p>
				</section>
			</div>
		</>
	)
}
