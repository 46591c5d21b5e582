/** At the foot of the screen: where else to go, the way to one's own table and to a stall. */
import {
	type Icon as Drawing,
	HandHeartIcon,
	HandsPrayingIcon,
	IdentificationBadgeIcon,
	MagnifyingGlassIcon,
	MapTrifoldIcon,
	MoonIcon,
} from '@phosphor-icons/react'
import { Icon } from '../../components/Icon.tsx'
import { useText } from '../../text/text.ts'
import type { Shown } from './useDisplay.ts'

type PlaceProps = { readonly icon: Drawing; readonly title: string; readonly words: string }

const Place = ({ icon, title, words }: PlaceProps) => (
	<li>
		<Icon of={icon} />
		<p>
			<b>{title}</b>
			<span>{words}</span>
		</p>
	</li>
)

const icons = { wellbeing: HandHeartIcon, prayer: HandsPrayingIcon } as const

export type PlacesProps = {
	readonly shown: Shown
	/** Null while no tables are told. */
	readonly onFind: (() => void) | null
	/** Null while nobody was told where stalls are, and where nobody looks for them. */
	readonly onFindStall: (() => void) | null
}

export const Places = ({ shown, onFind, onFindStall }: PlacesProps) => {
	const say = useText()
	const { quietRoom, places } = shown
	return (
		<section className="display-foot" aria-label={say('displays.places')}>
			<ul className="display-places">
				{quietRoom === '' ? null : <Place icon={MoonIcon} title={say('displays.quiet')} words={quietRoom} />}
				{places.map(({ purpose, roomName }) => (
					<Place
						key={`${purpose} ${roomName}`}
						icon={icons[purpose]}
						title={say(`displays.${purpose}`)}
						words={roomName}
					/>
				))}
				<Place icon={IdentificationBadgeIcon} title={say('displays.photos')} words={say('displays.photosWords')} />
			</ul>
			{onFindStall === null ? null : (
				<button type="button" className="display-find" onClick={onFindStall}>
					<Icon of={MapTrifoldIcon} weight="bold" />
					{say('displays.findStall')}
				</button>
			)}
			{onFind === null ? null : (
				<button type="button" className="display-find" onClick={onFind}>
					<Icon of={MagnifyingGlassIcon} weight="bold" />
					{say('displays.find')}
				</button>
			)}
		</section>
	)
}
