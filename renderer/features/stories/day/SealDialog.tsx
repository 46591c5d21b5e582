/** The name of a speaker who goes by another, or by none: for a minute and with a reason that is written down. */
import { sealOpenMs } from '../../../../shared/domain/stories/words.ts'
import { BreakGlass, type Opening } from '../../../components/BreakGlass.tsx'
import { sayIfKnown, useText } from '../../../text/text.ts'
import { useHub } from '../../../transport/hub.ts'
import { newId } from '../../../transport/newId.ts'

export type SealDialogProps = {
	readonly speakerId: string
	readonly leadBadge: string
	readonly onClose: () => void
}

export const SealDialog = ({ speakerId, leadBadge, onClose }: SealDialogProps) => {
	const say = useText()
	const hub = useHub()
	const open = async (reason: string): Promise<Opening> => {
		const openingId = newId()
		const { outcome } = await hub.call('stories.openSeal', { speakerId, leadBadge, reason }, openingId)
		if (outcome !== 'opened')
			return { refused: sayIfKnown(`stories.refused.${outcome}`) ?? say('stories.refused.other') }
		const answer = await hub.client.stories.sealedName({ openingId })
		if (answer.outcome === 'closed') return { refused: say('storiesDay.sealClosed') }
		return {
			shown: (
				<>
					<p className="story-sealed-name">
						{answer.name} <span className="code soft">{answer.badgeCode}</span>
					</p>
					<p className="soft small">{say('storiesDay.sealHint2')}</p>
				</>
			),
		}
	}
	return (
		<BreakGlass
			words={{
				title: say('storiesDay.sealTitle'),
				lead: say('storiesDay.sealWords'),
				reason: say('storiesDay.sealReason'),
				reasonHint: say('storiesDay.sealHint'),
				reasonMissing: say('storiesDay.sealMissing'),
				show: say('storiesDay.sealDo'),
				open: say('storiesDay.sealOpen'),
				opened: say('storiesDay.sealOpened'),
				left: (count) => say('storiesDay.sealLeft', { count }),
				soon: say('storiesDay.sealSoon'),
				hide: say('storiesDay.sealHide'),
				hidden: say('storiesDay.sealGone'),
				again: say('storiesDay.sealClosed'),
				lost: say('stories.lost'),
			}}
			openMs={sealOpenMs}
			open={open}
			onClose={onClose}
		/>
	)
}
