import { useWords } from '../../words.ts'

/** What the editor's buttons are called. */
export function useEditorLabels() {
  const { t } = useWords()
  return {
    boldControlLabel: t('shell.editor.bold'),
    italicControlLabel: t('shell.editor.italic'),
    strikeControlLabel: t('shell.editor.strike'),
    codeControlLabel: t('shell.editor.code'),
    h2ControlLabel: t('shell.editor.heading'),
    bulletListControlLabel: t('shell.editor.bullets'),
    orderedListControlLabel: t('shell.editor.numbers'),
    blockquoteControlLabel: t('shell.editor.quote'),
    codeBlockControlLabel: t('shell.editor.code-block'),
    linkControlLabel: t('shell.editor.link'),
    unlinkControlLabel: t('shell.editor.unlink'),
    clearFormattingControlLabel: t('shell.editor.plain'),
    linkEditorInputLabel: t('shell.editor.link-address'),
    linkEditorInputPlaceholder: t('shell.editor.link-sample'),
    linkEditorExternalLink: t('shell.editor.link-new-tab'),
    linkEditorInternalLink: t('shell.editor.link-same-tab'),
    linkEditorSave: t('shell.editor.link-save'),
  }
}
