import { type DemoPerson, employedAt } from './person.ts'

/** The eight who give service: an Owner, two Admins, five Agents with every kind of team role. */
export const demoStaff = {
  olivia: {
    name: 'Olivia Hart',
    code: 'harto',
    email: 'olivia@northlight.example',
    title: 'Managing director',
    role: 'owner',
  },
  adam: {
    name: 'Adam Okoye',
    code: 'okoyea',
    email: 'adam@northlight.example',
    title: 'Head of service',
    role: 'admin',
    teams: { desk: 'member' },
  },
  ines: {
    name: 'Inês Duarte',
    code: 'duartei',
    email: 'ines@northlight.example',
    title: 'Administrator',
    role: 'admin',
    timeZone: 'Europe/Lisbon',
  },
  /** Plain agent of the open team. */
  ana: {
    name: 'Ana Petrova',
    code: 'petrovaa',
    email: 'ana@northlight.example',
    title: 'Service desk',
    role: 'agent',
    phone: '+44 117 496 0011',
    teams: { desk: 'member' },
  },
  /** Member of a walled team, reader in the open one. */
  ben: {
    name: 'Ben Carter',
    code: 'carterb',
    email: 'ben@northlight.example',
    title: 'Network engineer',
    role: 'agent',
    teams: { infrastructure: 'member', desk: 'reader' },
  },
  /** Sees of the infrastructure only what is hers or free. */
  chloe: {
    name: 'Chloé Martin',
    code: 'martinc',
    email: 'chloe@northlight.example',
    title: 'Trainee',
    role: 'agent',
    language: 'fr',
    teams: { infrastructure: 'own-work', desk: 'member' },
  },
  /** The one who looks into salaries, and into the infrastructure. */
  dmitri: {
    name: 'Dmitri Volkov',
    code: 'volkovd',
    email: 'dmitri@northlight.example',
    title: 'Payroll',
    role: 'agent',
    teams: { payroll: 'member', infrastructure: 'member' },
  },
  /** Two hats: reads along in payroll, and is a customer where she works two days a week. */
  farah: {
    name: 'Farah Nasser',
    code: 'nasserf',
    email: 'farah@northlight.example',
    title: 'Auditor',
    role: 'agent',
    teams: { payroll: 'reader' },
    memberships: [employedAt('marlow', 'basic')],
  },
} as const satisfies Record<string, DemoPerson>
