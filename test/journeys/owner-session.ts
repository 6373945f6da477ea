/** Follows the owner's link as the page does. @returns the value of the session cookie */
export async function ownerSession(url: string, ownerLink: string): Promise<string> {
  const token = new URL(ownerLink).hash.slice(1)
  const response = await fetch(`${url}/api/v1/session/link`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Foyer': '1' },
    body: JSON.stringify({ token }),
  })
  const session = /foyer_session=([^;]+)/.exec(response.headers.get('set-cookie') ?? '')?.[1]
  if (session === undefined)
    throw new Error(`The owner's link led nowhere: ${response.status} ${await response.text()}`)
  return session
}
