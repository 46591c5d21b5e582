/** A speaker's own card: what happens when, who is with them, what was agreed, and that they can change their mind. */
import type { OutputOf } from '../../../../../shared/contract/index.ts'
import { formatDate, formatDateInFull } from '../../../../text/format.ts'
import { useText } from '../../../../text/text.ts'
import type { PaperDay } from '../paperTypes.ts'
import { SheetFrame } from './SheetFrame.tsx'

export type KnownSlot = Extract<OutputOf<'stories.slot'>, { outcome: 'known' }>
type Speaker = KnownSlot['speakers'][number]

const shownConsents = ['photo', 'video', 'audio', 'social', 'publish', 'slides'] as const

/** `2027-05-12T14:00` in words; empty for empty. */
const useWhen = () => {
	const say = useText()
	return (local: string): string =>
		local === '' ? '' : say('programmePaper.atTime', { date: formatDate(local.slice(0, 10)), time: local.slice(11) })
}

const Lines = ({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) => {
	const filled = lines.filter((line) => line !== '')
	if (filled.length === 0) return null
	return (
		<div>
			<dt>{title}</dt>
			{filled.map((line) => (
				<dd key={line}>{line}</dd>
			))}
		</div>
	)
}

type CardProps = { readonly known: KnownSlot; readonly speaker: Speaker; readonly of: PaperDay }

const Card = ({ known: { slot }, speaker, of }: CardProps) => {
	const say = useText()
	const when = useWhen()
	const named = speaker.shownAs
	const answerOf = (kind: (typeof shownConsents)[number]) =>
		speaker.consents.find((one) => one.kind === kind)?.value ?? 'no'
	const begins =
		slot.startAt === ''
			? say('programmePaper.cardNotYet')
			: say('programmePaper.cardWhenWords', {
					date: formatDateInFull(of.day.date),
					time: slot.startAt,
					minutes: say('programmePaper.minutes', { count: slot.minutes }),
				})
	const at = (key: 'cardPrepCall' | 'cardRehearsal' | 'cardRoomWalk' | 'cardDebrief', local: string): string =>
		local === '' ? '' : say(`programmePaper.${key}`, { when: when(local) })
	const rest = (count: number): string => (count === 0 ? '' : say('programmePaper.cardRest', { count }))
	return (
		<SheetFrame
			of={of}
			kind={say('programmePaper.sheet.speakerCard')}
			title={
				named === ''
					? say('programmePaper.cardTitleNoName', { number: slot.number })
					: say('programmePaper.cardTitle', { name: named })
			}
			foot={say('programmePaper.cardForYou')}
		>
			<dl className="programme-sheet-card">
				<Lines title={say('programmePaper.cardWhen')} lines={[begins]} />
				<Lines title={say('programmePaper.cardWhere')} lines={[slot.roomName]} />
				<Lines
					title={say('programmePaper.cardWith')}
					lines={[
						speaker.supporter?.preferredName ?? say('programmePaper.besideNone'),
						speaker.backup === null ? '' : say('programmePaper.cardBackup', { name: speaker.backup.preferredName }),
					]}
				/>
				<Lines
					title={say('programmePaper.cardBefore')}
					lines={[
						at('cardPrepCall', slot.prepCallAt),
						at('cardRehearsal', slot.rehearsalAt),
						at('cardRoomWalk', slot.roomWalkAt),
						rest(slot.restBeforeMin),
					]}
				/>
				<Lines
					title={say('programmePaper.cardAgreed')}
					lines={[
						named === '' ? say('programmePaper.cardNoName') : say('programmePaper.cardCalled', { name: named }),
						say(`programmePaper.question.${slot.questions}`),
						speaker.limits === 0 ? '' : say('programmePaper.cardLimits', { count: speaker.limits }),
						slot.contentNote === '' ? '' : say('programmePaper.cardNote', { what: slot.contentNote }),
						...shownConsents.map(
							(kind) => `${say(`programmePaper.consent.${kind}`)}: ${say(`programmePaper.answer.${answerOf(kind)}`)}`,
						),
					]}
				/>
				<Lines
					title={say('programmePaper.cardIntroduced')}
					lines={[speaker.introduction === '' ? '' : `“${speaker.introduction}”`]}
				/>
				<Lines
					title={say('programmePaper.cardAfter')}
					lines={[
						rest(slot.restAfterMin),
						at('cardDebrief', slot.debriefAt),
						slot.followUpOn === '' ? '' : say('programmePaper.cardFollowUp', { date: formatDate(slot.followUpOn) }),
					]}
				/>
			</dl>
			<p className="programme-sheet-mind">
				<b>{say('programmePaper.cardMind')}</b> {say('programmePaper.cardMindWords')}
			</p>
		</SheetFrame>
	)
}

/** One card for each who speaks in it. */
export const SpeakerCardPaper = ({ known, of }: { readonly known: KnownSlot; readonly of: PaperDay }) =>
	known.speakers.map((speaker) => <Card key={speaker.speakerId} known={known} speaker={speaker} of={of} />)
