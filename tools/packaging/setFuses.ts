/**
 * Burns the switches of the packaged Electron: it runs as no Node, takes no debugger, and loads the app only from
 * its own archive, whole. Named one by one and all required, so that a fuse which a later Electron adds stops the
 * build until somebody has decided about it. electron-builder calls this after it has put a package together.
 */
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import type { AfterPackContext } from 'electron-builder'

export const fuses = {
	version: FuseVersion.V1,
	strictlyRequireAllFuses: true,
	[FuseV1Options.RunAsNode]: false,
	[FuseV1Options.EnableCookieEncryption]: true,
	[FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
	[FuseV1Options.EnableNodeCliInspectArguments]: false,
	[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
	[FuseV1Options.OnlyLoadAppFromAsar]: true,
	[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
	[FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
	[FuseV1Options.WasmTrapHandlers]: true,
} as const

const programOf = ({ appOutDir, electronPlatformName, packager }: AfterPackContext): string => {
	const name = packager.appInfo.productFilename
	if (electronPlatformName === 'darwin') return join(appOutDir, `${name}.app`)
	if (electronPlatformName === 'win32') return join(appOutDir, `${name}.exe`)
	return join(appOutDir, packager.platformSpecificBuildOptions.executableName as string)
}

/** electron-builder's `afterPack` hook. */
export const afterPack = async (context: AfterPackContext): Promise<void> => {
	const resetAdHocDarwinSignature = context.electronPlatformName === 'darwin' && process.platform === 'darwin'
	await flipFuses(programOf(context), { ...fuses, resetAdHocDarwinSignature })
}
