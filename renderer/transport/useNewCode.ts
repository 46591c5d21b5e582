/** A recovery code to be written down, asked for once while a dialog is open. Nothing changes by it. */
import { useEffect, useRef, useState } from 'react'
import { useHub } from './hub.ts'

/** @param onLost the hub did not answer. Answers the code, empty until it is there. */
export const useNewCode = (onLost: () => void): string => {
	const { client } = useHub()
	const [code, setCode] = useState('')
	const lost = useRef(onLost)
	lost.current = onLost
	useEffect(() => {
		let isGone = false
		client.keeping.newCode({}).then(
			({ recoveryCode }) => {
				if (!isGone) setCode(recoveryCode)
			},
			() => lost.current(),
		)
		return () => {
			isGone = true
		}
	}, [client])
	return code
}
