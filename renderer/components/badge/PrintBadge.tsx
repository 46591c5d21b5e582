/**
 * One person's badge or slip, at a desk: one press, and the system's own dialog asks for the printer. What was handed
 * to the printer is counted at once; where it did not come out, one press takes that back.
 * Nothing is printed by itself: every print opens a dialog, and a dialog at every check-in would take the keyboard away
 * from whoever types the next name.
 */
import { GearSixIcon, PrinterIcon } from '@phosphor-icons/react'
import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Widths } from '../../../shared/domain/badges/layout.ts'
import { nextStart, pageOf, perSheet } from '../../../shared/domain/badges/paper.ts'
import type { BadgeDesign } from '../../../shared/domain/badges/words.ts'
import { useText } from '../../text/text.ts'
import { announce } from '../announcer.ts'
import { Button } from '../Button.tsx'
import { Icon } from '../Icon.tsx'
import { BadgeSheet } from './BadgeSheet.tsx'
import { type BadgeChoice, chosenFrom, type NamedDesign, rememberChoice, rememberedChoice } from './badgeChoice.ts'
import { type Badge, lettersOf } from './badgeWords.ts'
import { createWidths, loadLetters } from './letters.ts'
import { PaperDialog } from './PaperDialog.tsx'
import './PrintBadge.css'
import { PrintSurface } from './PrintSurface.tsx'

export type Printed = 'badge' | 'slip'

export type BadgeAsked = {
	readonly badge: Badge
	readonly eventName: string
	readonly designs: readonly NamedDesign[]
}

export type PrintBadgeProps = {
	/** Whose it is: the name on the button. */
	readonly preferredName: string
	/** How often it was printed before; null while that is not known. */
	readonly prints: number | null
	/** Whether there is somewhere to go that a slip could say. */
	readonly hasGroups: boolean
	readonly eventId: string
	/** What stands on it, read afresh; null where it could not be read. */
	readonly ask: () => Promise<BadgeAsked | null>
	/** Hands the page to the printer: the window's way, or the browser's. */
	readonly print: () => void
	/** Counts what was handed over. */
	readonly record: (what: Printed) => Promise<void>
	/** Ctrl P prints the badge, wherever the focus is. */
	readonly hasKey?: boolean
}

type Ready = BadgeAsked & { readonly widths: Widths; readonly design: BadgeDesign; readonly startAt: number }

/** A slip says who, where to go and the code, on the same paper. */
const slipParts = ['preferredName', 'groups', 'code'] as const

export const PrintBadge = (props: PrintBadgeProps) => {
	const { preferredName, prints, hasGroups, eventId, ask, print, record, hasKey = false } = props
	const say = useText()
	const [ready, setReady] = useState<Ready | null>(null)
	const [isWorking, setWorking] = useState(false)
	const [problem, setProblem] = useState('')
	const [paper, setPaper] = useState<readonly NamedDesign[] | null>(null)
	const [choice, setChoice] = useState<BadgeChoice>(() => rememberedChoice(eventId))
	const keep = (next: BadgeChoice): void => {
		setChoice(next)
		rememberChoice(eventId, next)
	}
	const fail = (): void => {
		setProblem(say('badges.one.unread'))
		announce(say('badges.one.unread'), 'assertive')
	}
	const read = async (): Promise<BadgeAsked | null> => {
		setWorking(true)
		setProblem('')
		try {
			const asked = await ask()
			if (asked === null) fail()
			return asked
		} catch {
			fail()
			return null
		} finally {
			setWorking(false)
		}
	}
	const go = async (what: Printed): Promise<void> => {
		if (isWorking) return
		const asked = await read()
		if (asked === null) return
		await loadLetters(lettersOf([asked.badge], asked.eventName))
		const chosen = chosenFrom(asked.designs, choice.designId)
		const labels = perSheet(chosen.design)
		const startAt = choice.startAt >= labels ? 0 : choice.startAt
		const design = what === 'slip' ? { ...chosen.design, parts: slipParts } : chosen.design
		flushSync(() => setReady({ ...asked, design, startAt, widths: createWidths() }))
		print()
		keep({ ...choice, startAt: nextStart(labels, startAt, 1) })
		await record(what)
	}
	const latest = useRef(go)
	latest.current = go
	useEffect(() => {
		if (!hasKey) return
		const listen = (event: KeyboardEvent): void => {
			const isIt =
				(event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p'
			if (!isIt || document.querySelector('[role="dialog"]') !== null) return
			event.preventDefault()
			if (!event.repeat) void latest.current('badge')
		}
		addEventListener('keydown', listen)
		return () => removeEventListener('keydown', listen)
	}, [hasKey])

	const isAgain = prints !== null && prints > 0
	return (
		<div className="badge-one">
			<div className="badge-one-row">
				<Button
					icon={<Icon of={PrinterIcon} />}
					isWorking={isWorking}
					keys={hasKey ? 'Ctrl P' : undefined}
					onPress={() => void go('badge')}
				>
					{isAgain
						? say('badges.one.again', { name: preferredName })
						: say('badges.one.print', { name: preferredName })}
				</Button>
				{hasGroups ? (
					<Button kind="quiet" onPress={() => void go('slip')}>
						{say('badges.one.slip')}
					</Button>
				) : null}
				<Button
					kind="quiet"
					icon={<Icon of={GearSixIcon} />}
					onPress={() => void read().then((asked) => setPaper(asked?.designs ?? null))}
				>
					{say('badges.one.paper')}
				</Button>
			</div>
			{isAgain ? <p className="soft">{say('badges.one.before', { count: prints })}</p> : null}
			{problem === '' ? null : (
				<p className="badge-one-problem" role="status">
					{problem}
				</p>
			)}
			{paper === null ? null : (
				<PaperDialog
					designs={paper}
					choice={choice}
					onSave={(next) => {
						keep(next)
						setPaper(null)
					}}
					onClose={() => setPaper(null)}
				/>
			)}
			{ready === null ? null : (
				<PrintSurface
					size={pageOf(ready.design)}
					pages={() => (
						<BadgeSheet
							label={say('badges.face.of', { name: preferredName, code: ready.badge.badgeCode })}
							design={ready.design}
							badges={[{ thing: ready.badge, at: ready.startAt }]}
							eventName={ready.eventName}
							widths={ready.widths}
						/>
					)}
				/>
			)}
		</div>
	)
}
