import { IconForms } from '@tabler/icons-react'
import { face } from '../../../shell/face.ts'

/** Forms on the desk: designed in one place, filled in on every record. */
export const formsDesk = face({
  area: 'forms',
  kinds: { form: IconForms },
  nav: [{ to: '/forms', label: 'forms.desk.nav', icon: IconForms, order: 81, can: 'form.manage' }],
  pages: [
    { path: '/forms', load: () => import('./list/FormList.tsx') },
    { path: '/forms/$id', load: () => import('./page/FormPage.tsx') },
    { path: '/custom-fields', load: () => import('./list/CustomFields.tsx') },
  ],
  actions: [
    { key: 'forms.list', label: 'forms.desk.go', icon: IconForms, can: 'form.manage', run: ({ go }) => go('/forms') },
  ],
  slots: {
    'person.overview': [{ order: 40, load: () => import('./record/FormsOfPerson.tsx') }],
    'company.overview': [{ order: 40, load: () => import('./record/FormsOfCompany.tsx') }],
    'site.overview': [{ order: 40, load: () => import('./record/FormsOfSite.tsx') }],
    'ticket.side': [{ order: 40, load: () => import('./record/FormsOfTicket.tsx') }],
  },
})
