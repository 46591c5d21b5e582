/** The window's part of the hostile tests: what a script in the page can reach, and where it can go. */
import type { Request } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { portsAsked, portsGiven } from '../../../shared/lib/windowWire.ts'
import { type Launched, launchApp } from './launch.ts'
import { countPrints, heard, heardByNow, say, takePorts } from './ports.ts'

let foyer: Launched
const answered: string[] = []
const warned: string[] = []
beforeAll(async () => {
	foyer = await launchApp()
	foyer.app.context().on('requestfinished', (request: Request) => answered.push(request.url()))
	foyer.page.on('console', (message) => message.type() === 'error' && warned.push(message.text()))
	await foyer.page.evaluate(() => {
		document.documentElement.dataset['same'] = 'document'
		const stopped: string[] = []
		// Under a symbol: the page is searched below for names that a page elsewhere has not.
		Object.assign(window, { [Symbol.for('stopped')]: stopped })
		document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
			stopped.push(`policy ${effectiveDirective} ${blockedURI}`),
		)
	})
})
afterAll(() => foyer.close())

/** Nothing has moved: the same document, at its address, in the only window, and nobody outside was asked. */
const expectUnmoved = async (): Promise<void> => {
	expect(await foyer.page.evaluate(() => document.documentElement.dataset['same'])).toBe('document')
	expect(await foyer.addresses()).toEqual(['app://foyer/'])
	await expect.poll(() => foyer.app.windows().length).toBe(1)
	expect(answered.filter((url) => url.includes('example.com'))).toEqual([])
	expect((await foyer.wholeLog()).filter((line) => line.startsWith('electron-host: a'))).toEqual([])
}

/** What has been refused so far, by the guards (`navigation https://…`), by the page's policy, or by the browser. */
const refusals = async (): Promise<string[]> => [
	...(await foyer.guarded()).flatMap((line) => (line.endsWith(' deny') ? [line.slice(0, -' deny'.length)] : [])),
	...(await foyer.page.evaluate(() => (window as unknown as Record<symbol, string[]>)[Symbol.for('stopped')] ?? [])),
	...warned.map((words) => `browser ${words}`),
]

describe('W1: what is around the page', () => {
	test('no Node, no Electron, no message channel of its own', async () => {
		const found = await foyer.page.evaluate(() =>
			['require', 'process', 'module', 'exports', 'Buffer', 'global', 'electron', 'ipcRenderer', 'ipc', 'api'].filter(
				(name) => name in window,
			),
		)
		expect(found).toEqual([])
	})

	test('not one thing that a page elsewhere does not have', async () => {
		const added = await foyer.page.evaluate(() => {
			const frame = document.createElement('iframe')
			document.body.append(frame)
			const elsewhere = new Set(Object.getOwnPropertyNames(frame.contentWindow ?? {}))
			frame.remove()
			return Object.getOwnPropertyNames(window).filter((name) => !elsewhere.has(name) && !/^\d+$/.test(name))
		})
		expect(added.filter((name) => !['kept', '__playwright__binding__', '__pwInitScripts'].includes(name))).toEqual([])
	})

	test('preferences exactly as decided', async () => {
		const prefs = await foyer.app.evaluate(({ BrowserWindow }) => {
			const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
				getLastWebPreferences: () => Electron.WebPreferences
			}
			const { preload: _, session: __, ...others } = contents.getLastWebPreferences()
			return others
		})
		expect(prefs).toMatchObject({
			contextIsolation: true,
			sandbox: true,
			webSecurity: true,
			nodeIntegration: false,
			nodeIntegrationInWorker: false,
			nodeIntegrationInSubFrames: false,
			webviewTag: false,
			navigateOnDragDrop: false,
			spellcheck: false,
			devTools: true,
		})
	})
})

