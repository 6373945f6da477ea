type DemoSite = {
  name: string
  kind: 'building' | 'office' | 'workgroup'
  address?: string
  timeZone?: string
  within?: string
}

type DemoCompany = {
  name: string
  kind: 'corporation' | 'subsidiary' | 'department' | 'office' | 'vendor'
  parent: string | null
  domains: readonly string[]
  website?: string
  notes?: string
  isVendor?: true
  sites: readonly DemoSite[]
}

/** Two trees, a group of three levels and a firm of two, and a vendor beside them. Parents stand before children. */
export const demoCompanies = {
  brightwater: {
    name: 'Brightwater Group',
    kind: 'corporation',
    parent: null,
    domains: ['brightwater.example'],
    website: 'https://brightwater.example',
    notes: 'Has an IT department of its own: co-managed. Answers to Grace Lindqvist.',
    sites: [
      { name: 'Brightwater House', kind: 'building', address: '4 Quay Street, Bristol', timeZone: 'Europe/London' },
      { name: 'Head office, third floor', kind: 'office', within: 'Brightwater House' },
      { name: 'Internal IT', kind: 'workgroup', within: 'Head office, third floor' },
    ],
  },
  foods: {
    name: 'Brightwater Foods',
    kind: 'subsidiary',
    parent: 'brightwater',
    domains: ['foods.brightwater.example', 'brightfoods.example'],
    sites: [
      {
        name: 'Packing plant Seville',
        kind: 'building',
        address: 'Calle del Río 12, Sevilla',
        timeZone: 'Europe/Madrid',
      },
    ],
  },
  logistics: {
    name: 'Brightwater Logistics',
    kind: 'subsidiary',
    parent: 'brightwater',
    domains: ['logistics.brightwater.example'],
    notes: 'Shifts around the clock. Never plan work between five and seven in the morning.',
    sites: [
      { name: 'Depot Avonmouth', kind: 'building', address: '81 Dock Road, Avonmouth', timeZone: 'Europe/London' },
    ],
  },
  rotterdam: {
    name: 'Brightwater Logistics Rotterdam',
    kind: 'office',
    parent: 'logistics',
    domains: [],
    sites: [
      {
        name: 'Waalhaven office',
        kind: 'office',
        address: 'Waalhaven Zuidzijde 19, Rotterdam',
        timeZone: 'Europe/Amsterdam',
      },
    ],
  },
  marlow: {
    name: 'Marlow & Finch Architects',
    kind: 'corporation',
    parent: null,
    domains: ['marlowfinch.example'],
    website: 'https://marlowfinch.example',
    sites: [{ name: 'Studio', kind: 'office', address: '27 Canal Walk, Leeds', timeZone: 'Europe/London' }],
  },
  berlin: {
    name: 'Marlow & Finch Berlin',
    kind: 'office',
    parent: 'marlow',
    domains: ['berlin.marlowfinch.example'],
    sites: [{ name: 'Hinterhof', kind: 'office', address: 'Oranienstraße 88, Berlin', timeZone: 'Europe/Berlin' }],
  },
  kite: {
    name: 'Kite Networks',
    kind: 'vendor',
    parent: null,
    domains: ['kite-networks.example'],
    notes: 'Lines and telephones. Fault desk open day and night.',
    isVendor: true,
    sites: [],
  },
} as const satisfies Record<string, DemoCompany>

export type CompanyKey = keyof typeof demoCompanies
