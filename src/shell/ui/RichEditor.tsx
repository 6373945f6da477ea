import { Skeleton } from '@mantine/core'
import { lazy, Suspense } from 'react'
import type { RichEditorProps } from './editor/editor-props.ts'

const EditorBody = lazy(async () => ({ default: (await import('./editor/EditorBody.tsx')).EditorBody }))

/** Writes HTML. The editor itself is a chunk of its own, loaded when one is first shown. */
export function RichEditor(props: RichEditorProps) {
  return (
    <Suspense fallback={<Skeleton height={160} radius="md" />}>
      <EditorBody {...props} />
    </Suspense>
  )
}
