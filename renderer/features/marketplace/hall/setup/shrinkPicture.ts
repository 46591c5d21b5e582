/**
 * A picture of the venue's plan, made small enough to be kept in the event's file: drawn anew in the page, which
 * also leaves behind where and when a photograph was taken.
 */
export type SmallPicture = {
	readonly dataUrl: string
	readonly width: number
	readonly height: number
}

/** What the contract takes, in letters of the data URL. */
const mostLetters = 700_000
/** No screen and no A3 sheet shows more of a plan. */
const longestSide = 2000
const leastSide = 200

const drawn = (picture: ImageBitmap, scale: number): HTMLCanvasElement | null => {
	const canvas = document.createElement('canvas')
	canvas.width = Math.max(1, Math.round(picture.width * scale))
	canvas.height = Math.max(1, Math.round(picture.height * scale))
	const context = canvas.getContext('2d')
	if (context === null) return null
	// What was see-through in a PNG would be black in a JPEG.
	context.fillStyle = '#fff'
	context.fillRect(0, 0, canvas.width, canvas.height)
	context.drawImage(picture, 0, 0, canvas.width, canvas.height)
	return canvas
}

/** Null where the file holds no picture that can be read. */
export const shrinkPicture = async (file: Blob): Promise<SmallPicture | null> => {
	const picture = await createImageBitmap(file).catch(() => null)
	if (picture === null) return null
	const { width, height } = picture
	try {
		for (
			let side = Math.min(longestSide, Math.max(width, height));
			side >= Math.min(leastSide, Math.max(width, height));
			side *= 0.8
		) {
			const canvas = drawn(picture, side / Math.max(width, height))
			if (canvas === null) return null
			// Drawn lines stay sharp in a PNG; a photograph of a plan is smaller as a JPEG.
			for (const dataUrl of [canvas.toDataURL('image/png'), canvas.toDataURL('image/jpeg', 0.82)])
				if (dataUrl.length <= mostLetters) return { dataUrl, width, height }
		}
		return null
	} finally {
		picture.close()
	}
}
