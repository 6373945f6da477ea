declare module '../../../shell/face.ts' {
  interface Slots {
    /** On a team's page: what it is related to. */
    'team.links': { team: { id: number; name: string } }
  }
}

export {}
