/**
 * The page of whoever stands at a stall, with a tablet: a code first, then their own stall and nothing else. The
 * code is kept in memory alone: a page that is closed or opened again asks anew.
 */
import { useState } from 'react'
import { AskStallBadge } from './AskStallBadge.tsx'
import { MyStalls } from './MyStalls.tsx'
import './Stall.css'
import type { Standing } from './stewardTypes.ts'

export const Stall = () => {
	const [standing, setStanding] = useState<Standing | null>(null)
	if (standing === null) return <AskStallBadge onKnown={setStanding} />
	return <MyStalls standing={standing} onLeave={() => setStanding(null)} />
}
