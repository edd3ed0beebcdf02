import { ConfigProvider } from 'antd'
import zhCNModule from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { useLayoutEffect, useMemo, type ReactNode } from 'react'
import { useMedia } from './media.ts'
import { themeFor, type Density } from './theme.ts'
import './tokens.css'
import './base.css'

dayjs.locale('zh-cn')

// The locale file is CommonJS; some bundlers hand over its module object instead of its default.
const zhCN: typeof zhCNModule =
  // safe: the key is looked for before it is read
  'default' in zhCNModule ? (zhCNModule as unknown as { default: typeof zhCNModule }).default : zhCNModule

export type SchemeChoice = 'light' | 'dark' | 'system'

/**
 * Everything around a screen that gives it its look: tokens, language, density, direction.
 * `scheme` is the person's own choice; 'system' follows the machine live.
 */
export function ThemeProvider(props: {
  scheme?: SchemeChoice
  density?: Density
  direction?: 'ltr' | 'rtl'
  children: ReactNode
}) {
  const { scheme: choice = 'system', density = 'normal', direction = 'ltr', children } = props
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const still = useMedia('(prefers-reduced-motion: reduce)')
  const scheme = choice === 'system' ? (systemDark ? 'dark' : 'light') : choice
  const theme = useMemo(() => themeFor(scheme, density, !still), [scheme, density, still])

  // before paint, so that the page never flashes in the other scheme
  useLayoutEffect(() => {
    const root = document.documentElement
    root.dataset.theme = scheme
    root.dataset.density = density
    root.dir = direction
  }, [scheme, density, direction])

  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      direction={direction}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  )
}
