import i18next, { type i18n } from 'i18next'

/** Every text a person reads, by `area.key`; one file a language and area. */
export type WordFile = Readonly<Record<string, unknown>>
export type Words = (key: string, values?: Record<string, string | number>, language?: string) => string

/** Puts the areas' word files together for use on the server (mails, errors, reasons). */
export function makeWords(files: Readonly<Record<string, WordFile>>): Words {
  const instance: i18n = i18next.createInstance()
  void instance.init({
    lng: 'en',
    fallbackLng: 'en',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { en: { translation: files } },
  })
  return (key, values, language) => instance.t(key, { ...values, ...(language ? { lng: language } : {}) })
}
