/** What the hall is, and what feeds it. */
import { useRef, useState } from 'react'
import { Button } from '../../../../components/Button.tsx'
import { Card } from '../../../../components/Card.tsx'
import { Message } from '../../../../components/Message.tsx'
import { focusProblem } from '../../../../components/SidePanel.tsx'
import { useText } from '../../../../text/text.ts'
import type { Hall, MarketView } from '../../marketTypes.ts'
import { useMarketSend, useMarketUndoKey } from '../../useMarketSend.ts'
import type { Faults } from '../table/cells.ts'
import { Circuits } from './Circuits.tsx'
import { HallFields } from './HallFields.tsx'
import { draftOfHall, readHall } from './hallDraft.ts'

const HallForm = ({ of, hall }: { readonly of: MarketView; readonly hall: Hall }) => {
	const say = useText()
	const form = useRef<HTMLFormElement>(null)
	const { isWorking, problem, send } = useMarketSend(of.again)
	const before = draftOfHall(hall)
	const [draft, setDraft] = useState(before)
	const [faults, setFaults] = useState<Faults>({})
	// Saved here, taken back or changed at another desk: the form shows what the hub holds now.
	const held = JSON.stringify(before)
	const [shown, setShown] = useState(held)
	if (held !== shown) {
		setShown(held)
		setDraft(before)
		setFaults({})
	}
	const isChanged = JSON.stringify(draft) !== held
	const save = async (): Promise<void> => {
		const read = readHall(hall.id, draft)
		setFaults('faults' in read ? read.faults : {})
		if ('faults' in read) return focusProblem(form.current)
		await send([['marketplace.saveHall', { hall: read.hall }]], say('marketHall.setup.saved'))
	}
	return (
		<Card title={say('marketHall.setup.title')}>
			<form
				ref={form}
				className="stack"
				noValidate
				onSubmit={(event) => {
					event.preventDefault()
					if (!isWorking) void save()
				}}
			>
				<HallFields draft={draft} onChange={setDraft} faults={faults} rooms={of.rooms} />
				{problem === undefined ? null : <Message tone="heed">{problem}</Message>}
				<div className="row wrap">
					<Button kind="main" type="submit" isWorking={isWorking}>
						{say('marketHall.setup.save')}
					</Button>
					{isChanged ? <Button onPress={() => setDraft(before)}>{say('marketHall.setup.reset')}</Button> : null}
				</div>
			</form>
		</Card>
	)
}

export const HallSetup = ({ of, hall }: { readonly of: MarketView; readonly hall: Hall }) => {
	useMarketUndoKey(of.again)
	return (
		<div className="cols hall-setup">
			<HallForm of={of} hall={hall} />
			<Circuits of={of} hall={hall} />
		</div>
	)
}
