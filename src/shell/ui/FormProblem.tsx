import { Alert, List } from '@mantine/core'
import { Problem } from '../problem.ts'
import { ErrorView } from './ErrorView.tsx'

type FormProblemProps = { form: { error: unknown; otherSentences: readonly string[] } }

/** Above a form: what went wrong that belongs to no single field. */
export function FormProblem({ form }: FormProblemProps) {
  const { error, otherSentences } = form
  if (error === null || error === undefined) return null
  const isAtFields = error instanceof Problem && error.status === 422 && Object.keys(error.fields).length > 0
  if (!isAtFields) return <ErrorView error={error} />
  if (otherSentences.length === 0) return null
  return (
    <Alert color="clay" role="alert">
      <List>
        {otherSentences.map((sentence) => (
          <List.Item key={sentence}>{sentence}</List.Item>
        ))}
      </List>
    </Alert>
  )
}
