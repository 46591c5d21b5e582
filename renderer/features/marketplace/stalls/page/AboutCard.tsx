import { useText } from '../../../../text/text.ts'
import { isComing } from '../stallFacts.ts'
import { AboutForm } from './AboutForm.tsx'
import { EditCard } from './EditCard.tsx'
import type { PageParts } from './pageParts.ts'

/** What it is: number, organisation, title, and the few words that people read. */
export const AboutCard = (parts: PageParts) => {
	const say = useText()
	const { stall, open, onOpen } = parts
	if (open === 'about') return <AboutForm {...parts} />
	return (
		<EditCard
			part="about"
			title={say('marketStalls.about')}
			label={say('marketStalls.changeAbout')}
			onOpen={isComing(stall) ? onOpen : null}
		>
			{stall.blurb === '' ? (
				<p className="soft">{say('marketStalls.noBlurb')}</p>
			) : (
				<p className="stalls-blurb">{stall.blurb}</p>
			)}
		</EditCard>
	)
}
