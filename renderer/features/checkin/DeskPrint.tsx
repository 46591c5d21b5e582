/** Printing somebody's badge from a desk: what stands on it is asked for, and what was handed to the printer is counted. */
import { designsFrom } from '../../components/badge/badgeChoice.ts'
import { PrintBadge, type Printed } from '../../components/badge/PrintBadge.tsx'
import { toast } from '../../components/toasts.ts'
import { useText } from '../../text/text.ts'
import { useHub } from '../../transport/hub.ts'
import { newId } from '../../transport/newId.ts'
import { takeBack } from '../../transport/takeBack.ts'
import { useQuery } from '../../transport/useQuery.ts'
import { tellWindow } from '../../transport/windowShell.ts'

export type DeskPrintProps = {
	readonly registrationId: string
	readonly preferredName: string
	readonly dayId: string
}

/** In a window its own dialog opens; in a browser, the browser's. */
const printPage = (): void => {
	if (!tellWindow({ kind: 'print' })) window.print()
}

/** The next name is typed there. */
const backToField = (): void => document.querySelector<HTMLElement>('.desk-work [role="combobox"]')?.focus()

export const DeskPrint = ({ registrationId, preferredName, dayId }: DeskPrintProps) => {
	const say = useText()
	const hub = useHub()
	const read = async () => {
		const { client } = hub
		const [one, { designs }, { eventId, name }] = await Promise.all([
			client.badges.one({ registrationId, dayId }),
			client.badges.designs({}),
			client.events.overview({}),
		])
		if (one.outcome === 'notFound') return null
		return { badge: one.badge, designs: designsFrom(designs), eventName: name, eventId }
	}
	const known = useQuery(`badges.desk:${registrationId}:${dayId}`, read, ['people', 'breakouts'])
	if (known.data === undefined || known.data === null) return null
	const { badge, eventId } = known.data
	const undo = async (id: string): Promise<void> => {
		try {
			const left = await takeBack(hub, [id], say('badges.one.notOut'))
			toast(say(left === null ? 'kit.change.undone' : 'kit.change.lost'))
		} catch {
			toast(say('kit.change.lost'))
		}
	}
	const record = async (what: Printed): Promise<void> => {
		backToField()
		const id = newId()
		try {
			const { outcome } = await hub.call('badges.recordPrint', { what, rows: [{ registrationId }] }, id)
			if (outcome !== 'recorded') return void toast(say('badges.one.notRecorded'))
			toast(say(what === 'badge' ? 'badges.one.recorded' : 'badges.one.recordedSlip', { name: preferredName }), {
				undo: () => void undo(id),
				undoLabel: say('badges.one.notOut'),
			})
		} catch {
			toast(say('badges.one.notRecorded'))
		}
	}
	return (
		<PrintBadge
			preferredName={preferredName}
			prints={badge.prints}
			hasGroups={badge.groups.length > 0}
			eventId={eventId}
			ask={read}
			print={printPage}
			record={record}
			hasKey
		/>
	)
}