describe('W3: scripts that are not ours', () => {
	test('do not run, whichever way they are put into the page', async () => {
		const ran = await foyer.page.evaluate(async () => {
			const marks: string[] = []
			/** What was put in has come to its end, whichever; what it meant to do, it has done before. */
			const ends: Promise<unknown>[] = []
			const endOf = (target: EventTarget | null, ...types: string[]) =>
				ends.push(new Promise((resolve) => types.map((type) => target?.addEventListener(type, resolve))))
			Object.assign(window, { mark: (name: string) => marks.push(name) })
			const attempt = (name: string, action: () => unknown): void => {
				try {
					action()
				} catch {
					marks.push(`${name} refused`)
				}
			}
			const inline = document.createElement('script')
			attempt('inline', () => {
				inline.textContent = 'mark("inline")'
				document.body.append(inline)
			})
			attempt('remote', () => {
				const script = document.createElement('script')
				script.src = 'https://example.com/evil.js'
				endOf(script, 'load', 'error')
				document.body.append(script)
			})
			attempt('markup', () => {
				document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="mark(\'markup\')">')
				endOf(document.body.lastElementChild, 'load', 'error')
			})
			// Later, because what a debugger evaluates is spared this part of the policy while it runs.
			const later = new Promise<void>((resolve) => {
				setTimeout(() => {
					attempt('function', () => new Function('mark("function")')())
					attempt('eval', () => (0, eval)('mark("eval")'))
					resolve()
				})
			})
			attempt('handler', () => {
				const button = document.createElement('button')
				button.setAttribute('onclick', 'mark("handler")')
				button.click()
			})
			attempt('worker', () => {
				const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])))
				worker.addEventListener('message', () => marks.push('worker'))
				endOf(worker, 'message', 'error')
			})
			await Promise.all([...ends, later])
			return marks.filter((name) => !name.endsWith(' refused'))
		})
		expect(ran).toEqual([])
	})

	test('and nothing is fetched from elsewhere', async () => {
		const outcomes = await foyer.page.evaluate(async () => {
			const image = new Image()
			const loaded = new Promise((resolve) => {
				image.onload = () => resolve('loaded')
				image.onerror = () => resolve('refused')
			})
			image.src = 'https://example.com/pixel.png'
			const fetched = await fetch('https://example.com/').then(
				() => 'fetched',
				() => 'refused',
			)
			const beacon = navigator.sendBeacon('https://example.com/', 'x') ? 'queued' : 'refused'
			return [fetched, await loaded, beacon]
		})
		expect(outcomes.slice(0, 2)).toEqual(['refused', 'refused'])
		await expectUnmoved()
	})
})

describe('W4: ways out of the page', () => {
	/** What is tried, and how it is known that it came to nothing. */
	const attempts: Readonly<Record<string, readonly [() => unknown, RegExp]>> = {
		'an address': [
			() => {
				location.href = 'https://example.com/address'
			},
			/^navigation .*\/address$/,
		],
		'a replaced address': [() => location.replace('https://example.com/replace'), /^navigation .*\/replace$/],
		'its own address elsewhere': [
			() => {
				location.href = '/elsewhere.html'
			},
			/^navigation .*\/elsewhere\.html$/,
		],
		'a link': [
			() => {
				const link = document.createElement('a')
				link.href = 'https://example.com/link'
				document.body.append(link)
				link.click()
			},
			/^navigation .*\/link$/,
		],
		'a link with a target': [
			() => {
				const link = document.createElement('a')
				link.href = 'https://example.com/target'
				link.target = '_blank'
				document.body.append(link)
				link.click()
			},
			/^window /,
		],
		'a new window': [() => window.open('https://example.com/open'), /^window /],
		'an empty new window': [() => window.open(''), /^window /],
		'a form': [
			() => {
				const form = document.createElement('form')
				form.action = 'https://example.com/form'
				form.method = 'post'
				document.body.append(form)
				form.submit()
			},
			/^(policy form-action|navigation) .*\/form$/,
		],
		'a frame': [
			() => {
				const frame = document.createElement('iframe')
				frame.src = 'https://example.com/frame'
				document.body.append(frame)
			},
			/^(policy frame-src https:\/\/example\.com|navigation .*\/frame$)/,
		],
		'a data address': [
			() => {
				location.href = 'data:text/html,<h1>elsewhere</h1>'
			},
			/^(navigation data:|browser .*data URL)/,
		],
		'a script address': [
			() => {
				const link = document.createElement('a')
				link.href = 'javascript:document.documentElement.remove()'
				document.body.append(link)
				link.click()
			},
			/^policy (script-src|require-trusted-types-for)/,
		],
		'a download': [
			() => {
				const link = document.createElement('a')
				link.href = URL.createObjectURL(new Blob(['taken out']))
				link.download = 'people.csv'
				document.body.append(link)
				link.click()
			},
			/^download people\.csv$/,
		],
	}
	test.each(Object.entries(attempts))('%s leads nowhere', async (_name, [attempt, refusal]) => {
		const before = (await refusals()).filter((line) => refusal.test(line)).length
		await foyer.page.evaluate(attempt).catch(() => {})
		await expect
			.poll(async () => (await refusals()).filter((line) => refusal.test(line)).length)
			.toBeGreaterThan(before)
		await expectUnmoved()
	})
})

