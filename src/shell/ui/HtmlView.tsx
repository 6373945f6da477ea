import { Button, Group, Text, useComputedColorScheme } from '@mantine/core'
import { IconPhotoOff } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { dressOf, frameDocument, hasRemotePictures } from '../mail-frame.ts'
import { useRegistry } from '../registry.ts'
import { useWords } from '../words.ts'
import classes from './HtmlView.module.css'
import styles from './mail-frame.css?url'

type HtmlViewProps = {
  /** Sanitised by the server; pictures from elsewhere wait in `data-remote-src`. */
  html: string
  /** For screen readers: "Message of Ana". */
  title: string
}

/**
 * Somebody else's HTML, in a frame that runs no scripts and that our styles and theirs cannot cross: a mail can
 * neither cover the page nor look like a part of it. `allow-same-origin` lets this component measure the height;
 * without `allow-scripts` nothing inside can use it.
 */
export function HtmlView({ html, title }: HtmlViewProps) {
  const { t } = useWords()
  const { face } = useRegistry()
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false })
  const [pictures, setPictures] = useState<'held' | 'shown'>('held')
  const frame = useRef<HTMLIFrameElement>(null)
  const observer = useRef<ResizeObserver | null>(null)
  const source = useMemo(() => frameDocument(html, { pictures, scheme, face, styles }), [html, pictures, scheme, face])
  useEffect(() => () => observer.current?.disconnect(), [])
  const loaded = () => {
    const inside = frame.current?.contentDocument
    if (!inside) return
    if (pictures === 'shown') showPictures(inside)
    observer.current?.disconnect()
    observer.current = new ResizeObserver(() => fit(frame.current))
    observer.current.observe(inside.documentElement)
    fit(frame.current)
  }
  return (
    <div className={classes.message} data-dress={dressOf(html)}>
      {pictures === 'held' && hasRemotePictures(html) && (
        <Group gap="xs" className={classes.held}>
          <IconPhotoOff size={16} stroke={1.6} aria-hidden />
          <Text size="sm">{t('shell.html.held')}</Text>
          <Button size="compact-xs" variant="light" onClick={() => setPictures('shown')}>
            {t('shell.html.show')}
          </Button>
        </Group>
      )}
      <iframe
        key={pictures}
        ref={frame}
        className={classes.frame}
        title={title}
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        referrerPolicy="no-referrer"
        // A frame whose scheme is not that of its element is painted opaque.
        style={{ colorScheme: dressOf(html) === 'own' ? 'light' : scheme }}
        srcDoc={source}
        onLoad={loaded}
      />
    </div>
  )
}

function showPictures(inside: Document) {
  for (const picture of inside.querySelectorAll('img[data-remote-src]')) {
    picture.setAttribute('src', picture.getAttribute('data-remote-src') ?? '')
  }
}

function fit(frame: HTMLIFrameElement | null) {
  const root = frame?.contentDocument?.documentElement
  if (frame && root) frame.style.blockSize = `${root.getBoundingClientRect().height + 2}px`
}
