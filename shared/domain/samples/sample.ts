/** What a sample event is made of: the event as its first command, and everybody on its list. */
import type { InputOf } from '../../contract/index.ts'
import type { LinkKind, PersonDetails } from '../person.ts'

/** One invented person, in the order they booked. */
export type SamplePerson = {
	/** A version 7 UUID; its time is when the person booked. */
	readonly registrationId: string
	readonly person: PersonDetails
	readonly status: 'confirmed' | 'waiting' | 'cancelled'
	/** People earlier on the list, and what this person is to them. */
	readonly links: readonly { readonly to: string; readonly kind: LinkKind }[]
}

/** The breakout groups of a sample as the commands take them that set groups up; nobody has a place yet. */
export type SampleBreakouts = {
	readonly topics: readonly InputOf<'breakouts.saveTopic'>['topic'][]
	readonly rounds: readonly InputOf<'breakouts.saveRound'>['round'][]
	readonly groups: readonly InputOf<'breakouts.saveGroups'>['groups'][number][]
	readonly hosts: readonly InputOf<'breakouts.setHosts'>['rows'][number][]
	readonly choices: readonly InputOf<'breakouts.setChoices'>['rows'][number][]
	readonly constraints: readonly InputOf<'breakouts.addConstraints'>['rows'][number][]
	readonly away: readonly InputOf<'breakouts.setAway'>['rows'][number][]
	readonly teams: readonly InputOf<'breakouts.saveTeam'>[]
	readonly aims: InputOf<'breakouts.setAims'>['aims']
}

/** One story with its speakers, as its commands take them in this order. */
export type SampleStory = {
	readonly slot: InputOf<'stories.saveSlot'>['slot']
	readonly supportLeadId: string
	readonly speakers: readonly {
		readonly add: InputOf<'stories.addSpeaker'>
		readonly set: InputOf<'stories.setSpeaker'>
		readonly support: InputOf<'stories.setSupport'>
		readonly consents: readonly InputOf<'stories.setConsent'>[]
	}[]
	readonly recording: InputOf<'stories.setRecording'>
}

/** The programme and stories of a sample as the commands take them that set them up; nothing has begun. */
export type SampleProgramme = {
	readonly items: readonly InputOf<'programme.saveItem'>['item'][]
	readonly leads: readonly InputOf<'programme.setLeads'>['rows'][number][]
	readonly materialSent: readonly InputOf<'programme.setMaterialSent'>[]
	readonly roomUses: readonly InputOf<'programme.setRoomUse'>[]
	readonly shifts: readonly InputOf<'programme.saveShift'>[]
	readonly stories: readonly SampleStory[]
	/** Everything that was asked for is seen to. */
	readonly needs: readonly InputOf<'people.setNeedStatus'>['rows'][number][]
}

/** The marketplace of a sample as the commands take it that set it up; nobody has a place yet. */
export type SampleMarketplace = {
	readonly hall: InputOf<'marketplace.saveHall'>['hall']
	readonly circuits: readonly InputOf<'marketplace.saveCircuit'>['circuit'][]
	readonly zones: readonly InputOf<'marketplace.saveZones'>['zones'][number][]
	readonly positions: readonly InputOf<'marketplace.savePositions'>['positions'][number][]
	readonly stalls: readonly InputOf<'marketplace.saveStalls'>['stalls'][number][]
	readonly contacts: readonly InputOf<'marketplace.setContact'>[]
	readonly documents: readonly InputOf<'marketplace.setDocument'>[]
	readonly stewards: readonly InputOf<'marketplace.setStewards'>['rows'][number][]
}

/** The front door of a sample as the commands take it that set it up; nobody has come in. */
export type SampleFrontDoor = {
	readonly building: InputOf<'checkin.setBuilding'>
	readonly zones: readonly InputOf<'evacuation.saveZones'>['zones'][number][]
	/** Of those alone whose needs are not like all others: the programme says of everybody's that they are ready. */
	readonly needs: readonly InputOf<'people.setNeeds'>[]
	readonly plans: readonly InputOf<'people.setPlan'>[]
	readonly contacts: readonly InputOf<'people.setEmergencyContact'>[]
	readonly edits: readonly InputOf<'people.edit'>[]
	readonly views: readonly InputOf<'people.saveView'>[]
}

/**
 * A whole invented event. Whoever holds the role `attendee` counts in the numbers by sector;
 * companions, communication professionals and contractors are on the list beside them.
 */
export type SampleEvent = {
	readonly event: InputOf<'events.create'>
	readonly people: readonly SamplePerson[]
	readonly breakouts: SampleBreakouts
	readonly programme: SampleProgramme
	readonly marketplace: SampleMarketplace
	readonly frontDoor: SampleFrontDoor
}
