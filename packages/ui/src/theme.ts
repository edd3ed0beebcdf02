import { theme as antd, type ThemeConfig } from 'antd'
import { dark, font, light, mono, type ColourName } from './palette-colours.ts'

export type Scheme = 'light' | 'dark'
export type Density = 'normal' | 'compact'

/**
 * The component library's tokens, set once. Dark passes every value itself: the library's own
 * dark derivation turns text and hairlines out wrong on this paper.
 */
export const themeFor = (scheme: Scheme, density: Density = 'normal', motion = true): ThemeConfig => {
  const c: Record<ColourName, string> = scheme === 'dark' ? dark : light
  return {
    algorithm: scheme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { prefix: 'ant', key: `ui-${scheme}-${density}` },
    token: {
      // the link colour follows colorInfo, so the one blue is set in all three places
      colorPrimary: c.act,
      colorInfo: c.act,
      colorLink: c.act,
      colorPrimaryHover: c['act-hover'],
      colorPrimaryActive: c['act-hover'],
      colorLinkHover: c['act-hover'],
      colorLinkActive: c['act-hover'],
      colorPrimaryBg: c['act-soft'],
      colorPrimaryBgHover: c['act-soft'],
      colorPrimaryText: c.act,
      colorTextLightSolid: c['act-ink'],
      controlItemBgActive: c['act-soft'],
      controlItemBgActiveHover: c['act-soft'],
      controlItemBgHover: c.hover,
      controlOutline: c['act-soft'],
      colorBgLayout: c.paper,
      colorBgContainer: c.surface,
      colorBgElevated: c.surface,
      colorBgContainerDisabled: c.sunken,
      colorFillAlter: c.sunken,
      colorFillTertiary: c.hover,
      colorBorder: c['line-strong'],
      colorBorderSecondary: c.line,
      colorSplit: c.line,
      colorText: c.ink,
      colorTextHeading: c.ink,
      colorTextSecondary: c['ink-2'],
      colorTextLabel: c['ink-2'],
      colorTextTertiary: c['ink-3'],
      colorTextDescription: c['ink-3'],
      colorTextPlaceholder: c['ink-3'],
      colorTextDisabled: c['ink-3'],
      colorIcon: c['ink-3'],
      colorWarning: c['warn-fill'],
      colorWarningText: c.warn,
      colorWarningBg: c['warn-soft'],
      colorError: c['late-fill'],
      colorErrorText: c.late,
      colorErrorBg: c['late-soft'],
      colorSuccess: c['done-fill'],
      colorSuccessText: c.done,
      colorSuccessBg: c['done-soft'],
      borderRadius: 6,
      borderRadiusSM: 4,
      borderRadiusLG: 6,
      fontSize: 14,
      lineHeight: 1.57,
      controlHeight: density === 'compact' ? 28 : 32,
      fontFamily: font,
      fontFamilyCode: mono,
      motion,
      motionDurationFast: '0.08s',
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.14s',
      boxShadowSecondary:
        scheme === 'dark'
          ? '0 1px 2px rgb(0 0 0 / 0.5), 0 8px 24px rgb(0 0 0 / 0.5)'
          : '0 1px 2px rgb(20 20 15 / 0.06), 0 8px 24px rgb(20 20 15 / 0.1)',
    },
    components: {
      Table: {
        headerBg: c.sunken,
        headerColor: c['ink-2'],
        rowHoverBg: c.hover,
        rowSelectedBg: c['act-soft'],
        rowSelectedHoverBg: c['act-soft'],
        cellPaddingBlockSM: density === 'compact' ? 5 : 7,
      },
      Menu: { itemSelectedBg: c['act-soft'], itemSelectedColor: c.act },
      Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 400 },
      Tooltip: { colorBgSpotlight: c.ink, colorTextLightSolid: c.surface },
    },
  }
}
