import { Agent, request } from 'node:http'

/** One kept-alive connection that speaks JSON with the server. */
export function makeClient(base: string, agent = new Agent({ keepAlive: true, maxSockets: 1 })) {
  return {
    /** Gives the answer's text; throws on any status but 200 and 201. */
    call: (token: string, method: 'GET' | 'POST', path: string, body?: object): Promise<string> =>
      new Promise((resolve, reject) => {
        const text = body && JSON.stringify(body)
        const headers = {
          authorization: `Bearer ${token}`,
          ...(text ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) } : {}),
        }
        const sent = request(`${base}${path}`, { method, agent, headers }, (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () => {
            const whole = Buffer.concat(parts).toString('utf8')
            if (answer.statusCode === 200 || answer.statusCode === 201) resolve(whole)
            else reject(new Error(`${method} ${path}: ${answer.statusCode} ${whole.slice(0, 300)}`))
          })
        })
        sent.once('error', reject)
        sent.end(text)
      }),
    close: () => agent.destroy(),
  }
}
