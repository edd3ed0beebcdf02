import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

// Keys may hold dots and colons: each screen's words are one flat list.
void i18next.use(initReactI18next).init({
  lng: 'zh-CN', fallbackLng: 'zh-CN', resources: {}, keySeparator: false, nsSeparator: false, initAsync: false,
  interpolation: { escapeValue: false }, react: { useSuspense: false }, showSupportNotice: false,
})

export type Params = Record<string, string | number>
/** Says one of a screen's sentences; `{{name}}` is filled from `params`. */
export type Say<Key extends string> = (key: Key, params?: Params) => string

/** Registers a screen's words and makes the hook that says them: `const useHandleCopy = copyHook('handle', handleCopy)`. */
export function copyHook<Key extends string>(namespace: string, copy: Readonly<Record<Key, string>>): () => Say<Key> {
  i18next.addResourceBundle('zh-CN', namespace, copy)
  // safe: the keys are those just registered, and every value is a text
  return () => useTranslation(namespace).t as unknown as Say<Key>
}
