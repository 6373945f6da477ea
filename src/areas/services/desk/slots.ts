declare module '../../../shell/face.ts' {
  interface Slots {
    /** On a service's links: its relations to other kinds of records. */
    'service.links': { service: { id: number; name: string } }
  }
}

export {}
