/** Sides of what is sent, in pixels: sharp at the largest size at which pages show it, on any screen. */
const SIDE = 384

/**
 * The middle square of a picture as a small WebP (PNG where the browser cannot write WebP). Nothing but what can be
 * seen goes along: no place, no camera.
 * @throws when the file is no picture that the browser can read
 */
export async function shrinkPicture(file: File): Promise<File> {
  const picture = await createImageBitmap(file)
  const square = Math.min(picture.width, picture.height)
  const side = Math.min(square, SIDE)
  const canvas = document.createElement('canvas')
  canvas.width = side
  canvas.height = side
  const [left, top] = [(picture.width - square) / 2, (picture.height - square) / 2]
  canvas.getContext('2d')?.drawImage(picture, left, top, square, square, 0, 0, side, side)
  picture.close()
  const bytes = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/webp', 0.85))
  if (!bytes) throw new Error('The browser wrote no picture.')
  return new File([bytes], 'picture', { type: bytes.type })
}
