/** What changed, told to everybody connected: shaped by role, since even an id can give something away. */
import { type Topic, topics } from '../../shared/contract/define.ts'
import type { Role } from '../../shared/domain/roles.ts'

export type Notice = { readonly revision: number; readonly topics: readonly Topic[]; readonly ids: readonly string[] }
export type NoticeListener = (notice: Notice) => void

/** Over this many ids a mirror is better off fetching afresh. */
const mostIds = 200

const topicsOf: { readonly [R in Role]: readonly Topic[] } = {
	organiser: topics,
	deskLead: ['alarm', 'event', 'people', 'attendance', 'history'],
	desk: ['alarm', 'event', 'people', 'attendance'],
	facilitator: ['alarm', 'event', 'attendance', 'breakouts'],
	steward: ['alarm', 'event', 'attendance'],
	speakerSupport: ['alarm', 'event', 'attendance', 'programme', 'stories'],
	/** When to ask again for what is on the screen; never ids. */
	display: ['alarm', 'event', 'breakouts', 'programme', 'marketplace'],
	/** The page where people check themselves in. */
	kiosk: ['alarm', 'event'],
}

const seesIds: readonly Role[] = ['organiser', 'deskLead', 'desk']

/** The part of a notice that a role may have, or null where nothing is left of it. */
export const noticeFor = (role: Role, notice: Notice): Notice | null => {
	const topics = notice.topics.filter((topic) => topicsOf[role].includes(topic))
	if (topics.length === 0) return null
	const ids = seesIds.includes(role) && notice.ids.length <= mostIds ? notice.ids : []
	return { revision: notice.revision, topics, ids }
}

export type NoticeBoard = {
	readonly publish: NoticeListener
	readonly listen: (listener: NoticeListener) => () => void
}

export const createNoticeBoard = (): NoticeBoard => {
	const listeners = new Set<NoticeListener>()
	return {
		publish: (notice) => {
			for (const listener of [...listeners]) listener(notice)
		},
		listen: (listener) => {
			listeners.add(listener)
			return () => void listeners.delete(listener)
		},
	}
}
