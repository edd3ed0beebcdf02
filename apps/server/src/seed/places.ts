import { townsOf } from './towns.ts'
import { randomOf, type Random } from './random.ts'

const ROADS: Record<'SICHUAN' | 'XINJIANG', readonly string[]> = {
  SICHUAN: '利州东路 嘉陵路 人民路 滨江路 兴安街 建设路 东坝大道 新民街 北街 文化路 蜀门南路 桃园路 环城路 迎宾大道'.split(' '),
  XINJIANG: '人民西路 解放北路 迎宾大道 团结路 文化路 胜利路 天山路 昆仑路 友谊路 建设路 古城东路 幸福路 和谐路 新城大道'.split(' '),
}
const ESTATES: Record<'SICHUAN' | 'XINJIANG', readonly string[]> = {
  SICHUAN: '蜀锦苑 嘉陵花园 滨河名都 翠云小区 南河雅居 金橄榄小区 凤台家园 东山新村 利州印象 天成府'.split(' '),
  XINJIANG: '天山花园 葡萄苑小区 阳光家园 丝路雅居 团结小区 石榴花园 绿洲名居 古城新居 昆仑佳苑 幸福里'.split(' '),
}
const SHOPS = '好又鲜超市 老灶饭馆 惠民家电行 阿里木烤肉店 小镇面馆 佳佳便利店 顺达手机店 金秋服装城'.split(' ')
const COUNTS = '三 四 五 六 七'.split(' ')

export type Spot = { townCode: string | null; address: string; fill: (text: string) => string }
type Where = { areaCode: string; name: string; profile: 'SICHUAN' | 'XINJIANG' }

/** An invented spot in a county (or, for the prefecture itself, in its seat), and how it fills a text. */
export function spotIn({ areaCode, name, profile }: Where, random: Random): Spot {
  const towns = townsOf(areaCode)
  const town = towns.length ? randomOf(towns, random) : null
  const road = randomOf(ROADS[profile], random)
  const estate = randomOf(ESTATES[profile], random)
  const shop = randomOf(SHOPS, random)
  const count = randomOf(COUNTS, random)
  const number = 1 + Math.floor(random() * 188)
  return {
    townCode: town?.code ?? null,
    address: `${name}${town?.name ?? ''}${road}${number}号附近`,
    fill: (text) => text.replaceAll('{town}', town?.name ?? name).replaceAll('{road}', road).replaceAll('{estate}', estate).replaceAll('{shop}', shop).replaceAll('{n}', count),
  }
}
