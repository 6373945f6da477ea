import { type DemoPerson, employedAt } from './person.ts'

/** Those who get service: every portal level, and every odd case we know of. */
export const demoCustomers = {
  grace: { name: 'Grace Lindqvist', code: 'lindqvistg', email: 'grace.lindqvist@brightwater.example', title: 'Operations director', phone: '+44 117 496 0100', memberships: [employedAt('brightwater', 'manager')] },
  henry: { name: 'Henry Osei', code: 'oseih', email: 'henry.osei@brightwater.example', title: 'Controller', memberships: [employedAt('brightwater', 'advanced')] },
  imani: { name: 'Imani Wells', code: 'wellsi', email: 'imani.wells@brightwater.example', title: 'Assistant', memberships: [employedAt('brightwater', 'basic')] },
  /** The customer's own IT, as administrator and as helper. */
  jonas: { name: 'Jonas Keller', code: 'kellerj', email: 'jonas.keller@brightwater.example', title: 'Head of internal IT', memberships: [employedAt('brightwater', 'co-managed-administrator')] },
  kaya: { name: 'Kaya Demir', code: 'demirk', email: 'kaya.demir@brightwater.example', title: 'Internal IT', memberships: [employedAt('brightwater', 'co-managed-resource')] },
  /** A name too long for any column. */
  maria: {
    name: 'María del Carmen Fernández-Villaverde y Torres de la Fuente',
    code: 'fernandezm',
    email: 'mariadelcarmen.fernandez-villaverde@foods.brightwater.example',
    title: 'Plant manager for packing, quality and everything that has to do with olives',
    timeZone: 'Europe/Madrid',
    language: 'es',
    memberships: [employedAt('foods', 'manager')],
  },
  noah: { name: 'Noah Schmidt', code: 'schmidtn', email: 'noah.schmidt@foods.brightwater.example', memberships: [employedAt('foods', 'basic')] },
  omar: { name: 'عمر الفاروق', code: 'alfarouko', email: 'omar.alfarouk@foods.brightwater.example', language: 'ar', memberships: [employedAt('foods', 'basic')] },
  priya: { name: 'Priya Raman', code: 'ramanp', email: 'priya.raman@foods.brightwater.example', title: 'Quality', memberships: [employedAt('foods', 'advanced')] },
  /** One word is a whole name. */
  quinn: { name: 'Quinn', code: 'quinn', email: 'quinn@brightfoods.example', title: 'Marketing', memberships: [employedAt('foods', 'basic')] },
  rosa: { name: 'Rosa Almeida', code: 'almeidar', email: 'rosa.almeida@foods.brightwater.example', isDeactivated: true, memberships: [employedAt('foods', 'basic')] },
  /** Has left: the membership ended three weeks ago. */
  sam: { name: 'Sam Whitfield', code: 'whitfields', email: 'sam.whitfield@foods.brightwater.example', memberships: [employedAt('foods', 'basic', { to: -21 })] },
  tariq: { name: 'Tariq Haddad', code: 'haddadt', email: 'tariq.haddad@logistics.brightwater.example', title: 'Depot manager', memberships: [employedAt('logistics', 'manager')] },
  uma: { name: 'Uma Iyer', code: 'iyeru', email: 'uma.iyer@logistics.brightwater.example', memberships: [employedAt('logistics', 'basic')] },
  viktor: { name: 'Viktor Novák', code: 'novakv', email: 'viktor.novak@logistics.brightwater.example', memberships: [employedAt('logistics', 'basic')] },
  wen: { name: '陈文', code: 'chenw', email: 'wen.chen@logistics.brightwater.example', language: 'zh', memberships: [employedAt('logistics', 'basic')] },
  xavier: { name: 'Xavier Roche', code: 'rochex', email: 'xavier.roche@logistics.brightwater.example', title: 'Dispatcher', memberships: [employedAt('logistics', 'advanced')] },
  yuki: { name: '山本 由紀', code: 'yamamotoy', email: 'yuki.yamamoto@logistics.brightwater.example', language: 'ja', memberships: [employedAt('logistics', 'basic')] },
  zara: { name: 'Zara de Vries', code: 'devriesz', email: 'zara.devries@logistics.brightwater.example', timeZone: 'Europe/Amsterdam', memberships: [employedAt('rotterdam', 'basic')] },
  anders: { name: 'Anders Holm', code: 'holma', email: 'anders.holm@logistics.brightwater.example', memberships: [employedAt('rotterdam', 'basic')] },
  bram: { name: 'Bram Visser', code: 'visserb', email: 'bram.visser@logistics.brightwater.example', title: 'Office manager', timeZone: 'Europe/Amsterdam', memberships: [employedAt('rotterdam', 'manager')] },
  clara: { name: 'Clara Finch', code: 'finchc', email: 'clara@marlowfinch.example', title: 'Partner', memberships: [employedAt('marlow', 'manager')], alert: 'Calls back only before ten.' },
  david: { name: 'David Marlow', code: 'marlowd', email: 'david@marlowfinch.example', title: 'Partner', memberships: [employedAt('marlow', 'advanced')] },
  elif: { name: 'Elif Kaya', code: 'kayae', email: 'elif@marlowfinch.example', memberships: [employedAt('marlow', 'basic')] },
  /** Two memberships, two hats: at home with the architects, for half a year also in the group's building project. */
  felix: {
    name: 'Felix Brandt',
    code: 'brandtf',
    email: 'felix@marlowfinch.example',
    title: 'Site architect',
    memberships: [
      employedAt('marlow', 'basic'),
      { company: 'brightwater', level: 'advanced', isEmploying: false, from: -60, to: 120, purpose: 'New head office' },
    ],
  },
  /** Starts in ten days: known already, not yet let in. */
  hana: { name: 'Hana Sato', code: 'satoh', email: 'hana@marlowfinch.example', memberships: [employedAt('marlow', 'basic', { from: 10 })] },
  ivan: { name: 'Ivan Horák', code: 'horaki', email: 'ivan@berlin.marlowfinch.example', timeZone: 'Europe/Berlin', memberships: [employedAt('berlin', 'basic')] },
  jana: { name: 'Jana Richter', code: 'richterj', email: 'jana@berlin.marlowfinch.example', title: 'Head of Berlin', timeZone: 'Europe/Berlin', language: 'de', memberships: [employedAt('berlin', 'manager')] },
  kofi: { name: 'Kofi Mensah', code: 'mensahk', email: 'kofi@berlin.marlowfinch.example', memberships: [employedAt('berlin', 'basic')] },
  /** Belongs to nobody. */
  lena: { name: 'Lena Vogel', code: 'vogell', email: 'lena.vogel@letterbox.example', notes: 'Private customer, found us through the Berlin office.' },
  milo: { name: 'Milo Grant', code: 'grantm', email: 'milo.grant@letterbox.example' },
  /** Works for the vendor and never signs in. */
  nadia: { name: 'Nadia Rahman', code: 'rahmann', email: 'nadia@kite-networks.example', title: 'Fault desk', phone: '+44 20 7946 0321', memberships: [employedAt('kite', null)] },
} as const satisfies Record<string, DemoPerson>
