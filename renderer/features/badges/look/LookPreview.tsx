/** A design as it comes out of the printer: true to scale, with the names that try it most, and a whole sheet made small. */
import { PrinterIcon } from '@phosphor-icons/react'
import { useDeferredValue, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { isSheet, pageOf, perSheet } from '../../../../shared/domain/badges/paper.ts'
import type { BadgeDesign } from '../../../../shared/domain/badges/words.ts'
import { Button } from '../../../components/Button.tsx'
import { BadgeFace } from '../../../components/badge/BadgeFace.tsx'
import { BadgeSheet } from '../../../components/badge/BadgeSheet.tsx'
import { type Badge, lettersOf } from '../../../components/badge/badgeWords.ts'
import { PrintSurface } from '../../../components/badge/PrintSurface.tsx'
import { useLetters } from '../../../components/badge/useLetters.ts'
import { Card } from '../../../components/Card.tsx'
import { Icon } from '../../../components/Icon.tsx'
import { Message } from '../../../components/Message.tsx'
import { useText } from '../../../text/text.ts'
import { printPage } from '../printPage.ts'
import { extremesOf, nobodyYet } from './extremes.ts'
import { TestRectangles } from './TestRectangles.tsx'

export type LookPreviewProps = {
	readonly name: string
	/** Fits on its paper. */
	readonly design: BadgeDesign
	readonly everybody: readonly Badge[]
	readonly eventName: string
}

export const LookPreview = ({ name, design, everybody, eventName }: LookPreviewProps) => {
	const say = useText()
	const people = everybody.length === 0 ? nobodyYet : everybody
	const widths = useLetters(lettersOf(people, eventName))
	const settled = useDeferredValue(design)
	const extremes = useMemo(
		() => (widths === null ? null : extremesOf(people, settled, eventName, widths)),
		[people, settled, eventName, widths],
	)
	const [isTesting, setTesting] = useState(false)
	if (widths === null || extremes === null) return null
	const { longest, shortest, tooSmall } = extremes
	const sheet = people.slice(0, perSheet(design)).map((thing, at) => ({ thing, at }))
	const faces =
		longest === shortest
			? [{ is: 'longest', badge: longest } as const]
			: [{ is: 'longest', badge: longest } as const, { is: 'shortest', badge: shortest } as const]
	return (
		<Card title={say('badges.look.preview')} className="badges-preview">
			<p className="soft">{say(everybody.length === 0 ? 'badges.look.noPeople' : 'badges.look.previewWords')}</p>
			<div className="badges-faces">
				{faces.map(({ is, badge }) => (
					<figure key={is}>
						<BadgeFace badge={badge} design={design} eventName={eventName} widths={widths} />
						{everybody.length === 0 ? null : <figcaption className="soft">{say(`badges.look.${is}`)}</figcaption>}
					</figure>
				))}
			</div>
			{tooSmall === null ? (
				<Message tone="heed">{say('badges.look.noName')}</Message>
			) : tooSmall > 0 ? (
				<Message tone="heed">{say('badges.look.small', { count: tooSmall })}</Message>
			) : everybody.length === 0 ? null : (
				<Message tone="welcome">{say('badges.look.fine')}</Message>
			)}
			{isSheet(design.paper) ? (
				<>
					<h3>{say('badges.look.sheet')}</h3>
					<div className="badges-sheet-small">
						<BadgeSheet
							label={say('badges.look.sheet')}
							design={design}
							badges={sheet}
							eventName={eventName}
							widths={widths}
							hasAllPlaces
						/>
					</div>
					<div>
						<Button
							icon={<Icon of={PrinterIcon} />}
							onPress={() => {
								flushSync(() => setTesting(true))
								printPage()
							}}
						>
							{say('badges.look.test')}
						</Button>
						<p className="soft">{say('badges.look.testHint')}</p>
					</div>
					{isTesting ? (
						<PrintSurface size={pageOf(design)} pages={() => <TestRectangles name={name} design={design} />} />
					) : null}
				</>
			) : null}
		</Card>
	)
}
