import { type ChangeEvent, type FormEvent, useState } from 'react'
import { Problem } from './problem.ts'

/** The part of `useWrite` that a form needs. */
export type Sender<Input> = { mutate: (input: Input) => void; isPending: boolean; error: unknown; reset: () => void }

type Change = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>

/**
 * A form whose sentences come from the server: what is wrong stands at its field, what was typed stays.
 * `field` is for text inputs, `tick` for checkboxes, `pick` for anything with `value` and `onChange(value)`.
 */
export function useForm<Values extends Record<string, unknown>, Input>(first: Values, sender: Sender<Input>) {
  const [values, setValues] = useState(first)
  const [mended, setMended] = useState<ReadonlySet<string>>(new Set())
  const put = (name: string, value: unknown) => {
    setValues((now) => ({ ...now, [name]: value }))
    setMended((now) => new Set([...now, name]))
  }
  const set = <Name extends keyof Values & string>(name: Name, value: Values[Name]) => put(name, value)
  const problem = sender.error instanceof Problem ? sender.error : null
  const errorOf = (name: string) => (mended.has(name) ? undefined : problem?.fields[name])
  return {
    values,
    set,
    error: sender.error,
    isSending: sender.isPending,
    isTouched: values !== first,
    /** Sentences that belong to no field of this form, to be shown above it. */
    otherSentences: Object.entries(problem?.fields ?? {}).flatMap(([path, sentence]) =>
      path in first ? [] : [sentence],
    ),
    field: <Name extends keyof Values & string>(name: Name) => ({
      name,
      value: String(values[name] ?? ''),
      onChange: (event: Change) => put(name, event.currentTarget.value),
      error: errorOf(name),
    }),
    tick: <Name extends keyof Values & string>(name: Name) => ({
      name,
      checked: values[name] === true,
      onChange: (event: ChangeEvent<HTMLInputElement>) => put(name, event.currentTarget.checked),
      error: errorOf(name),
    }),
    pick: <Name extends keyof Values & string>(name: Name) => ({
      value: values[name],
      onChange: (value: Values[Name]) => set(name, value),
      error: errorOf(name),
    }),
    submit: (inputOf: (values: Values) => Input) => (event: FormEvent) => {
      event.preventDefault()
      setMended(new Set())
      if (!sender.isPending) sender.mutate(inputOf(values))
    },
    /** Back to how it began: after a yes, when the form is for the next one. */
    clear: () => {
      setValues(first)
      sender.reset()
    },
  }
}
