import { Box } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { ErrorView } from './ErrorView.tsx'

type GuardState = { error: unknown }

/** Keeps the fault of one part from taking the page with it. React offers this to classes only. */
export class Guard extends Component<{ children: ReactNode }, GuardState> {
  override state: GuardState = { error: null }

  static getDerivedStateFromError(error: unknown): GuardState {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <Box p="md">
        <ErrorView error={this.state.error} retry={() => this.setState({ error: null })} />
      </Box>
    )
  }
}
