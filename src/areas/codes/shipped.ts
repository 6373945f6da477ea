export type ShippedList = { key: string; name: string; values: readonly string[] }

/** The lists that come with the product. Their values are only a beginning: an administrator changes them as they like. */
export const shippedLists: readonly ShippedList[] = [
  { key: 'phone-label', name: 'Phone labels', values: ['Work', 'Mobile', 'Direct', 'Reception', 'Home'] },
  { key: 'address-kind', name: 'Address kinds', values: ['Work', 'Home', 'Delivery', 'Billing', 'Other'] },
  {
    key: 'contract-kind',
    name: 'Contract kinds',
    values: ['Permanent', 'Fixed term', 'Part time', 'Contractor', 'Apprentice', 'Intern', 'Other'],
  },
  { key: 'company-type', name: 'Company types', values: ['Client', 'Prospect', 'Partner', 'Supplier', 'Internal'] },
  {
    key: 'core-business',
    name: 'Core business',
    values: [
      'Agriculture',
      'Construction',
      'Education',
      'Energy',
      'Finance and insurance',
      'Government',
      'Health care',
      'Hospitality',
      'Information technology',
      'Legal',
      'Manufacturing',
      'Media',
      'Non-profit',
      'Property',
      'Retail',
      'Transport',
      'Other',
    ],
  },
]

/** Lists that customers choose from when they change what is known of themselves. */
export const listsForCustomers: readonly string[] = ['phone-label', 'address-kind']
