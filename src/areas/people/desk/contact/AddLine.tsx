import { Button, Group, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { Problem } from '../../../../shell/problem.ts'
import { useWords } from '../../../../shell/words.ts'

type AddLineProps<Input> = {
  label: string
  type: 'email' | 'tel'
  sender: {
    mutate: (input: Input, then: { onSuccess: () => void }) => void
    isPending: boolean
    error: Error | null
    reset: () => void
  }
  /** The server's name of what is typed. */
  field: string
  inputOf: (typed: string) => Input
}

/** Adds one more: a field that appears when asked for, and empties when it is there. */
export function AddLine<Input>({ label, type, sender, field, inputOf }: AddLineProps<Input>) {
  const { t } = useWords()
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === null) {
    return (
      <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => setTyped('')}>
        {label}
      </Button>
    )
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    sender.mutate(inputOf(typed.trim()), { onSuccess: () => setTyped(null) })
  }
  const close = () => {
    setTyped(null)
    sender.reset()
  }
  return (
    <form onSubmit={submit}>
      <Group gap="xs" align="flex-start" mt="xs" wrap="nowrap">
        <TextInput
          required
          autoFocus
          flex={1}
          type={type}
          aria-label={label}
          value={typed}
          error={sentenceOf(sender.error, field, t)}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" loading={sender.isPending}>
          {t('people.desk.contact.add')}
        </Button>
        <Button variant="default" onClick={close}>
          {t('shell.cancel')}
        </Button>
      </Group>
    </form>
  )
}

function sentenceOf(error: Error | null, field: string, t: ReturnType<typeof useWords>['t']): string | undefined {
  if (error === null) return undefined
  const sentence = error instanceof Problem ? error.fields[field] : undefined
  return sentence ?? explainProblem(error, t).happened
}
