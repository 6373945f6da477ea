import { Text } from '@mantine/core'
import { RichTextEditor } from '@mantine/tiptap'
import type { Editor } from '@tiptap/react'
import { useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect, useId, useImperativeHandle, useRef } from 'react'
import { styleNonce } from '../../style-nonce.ts'
import classes from './EditorBody.module.css'
import type { RichEditorProps } from './editor-props.ts'
import { EditorTools } from './EditorTools.tsx'
import { useEditorLabels } from './use-editor-labels.ts'
import '@mantine/tiptap/styles.layer.css'

const extensions = [StarterKit.configure({ heading: { levels: [2, 3] }, link: { openOnClick: false } })]

/** The editor behind `RichEditor`. */
export function EditorBody(props: RichEditorProps) {
  const { label, value, placeholder, tone = 'usual', error, ref } = props
  const id = useId()
  const labels = useEditorLabels()
  // The editor keeps the handlers it was made with; these look up the present ones.
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const told = useRef([value])
  const editor = useEditor({
    extensions,
    content: value,
    autofocus: props.startsFocused ? 'end' : false,
    injectNonce: styleNonce(),
    shouldRerenderOnTransaction: true,
    onUpdate: ({ editor: now }) => {
      const html = htmlOf(now)
      told.current.push(html)
      latest.current.onChange(html)
    },
    editorProps: {
      attributes: { 'aria-label': label, 'aria-multiline': 'true', role: 'textbox' },
      handleKeyDown: (_, event) => {
        const { onSubmit } = latest.current
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !onSubmit) return false
        onSubmit()
        return true
      },
      handlePaste: (_, event) => takeFiles(event.clipboardData, latest.current.onFiles),
      handleDrop: (_, event) => takeFiles(event.dataTransfer, latest.current.onFiles),
    },
  })
  useEffect(() => {
    // What comes back of our own, perhaps late while somebody goes on typing, must not replace what is newer.
    const at = told.current.indexOf(value)
    if (at >= 0) told.current.splice(0, at)
    else if (!editor.isDestroyed && htmlOf(editor) !== value) {
      told.current = [value]
      editor.commands.setContent(value, { emitUpdate: false })
    }
  }, [editor, value])
  useImperativeHandle(ref, () => ({
    focus: () => editor.commands.focus(),
    insert: (html) => editor.chain().focus().insertContent(html).run(),
  }))
  return (
    <div className={classes.frame} data-tone={tone} data-wrong={error !== undefined}>
      <RichTextEditor editor={editor} labels={labels} classNames={{ root: classes.root, content: classes.content }}>
        <EditorTools />
        <div className={classes.body} data-placeholder={editor.isEmpty ? placeholder : undefined}>
          <RichTextEditor.Content aria-describedby={error ? id : undefined} />
        </div>
      </RichTextEditor>
      {error && (
        <Text id={id} c="var(--mantine-color-error)" size="sm" px="sm" pb="xs">
          {error}
        </Text>
      )}
    </div>
  )
}

const htmlOf = (editor: Editor) => (editor.isEmpty ? '' : editor.getHTML())

function takeFiles(from: DataTransfer | null, onFiles: ((files: File[]) => void) | undefined): boolean {
  const files = [...(from?.files ?? [])]
  if (files.length === 0 || !onFiles) return false
  onFiles(files)
  return true
}
