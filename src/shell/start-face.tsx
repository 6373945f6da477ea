import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { type ComponentType, type ReactNode, StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Boot } from './boot.tsx'
import type { Face, FaceName } from './face.ts'
import { firstLanguage, languagesOf, loadWords, type WordAddresses } from './load-words.ts'
import { makeRouter } from './make-router.tsx'
import { loadMe, meKey } from './me.ts'
import { makeQueryClient } from './query-client.ts'
import { makeRegistry, RegistryContext } from './registry.ts'
import { shareStyleNonce, styleNonce } from './style-nonce.ts'
import { cssVariables } from './theme/css-variables.ts'
import { themeOf } from './theme.ts'
import { registerKindIcon } from './ui/KindIcon.tsx'
import { speak } from './words.ts'
import '@mantine/core/styles.layer.css'
import './theme/global.css'

type Start = {
  face: FaceName
  faces: readonly Face[]
  words: WordAddresses
  Frame: ComponentType<{ children: ReactNode }>
}

/** Puts the areas' faces together and shows them in `#root`. */
export async function startFace({ face, faces, words, Frame }: Start): Promise<void> {
  shareStyleNonce()
  for (const each of faces) for (const [kind, icon] of Object.entries(each.kinds ?? {})) registerKindIcon(kind, icon)
  const registry = makeRegistry(face, faces)
  const areas = ['shell', ...faces.map((each) => each.area)]
  const client = makeQueryClient()
  const router = makeRouter({ pages: registry.pages, basepath: face === 'desk' ? '/desk' : '/', Frame })
  // All at once: who is asking, the code of the page, the words.
  void client.prefetchQuery({ queryKey: meKey, queryFn: loadMe })
  void router.load()
  const language = firstLanguage(languagesOf(words))
  speak(language, await loadWords(words, areas, language))
  document.documentElement.lang = language

  const speakAgain = async (next: string) => speak(next, await loadWords(words, areas, next))
  const root = document.getElementById('root')
  if (!root) throw new Error('the page has no #root')
  createRoot(root).render(
    <StrictMode>
      <MantineProvider
        theme={themeOf(face)}
        cssVariablesResolver={cssVariables}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
        deduplicateInlineStyles
      >
        <QueryClientProvider client={client}>
          <RegistryContext value={registry}>
            <Boot languages={languagesOf(words)} speakAgain={speakAgain}>
              <RouterProvider router={router} />
            </Boot>
          </RegistryContext>
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  )
}
