import { useState } from 'react'
import { newKey } from '../../../../shell/new-key.ts'
import type { DesignField, FieldType, Form } from '../form.ts'
import { lifted, moved, nested, removed } from './steps.ts'

/**
 * The fields of a form while they are designed: nothing is kept before it is saved. What others save meanwhile takes
 * the place of a design that nobody has touched, and of no other.
 */
export function useDesign(form: Form) {
  const [base, setBase] = useState(() => baseOf(form))
  const [fields, setFields] = useState<readonly DesignField[]>(base.fields)
  const [chosen, setChosen] = useState<string | null>(base.fields[0]?.key ?? null)
  const isTouched = JSON.stringify(fields) !== JSON.stringify(base.fields)
  if (form.version > base.version && !isTouched) {
    const fresh = baseOf(form)
    setBase(fresh)
    setFields(fresh.fields)
  }
  const steps = (key: string) => ({
    up: moved(fields, key, -1),
    down: moved(fields, key, 1),
    into: nested(fields, key),
    out: lifted(fields, key),
  })
  return {
    fields,
    chosen: fields.find(({ key }) => key === chosen) ?? null,
    isTouched,
    /** The version that it is based on. */
    version: base.version,
    /** It was saved as it stands. */
    keep: (version: number) => setBase({ version, fields }),
    choose: setChosen,
    /** What can be done with the place of a field: the design after it, or nothing. */
    steps,
    put: setFields,
    change: (key: string, part: Partial<DesignField>) =>
      setFields((now) => now.map((field) => (field.key === key ? { ...field, ...part } : field))),
    add: (type: FieldType, label: string) => {
      const field = { ...blank, key: `f-${newKey().slice(0, 8)}`, type, label }
      setFields((now) => [...now, field])
      setChosen(field.key)
    },
    remove: (key: string) => {
      setFields((now) => removed(now, key))
      setChosen(null)
    },
    back: () => setFields(base.fields),
  }
}

export type Design = ReturnType<typeof useDesign>

const blank: Omit<DesignField, 'key' | 'type' | 'label'> = {
  parent: null,
  help: null,
  isRequired: false,
  pattern: null,
  options: [],
  list: null,
  default: null,
  minimum: null,
  maximum: null,
}

type Base = { version: number; fields: readonly DesignField[] }

const baseOf = (form: Form): Base => ({ version: form.version, fields: designOf(form) })

/** The fields that are asked, as the server takes them back. */
const designOf = ({ fields }: Form): DesignField[] =>
  fields
    .filter(({ isRetired }) => !isRetired)
    .map(({ isRetired: _isRetired, options, ...field }) => ({
      ...field,
      options: field.list === null ? options.map(({ name }) => name) : [],
    }))
