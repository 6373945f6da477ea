import { FileButton, Button, Group, Input, Text } from '@mantine/core'
import { IconFile, IconPaperclip } from '@tabler/icons-react'
import { useState } from 'react'
import { upload as send } from '../../../shell/call.ts'
import { sizeOf } from '../../../shell/file-size.ts'
import { Problem } from '../../../shell/problem.ts'
import { useWords } from '../../../shell/words.ts'
import type { upload } from '../../files/upload.ts'
import type { FieldInputProps } from './field-input-props.ts'

type Sent = { id: number; name: string; size: number }

/** One file: sent at once, kept when the form is. */
export function FileInput({ field, value, onChange, error, held }: FieldInputProps) {
  const { t, language } = useWords()
  const [sent, setSent] = useState<Sent | null>(null)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string>()
  const shown = sent?.id === value ? sent : held?.value === value ? held?.file : null
  async function take(file: File | null) {
    if (!file) return
    setSending(true)
    setProblem(undefined)
    try {
      const input = { name: file.name, type: file.type || undefined }
      const { id } = await send<typeof upload>('POST /files', input, file)
      setSent({ id, name: file.name, size: file.size })
      onChange(id)
    } catch (failure) {
      setProblem(failure instanceof Problem && failure.status !== 0 ? failure.message : t('shell.error.network'))
    } finally {
      setSending(false)
    }
  }
  return (
    <Input.Wrapper
      label={field.label}
      description={field.help}
      withAsterisk={field.isRequired}
      error={problem ?? error}
      labelElement="div"
    >
      <Group gap="xs" mt={4}>
        {shown && (
          <Group gap={4} wrap="nowrap">
            <IconFile size={16} stroke={1.6} aria-hidden />
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {shown.name}
            </Text>
            <Text size="xs" c="dimmed">
              {sizeOf(shown.size, language)}
            </Text>
          </Group>
        )}
        <FileButton onChange={(file) => void take(file)}>
          {(button) => (
            <Button {...button} variant="default" leftSection={<IconPaperclip size={16} />} loading={isSending}>
              {t(shown ? 'forms.fill.other-file' : 'forms.fill.file')}
            </Button>
          )}
        </FileButton>
        {value !== null && (
          <Button variant="subtle" onClick={() => onChange(null)}>
            {t('forms.fill.clear')}
          </Button>
        )}
      </Group>
    </Input.Wrapper>
  )
}
