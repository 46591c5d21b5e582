import { CopyIcon } from '@phosphor-icons/react'
import { EventBanner } from '../../components/EventBanner.tsx'
import { formatDay, formatTime } from '../../text/format.ts'
import { useText } from '../../text/text.ts'
import { useQuery } from '../../transport/useQuery.ts'

/** Always there while the file is a desk copy: what it is, and where to bring it back. */
export const CopyBanner = () => {
	const say = useText()
	const { data } = useQuery('copies.self', (client) => client.copies.self({}), ['event'])
	if (!data?.copy) return null
	const { name, madeAtMs, madeAt } = data.copy
	return (
		<EventBanner tone="heed" icon={CopyIcon} title={say('copies.banner', { name })}>
			{say('copies.bannerWords', { time: formatTime(madeAtMs), day: formatDay(madeAtMs), desk: madeAt })}
		</EventBanner>
	)
}
