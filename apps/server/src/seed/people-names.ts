import { randomOf, type Random } from './random.ts'

// Invented people; names that are common in each place, put together by chance.
const SURNAMES = '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 董 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 蒋 蔡 贾 魏 薛 叶 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 侯 邵 孟 龙 万 段 钱 汤 尹 易 武 乔 贺 赖 龚 文'.split(' ')
const FIRST = '志 文 晓 建 海 国 永 春 秋 雪 玉 明 思 佳 雨 子 丽 红 俊 光 新 少 世 成 学 立 正 德 宏 景 素 兰 燕 小 仕 庆 传 远 安 启'.split(' ')
const LAST = '强 军 伟 芳 敏 静 丽 艳 勇 涛 杰 明 华 平 辉 刚 玲 娟 霞 梅 英 琴 萍 波 斌 超 鹏 宇 林 峰 松 云 蓉 雯 婷 洁 倩 瑶 凯 旭 川 莉 燕 容 富 贵 泽 蕾 欣 宁'.split(' ')
const UYGHUR_MEN = '艾力 买买提 阿卜杜拉 吐尔逊 玉素甫 艾尼瓦尔 库尔班 阿迪力 努尔买买提 依马木 亚森 木拉提 艾合买提 热合曼 塔依尔 伊力哈木 图尔荪 卡米力 帕尔哈提 阿不力孜 萨迪克 哈力克 吾买尔 毛拉洪 凯赛尔 阿布都热依木 麦麦提江 艾克拜尔'.split(' ')
const UYGHUR_WOMEN = '阿依古丽 古丽娜尔 帕提古丽 热孜宛 阿米娜 茹仙古丽 祖丽菲娅 迪丽努尔 米热古丽 阿孜古丽 吐逊古丽 古丽巴哈尔 佐日古丽 木妮热 海丽且姆 布威麦尔彦 阿依夏木 再努尔 努尔古丽 古海尔'.split(' ')
/** Two thirds of the people of Kashgar in this world are Uyghur. */
const UYGHUR_SHARE = 0.66

export type Place = 'SICHUAN' | 'XINJIANG'
export type Name = { name: string; gender: 'F' | 'M' }

/** An invented name as it may be met in the place: 周文蓉, 阿依古丽·买买提. */
export function nameIn(place: Place, random: Random): Name {
  const gender = random() < 0.5 ? 'F' : 'M'
  if (place === 'XINJIANG' && random() < UYGHUR_SHARE) {
    return { gender, name: `${randomOf(gender === 'F' ? UYGHUR_WOMEN : UYGHUR_MEN, random)}·${randomOf(UYGHUR_MEN, random)}` }
  }
  const given = random() < 0.2 ? randomOf(LAST, random) : randomOf(FIRST, random) + randomOf(LAST, random)
  return { gender, name: randomOf(SURNAMES, random) + given }
}
