/** Whether what Foyer runs on may be shown to a network: HTTP/2 of an older Node ends the process when it is sent nonsense. */

const safe = [24, 18, 1] as const

export const isSafeRuntime = (version: string): boolean => {
	const parts = version.split('.').map(Number)
	for (const [at, least] of safe.entries()) {
		const part = parts[at] ?? 0
		if (part !== least) return part > least
	}
	return true
}
