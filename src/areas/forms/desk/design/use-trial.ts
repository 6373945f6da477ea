import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../shell/call.ts'
import { Problem } from '../../../../shell/problem.ts'
import type { tryForm } from '../../try.ts'
import type { Value } from '../../pages/filled-form.ts'
import type { DesignField } from '../form.ts'

const pauseMilliseconds = 350

type Given = readonly { field: string; value: Value }[]

/**
 * What the server says about a design and an answer to it, as they are typed: `fields.2.pattern` and `values.badge`,
 * each with its sentence. The browser has no check of its own.
 */
export function useTrial(fields: readonly DesignField[], values: Given): Readonly<Record<string, string>> {
  const [asked] = useDebouncedValue(JSON.stringify({ fields, values }), pauseMilliseconds)
  const query = useQuery({
    queryKey: ['form-trial', asked],
    queryFn: async ({ signal }) => {
      try {
        const { sentences } = await call<typeof tryForm>('POST /form-trials', JSON.parse(asked), { signal })
        return sentences
      } catch (error) {
        // A label that is missing is no design at all.
        if (error instanceof Problem && error.status === 422) return error.fields
        throw error
      }
    },
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  return query.data ?? {}
}
