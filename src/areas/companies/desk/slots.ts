/** The places on the pages of companies and sites where other areas show what they know of them. */
declare module '../../../shell/face.ts' {
  interface Slots {
    /** Buttons at the head of a company's page. */
    'company.actions': { company: { id: number; name: string; can: Readonly<Record<string, boolean>> } }
    /** Above everything on its pages: what one should know first. */
    'company.notice': { company: { id: number; name: string } }
    /** Instead of the page of a company that is not there: where it went, or that there is nothing. */
    'company.missing': { id: number }
    'company.overview': { company: { id: number; name: string; can?: Readonly<Record<string, boolean>> } }
    'company.links': { company: { id: number; name: string } }
    'company.access': { company: { id: number; name: string } }
    'site.overview': { site: { id: number; name: string } }
    'site.links': { site: { id: number; name: string } }
  }
}

export {}
