import { useQueries } from '@tanstack/react-query'
import { call } from '../../../../shell/call.ts'
import type { readCodeList } from '../../../codes/read.ts'
import type { Field } from '../../pages/filled-form.ts'
import type { DesignField } from '../form.ts'

/** The fields of a design as a record would show them, with the values of their code lists. */
export function usePreviewFields(design: readonly DesignField[]): Field[] {
  const wanted = [...new Set(design.flatMap(({ list }) => (list === null ? [] : [Number(list)])))]
  const lists = useQueries({
    queries: wanted.map((id) => ({
      queryKey: ['code-list', id],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        call<typeof readCodeList>('GET /code-lists/:id', { id }, { signal }),
    })),
  })
  const optionsOf = (id: number) => lists[wanted.indexOf(id)]?.data?.values.filter(({ isRetired }) => !isRetired) ?? []
  return design.map(({ list, isRequired, options, ...field }) => ({
    ...field,
    list: list === null ? null : Number(list),
    isRequired: isRequired === true || isRequired === 'true',
    options: list === null ? options.map((name) => ({ value: name, name, isRetired: false })) : optionsOf(Number(list)),
    isRetired: false,
  }))
}
