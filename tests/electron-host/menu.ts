/** Menus as data: what is in them, and what a click does. Nothing is drawn, and no key is listened for. */
import { app } from './app.ts'
import { focusedWindow } from './registry.ts'

type Options = Electron.MenuItemConstructorOptions

let lastCommand = 0

export class MenuItem {
	readonly commandId = ++lastCommand
	readonly id: string
	readonly label: string
	readonly type: string
	readonly role: string | undefined
	readonly accelerator: Options['accelerator']
	readonly registerAccelerator: boolean
	readonly submenu: Menu | undefined
	readonly click: () => void

	constructor(options: Options) {
		this.id = options.id ?? ''
		this.role = options.role?.toLowerCase()
		this.label = options.label ?? options.role ?? ''
		this.type = options.type ?? (options.submenu ? 'submenu' : 'normal')
		this.accelerator = options.accelerator
		this.registerAccelerator = options.registerAccelerator ?? true
		this.submenu = Array.isArray(options.submenu) ? Menu.buildFromTemplate(options.submenu) : undefined
		this.click = () => {
			if (options.click) options.click(this as never, focusedWindow() as never, {} as never)
			else if (this.role === 'quit') app.quit()
			else if (this.role === 'minimize') focusedWindow()?.minimize()
		}
	}
}

let applicationMenu: Menu | null = null

export class Menu {
	readonly items: readonly MenuItem[]
	private constructor(items: readonly MenuItem[]) {
		this.items = items
	}
	static buildFromTemplate(template: readonly Options[]): Menu {
		return new Menu(template.map((options) => new MenuItem(options)))
	}
	static setApplicationMenu(menu: Menu | null): void {
		applicationMenu = menu
	}
	static getApplicationMenu(): Menu | null {
		return applicationMenu
	}
	getMenuItemById(id: string): MenuItem | null {
		for (const item of this.items) {
			const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
			if (found) return found
		}
		return null
	}
}
