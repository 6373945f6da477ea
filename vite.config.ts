import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = `http://127.0.0.1:${process.env.PORT ?? '7777'}`

const libraries = /node_modules\/(react|react-dom|scheduler|use-sync-external-store|clsx|@tanstack\/[\w-]+)\//
const mantineCore = /node_modules\/@mantine\/core\/esm\/(core|utils)\//
const mantineAtStart =
  /node_modules\/@mantine\/core\/esm\/components\/(Alert|Anchor|Box|Button|CloseButton|Group|Loader|Skeleton|Stack|Text|Title|Transition|UnstyledButton|VisuallyHidden)\//
const shellAtStart =
  /src\/(web\/words|shell\/([\w-]+|theme\/[\w-]+|frames\/(MainPart|MenuRow|MoreSheet|NavLine|PersonMenu|ColourSchemeSwitch)|ui\/(Avatar|DropDown|EmptyState|ErrorView|Go|Guard|KindIcon|LoadingView|NotFoundView|ReasonTree|Toasts)))\.tsx?$/

const isBase = (id: string) => [libraries, mantineCore, mantineAtStart, shellAtStart].some((each) => each.test(id))

/** While developing, every address of a face is its one page, as the server has it. */
const faces: Plugin = {
  name: 'faces',
  configureServer({ middlewares }) {
    middlewares.use((request, _response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost')
      const isPage = request.headers.accept?.includes('text/html') && !/\.\w+$/.test(pathname)
      if (isPage) request.url = pathname === '/desk' || pathname.startsWith('/desk/') ? '/desk.html' : '/portal.html'
      next()
    })
  },
}

/** Two pages, one set of chunks: what only one face uses is not loaded by the other. */
export default defineConfig({
  root: at('src/web'),
  base: '/',
  plugins: [react(), faces],
  // The server writes a fresh nonce over this one in every page it sends.
  html: { cspNonce: 'FOYER_NONCE' },
  build: {
    outDir: at('dist/web'),
    emptyOutDir: true,
    target: ['chrome123', 'firefox125', 'safari17.5'],
    // Nothing as data: addresses, which a strict Content-Security-Policy refuses for scripts and styles.
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      input: { desk: at('src/web/desk.html'), portal: at('src/web/portal.html') },
      // What every page needs travels in one piece: forty small files compress a tenth worse.
      output: { codeSplitting: { groups: [{ name: 'base', test: isBase }] } },
    },
  },
  server: {
    proxy: { '/api': { target: server, ws: true } },
  },
})
