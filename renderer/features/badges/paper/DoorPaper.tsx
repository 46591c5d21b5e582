/** Paper for the door: what is printed before doors, and typing in what was ticked on it. */
import { useState } from 'react'
import { dayOn } from '../../../../shared/lib/when.ts'
import { useOverview } from '../useBadges.ts'
import './DoorPaper.css'
import { EnterPaper } from './enter/EnterPaper.tsx'
import { PaperPieces } from './PaperPieces.tsx'
import type { PaperOf } from './paperTypes.ts'
import { usePaperView } from './paperView.ts'
import { DeskListView } from './sheets/DeskListView.tsx'
import { SignInView } from './sheets/SignInView.tsx'
import { WalkInView } from './sheets/WalkInView.tsx'

export const DoorPaper = () => {
	const view = usePaperView()
	const overview = useOverview()
	const [chosen, setChosen] = useState<string | null>(null)
	const [openedAtMs] = useState(() => Date.now())
	const { data } = overview
	if (data === undefined) return null
	const day = data.days.find(({ id }) => id === chosen) ?? dayOn(data.days, openedAtMs)
	if (day === undefined) return null
	const of: PaperOf = { overview: data, day, onDay: setChosen }
	if (view === 'list') return <DeskListView of={of} />
	if (view === 'signIn') return <SignInView of={of} />
	if (view === 'walkIn') return <WalkInView of={of} />
	if (view === 'enter') return <EnterPaper key={day.id} of={of} />
	return <PaperPieces of={of} />
}