describe('W5: addresses of the app protocol', () => {
	test.each([
		'/..%5c..%5cpackage.json',
		'/%2e%2e/electron/main.js',
		'/..%2felectron%2fmain.js',
		'/nope.js',
		'/assets/',
	])('there is nothing at %s', async (path) => {
		const status = await foyer.page.evaluate(async (address) => (await fetch(address)).status, path)
		expect(status).toBe(404)
	})

	test('every page carries the policy, with a nonce of its own', async () => {
		const [first, second] = await foyer.page.evaluate(async () => {
			const policy = async (): Promise<string> => (await fetch('/')).headers.get('content-security-policy') ?? ''
			return [await policy(), await policy()]
		})
		expect(first).toContain("default-src 'none'")
		expect(first).toContain("require-trusted-types-for 'script'")
		expect(first).not.toContain('unsafe-inline')
		expect(first).not.toBe(second)
	})
})

describe('W6: the ports', () => {
	test('are not given to a frame, nor for what a frame posts', async () => {
		await foyer.page.evaluate((answer) => {
			const frame = document.createElement('iframe')
			frame.name = 'asking'
			document.body.append(frame)
			const here = window as { given?: number }
			here.given = 0
			for (const target of [window, frame.contentWindow])
				target?.addEventListener('message', ({ data }) => {
					if (data === answer) here.given = (here.given ?? 0) + 1
				})
		}, portsGiven)
		const frame = foyer.page.frame('asking')
		await frame?.evaluate((asked) => {
			window.parent.postMessage(asked, '*')
			window.postMessage(asked, '*')
		}, portsAsked)
		expect(frame).not.toBeNull()
		// Whoever asks first is answered first: the page itself asks last, and gets the only answer that there is.
		await takePorts(foyer)
		expect(await foyer.page.evaluate(() => (window as { given?: number }).given)).toBe(1)
	})

	test('are closed when the page asks again', async () => {
		await takePorts(foyer)
		await takePorts(foyer)
		const printed = await countPrints(foyer)
		await say(foyer.page, { kind: 'fullScreen', isOn: true }, 'keptBefore')
		await say(foyer.page, { kind: 'print' }, 'keptBefore')
		// Said last, and heard by the window: whatever was said before would have been heard by then.
		await say(foyer.page, { kind: 'print' })
		await expect.poll(printed).toBeGreaterThan(0)
		expect(await heardByNow(foyer)).toEqual([])
		expect(await printed()).toBe(1)
	})

	test('carry no words that there are not', async () => {
		await takePorts(foyer)
		for (const words of [{ kind: 'quit' }, { kind: 'print', silent: true }, { kind: 'open', path: '/etc/passwd' }, []])
			await say(foyer.page, words)
		await say(foyer.page, { kind: 'fullScreen', isOn: true })
		await expect.poll(() => heard(foyer.page)).toEqual([{ kind: 'fullScreen', isOn: true }])
		await say(foyer.page, { kind: 'fullScreen', isOn: false })
	})
})

describe('W7: permissions', () => {
	const states = (): Promise<Record<string, string>> =>
		foyer.page.evaluate(async () => {
			const names = ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read', 'local-fonts']
			const found: Record<string, string> = {}
			for (const name of names)
				found[name] = await navigator.permissions.query({ name: name as PermissionName }).then(
					({ state }) => state,
					() => 'denied',
				)
			return found
		})
	const useCamera = (constraints: MediaStreamConstraints): Promise<string> =>
		foyer.page.evaluate(
			(asked) =>
				navigator.mediaDevices.getUserMedia(asked).then(
					(stream) => {
						for (const track of stream.getTracks()) track.stop()
						return 'given'
					},
					(error: Error) => error.name,
				),
			constraints,
		)

	test('all are denied', async () => {
		expect(Object.values(await states()).filter((state) => state !== 'denied')).toEqual([])
		expect(await useCamera({ video: true })).toBe('NotAllowedError')
		expect(await useCamera({ audio: true })).toBe('NotAllowedError')
		expect(await foyer.page.evaluate(() => Notification.permission)).toBe('denied')
	})

	test('the camera alone, and only while the scanner is on screen', async () => {
		await takePorts(foyer)
		await say(foyer.page, { kind: 'scanner', isOpen: true })
		await expect.poll(() => useCamera({ video: true })).toBe('given')
		expect(await states()).toMatchObject({ camera: 'granted', microphone: 'denied', geolocation: 'denied' })
		expect(await useCamera({ audio: true })).toBe('NotAllowedError')
		expect(await useCamera({ audio: true, video: true })).toBe('NotAllowedError')
		await say(foyer.page, { kind: 'scanner', isOpen: false })
		await expect.poll(() => useCamera({ video: true })).toBe('NotAllowedError')
	})
})
