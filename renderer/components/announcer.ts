/** Words for screen readers about something that happened elsewhere on the screen. `<Announcer/>` stands once, in the app. */
import { create } from 'zustand'

type Announcement = { readonly text: string; readonly count: number }
type Announcements = { readonly polite: Announcement; readonly assertive: Announcement }

const nothing: Announcement = { text: '', count: 0 }

export const useAnnouncements = create<Announcements>()(() => ({ polite: nothing, assertive: nothing }))

/** Says a sentence. `assertive` interrupts: only for what must not wait. The same sentence twice is said twice. */
export const announce = (text: string, urgency: 'polite' | 'assertive' = 'polite'): void => {
	useAnnouncements.setState((state) => ({ ...state, [urgency]: { text, count: state[urgency].count + 1 } }))
}
