/** The places on a company's page where other areas show what they know of it. */
declare module '../../../shell/face.ts' {
  interface Slots {
    'company.overview': { company: { id: number; name: string; can?: Readonly<Record<string, boolean>> } }
    'company.links': { company: { id: number; name: string } }
    'company.access': { company: { id: number; name: string } }
  }
}

export {}
