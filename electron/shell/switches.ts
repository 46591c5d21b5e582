/** The switches with which somebody at the keyboard could look into a packaged Foyer, or weaken it. */
const refused =
	/^(remote-debugging-[a-z-]+|inspect(-[a-z-]+)?|js-flags|no-sandbox|disable-web-security|load-extension)$/i

/** The names of the refused switches in a command line, without their values; Windows also takes `/name`. */
export const refusedSwitches = (argv: readonly string[], platform: string = process.platform): readonly string[] => {
	const prefix = platform === 'win32' ? /^(?:--?|\/)/ : /^--?/
	return argv
		.filter((argument) => prefix.test(argument))
		.map((argument) => argument.replace(prefix, '').split('=')[0] ?? '')
		.filter((name) => refused.test(name))
}
