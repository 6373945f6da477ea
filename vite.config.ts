import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = `http://127.0.0.1:${process.env.PORT ?? '7777'}`

/** Two pages, one set of chunks: what only one face uses is not loaded by the other. */
export default defineConfig({
  root: at('src/web'),
  base: '/',
  plugins: [react()],
  // The server writes a fresh nonce over this one in every page it sends.
  html: { cspNonce: 'FOYER_NONCE' },
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    target: ['chrome123', 'firefox125', 'safari17.5'],
    // Nothing as data: addresses, which a strict Content-Security-Policy refuses for scripts and styles.
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: { input: { desk: at('src/web/desk.html'), portal: at('src/web/portal.html') } },
  },
  server: {
    proxy: { '/api': { target: server, ws: true } },
  },
})
