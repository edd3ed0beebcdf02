import type { UnitRole } from '@hotline/domain/unit/kinds.ts'

/** A node of the matter tree (rule 2.4). Codes have two digits a level; only leaves have roles and words. */
export type CategorySeed = {
  code: string
  parentCode: string | null
  name: string
  leaf: boolean
  /** Default lead first, then the co-handlers. */
  roles: readonly UnitRole[]
  flag: 'PREFECTURE_ONLY' | 'VERTICAL' | null
  grassrootsForbidden: boolean
  /** The statute that gives the lead its remit; without one it is the list of powers. */
  statute: string | null
  /** Words callers and clerks use, for suggesting the leaf. */
  keywords: readonly string[]
}

type Leaf = Omit<CategorySeed, 'code' | 'parentCode' | 'leaf'>

/** Marks: F not to be pushed down to townships, V vertical line, P prefecture only. */
const leaf = (name: string, roles: readonly UnitRole[], keywords: string, marks = '', statute: string | null = null): Leaf => ({
  name,
  roles,
  keywords: keywords.split(' '),
  flag: marks.includes('P') ? 'PREFECTURE_ONLY' : marks.includes('V') ? 'VERTICAL' : null,
  grassrootsForbidden: marks.includes('F'),
  statute,
})

const TREE: readonly (readonly [string, readonly Leaf[]])[] = [
  ['劳动和社会保障', [
    leaf('拖欠工资', ['HUMAN_RESOURCES'], '欠薪 讨薪 工资没发 不发工资 农民工工资 包工头 拖欠农民工 克扣工资 工钱', 'F', '《保障农民工工资支付条例》'),
    leaf('劳动合同', ['HUMAN_RESOURCES'], '没签合同 劳动合同 辞退 解除合同 试用期 加班 经济补偿金', 'F', '《劳动合同法》'),
    leaf('社会保险', ['HUMAN_RESOURCES', 'TAX'], '社保 社保卡 参保 缴社保 社保转移 断缴 失业金', 'F', '《社会保险法》'),
    leaf('养老金', ['HUMAN_RESOURCES'], '养老金 退休金 养老保险 退休手续 养老认证 资格认证', 'F', '《社会保险法》'),
    leaf('工伤', ['HUMAN_RESOURCES'], '工伤 工伤认定 伤残鉴定 上班受伤 工亡', 'F', '《工伤保险条例》'),
    leaf('就业创业', ['HUMAN_RESOURCES'], '找工作 就业补贴 创业贷款 公益性岗位 招聘会 中介费 黑中介', 'F'),
    leaf('职业培训', ['HUMAN_RESOURCES'], '技能培训 职业资格证 培训补贴 技师学院 职称', 'F'),
    leaf('公积金', ['HOUSING_FUND'], '公积金 公积金提取 公积金贷款 提取公积金 公积金缴存', 'PF', '《住房公积金管理条例》'),
  ]],
  ['医疗健康', [
    leaf('医院服务', ['HEALTH'], '医院 医生态度 挂号 住院 卫生院 误诊 看病 病历 救护车', 'F'),
    leaf('医保待遇', ['MEDICAL_INSURANCE'], '医保报销 报销比例 异地就医 门诊报销 慢性病 大病保险 医保定点', 'F', '《医疗保障基金使用监督管理条例》'),
    leaf('医保缴费', ['MEDICAL_INSURANCE', 'TAX'], '医保缴费 居民医保 合作医疗 医保断缴 缴医保 医保卡 医疗保险缴费标准', 'F'),
    leaf('疾控疫苗', ['HEALTH'], '疫苗 打疫苗 接种 狂犬疫苗 疾控 传染病 疫情', 'F', '《疫苗管理法》'),
    leaf('药品价格', ['MEDICAL_INSURANCE', 'MARKET'], '药价 药店 药品涨价 买药贵 集采药品', 'F'),
    leaf('生育托育', ['HEALTH'], '生育登记 准生证 托育 托儿所 生育津贴 独生子女', 'F'),
  ]],
  ['住房保障', [
    leaf('物业管理', ['HOUSING', 'TOWNSHIP'], '物业 物业费 业委会 物业公司 小区保安 小区卫生 维修基金 小区电梯费', '', '《物业管理条例》'),
    leaf('房屋建设', ['HOUSING'], '房屋漏水 房屋质量 开裂 烂尾 延期交房 交房 墙体 验收', 'F', '《建设工程质量管理条例》'),
    leaf('房产交易', ['HOUSING'], '购房合同 退定金 房产中介 预售 网签 二手房 开发商 退房', 'F', '《城市房地产管理法》'),
    leaf('拆迁改造', ['EXPROPRIATION', 'TOWNSHIP'], '拆迁 征收补偿 安置房 棚户区 棚改 老旧小区改造 过渡费 加装电梯', '', '《国有土地上房屋征收与补偿条例》'),
    leaf('保障性住房', ['HOUSING', 'TOWNSHIP'], '公租房 廉租房 保障房 经济适用房 住房补贴 安居房'),
    leaf('人防工程', ['CIVIL_DEFENCE'], '人防 防空洞 人防车位 地下室人防', 'F', '《人民防空法》'),
    leaf('不动产登记', ['NATURAL_RESOURCES'], '房产证 不动产证 产权证 过户 办证难 抵押登记', 'F', '《不动产登记暂行条例》'),
  ]],
  ['城乡建设', [
    leaf('市容管理', ['URBAN_MGMT', 'TOWNSHIP'], '占道经营 流动摊贩 摆摊 小广告 乱堆 乱贴 店外经营 夜市'),
    leaf('公用设施', ['URBAN_MGMT', 'HOUSING'], '路灯 路灯不亮 公厕 健身器材 护栏 座椅 下水道 排水 污水管 积水'),
    leaf('施工管理', ['HOUSING', 'URBAN_MGMT'], '工地 施工扬尘 围挡 渣土 施工占道 工地泥土', 'F', '《建设工程安全生产管理条例》'),
    leaf('环卫设施', ['URBAN_MGMT', 'TOWNSHIP'], '垃圾桶 垃圾箱 垃圾没清 垃圾清运 清扫 垃圾站 垃圾堆'),
    leaf('园林绿化', ['URBAN_MGMT'], '树木 修剪 绿化带 行道树 公园 枯树 树枝 飞絮', '', '《城市绿化条例》'),
    leaf('违规建设', ['URBAN_MGMT', 'NATURAL_RESOURCES'], '违建 违章建筑 私搭乱建 楼顶加盖 违法搭建', 'F', '《城乡规划法》'),
    leaf('应急抢修', ['HOUSING', 'URBAN_MGMT'], '路面塌陷 爆管 抢修 坍塌 垮塌 塌方'),
    leaf('公共井盖', ['URBAN_MGMT', 'HOUSING'], '井盖 窨井 井盖丢失 井盖破损 井盖响'),
    leaf('城乡规划', ['NATURAL_RESOURCES'], '规划 采光 容积率 规划公示 用地性质 楼间距', 'F', '《城乡规划法》'),
  ]],
  ['交通出行', [
    leaf('道路设施', ['TRANSPORT', 'HOUSING'], '路面坑洼 坑洼 破损 修路 道路硬化 桥 国道 省道 路烂 大坑 减速带'),
    leaf('路况管理', ['TRAFFIC_POLICE'], '红绿灯 堵车 拥堵 信号灯 标线 斑马线 交通标志 限行', 'F', '《道路交通安全法》'),
    leaf('车辆管理', ['TRAFFIC_POLICE'], '违章 罚单 车牌 年检 电动车上牌 超载 酒驾 三轮车', 'F', '《道路交通安全法》'),
    leaf('出租车', ['TRANSPORT'], '出租车 拒载 不打表 绕路 的士 出租车司机', 'F'),
    leaf('公交', ['BUS_CO', 'TRANSPORT'], '公交车 公交站 公交线路 公交司机 班次 公交卡 等公交'),
    leaf('网约车', ['TRANSPORT'], '网约车 滴滴 顺风车 网约车司机 平台派单', 'F'),
    leaf('停车', ['URBAN_MGMT', 'TRAFFIC_POLICE'], '停车位 停车难 停车费 停车场 车位 僵尸车 共享单车'),
    leaf('客运货运', ['TRANSPORT'], '客运站 班车 大巴 黑车 货车 客车 汽车站 农村客运', 'F', '《道路运输条例》'),
    leaf('高速公路', ['EXPRESSWAY', 'TRANSPORT'], '高速 收费站 服务区 高速公路 ETC 高速收费', 'V', '《公路法》'),
    leaf('驾考', ['TRAFFIC_POLICE', 'TRANSPORT'], '驾校 驾考 驾照 科目二 学车 驾驶证 教练', 'F'),
  ]],
  ['公共事业', [
    leaf('供水', ['WATER_CO', 'HOUSING', 'WATER_RESOURCES'], '停水 水压 自来水 水费 水表 水质 水管 供水'),
    leaf('供电', ['POWER', 'DEVELOPMENT_REFORM'], '停电 电费 电压 电表 断电 跳闸 变压器 电线 供电', 'V', '《电力供应与使用条例》'),
    leaf('供气', ['GAS_CO', 'HOUSING'], '停气 燃气 天然气 气费 燃气表 通气 开户 燃气味 煤气', '', '《城镇燃气管理条例》'),
    leaf('供暖', ['HEAT_CO', 'HOUSING'], '暖气 供暖 停暖 暖气不热 取暖费 室温 热力'),
    leaf('通信', ['TELECOM', 'INDUSTRY'], '信号 手机信号 宽带 套餐 流量 话费 基站 光纤 网速'),
    leaf('广电网络', ['BROADCAST'], '有线电视 广电 机顶盒 电视信号 户户通', 'F'),
    leaf('邮政快递', ['POST'], '快递 包裹 快递丢失 驿站 邮政 邮件 不送货上门', 'V', '《邮政法》'),
  ]],
  ['市场监管', [
    leaf('消费纠纷', ['MARKET'], '退款 退货 商家 不退 三包 维权 消费 售后 虚假宣传', 'F', '《消费者权益保护法》'),
    leaf('食品安全', ['MARKET'], '过期食品 食品安全 吃坏 餐馆卫生 变质 异物 食物中毒 外卖', 'F', '《食品安全法》'),
    leaf('价格收费', ['MARKET', 'DEVELOPMENT_REFORM'], '乱收费 涨价 明码标价 价格 多收 电价加价 哄抬', 'F', '《价格法》'),
    leaf('产品质量', ['MARKET'], '假货 质量问题 伪劣 假冒 不合格产品 缺斤少两 电动车电池', 'F', '《产品质量法》'),
    leaf('广告', ['MARKET'], '虚假广告 广告 传单 保健品宣传 医疗广告', 'F', '《广告法》'),
    leaf('特种设备电梯', ['MARKET', 'HOUSING'], '电梯 电梯困人 电梯故障 电梯坏 锅炉 游乐设施', 'F', '《特种设备安全法》'),
    leaf('预付卡', ['COMMERCE', 'MARKET'], '预付卡 充值卡 健身房 办卡 跑路 会员卡 美容院 退卡', 'F'),
    leaf('知识产权', ['MARKET'], '商标 专利 侵权 知识产权 仿冒', 'F', '《商标法》'),
  ]],
  ['生态环境', [
    leaf('工业噪声', ['ECO_ENV'], '工厂噪音 厂房噪声 机器噪音 企业噪声 工厂噪声 冷却塔', 'F', '《噪声污染防治法》'),
    leaf('施工噪声', ['URBAN_MGMT', 'HOUSING'], '施工噪音 夜间施工 打桩 工地噪音 半夜施工 挖掘机', 'F', '《噪声污染防治法》'),
    leaf('社会生活噪声', ['PUBLIC_SECURITY', 'TOWNSHIP'], '广场舞 邻居噪音 音响 扰民 KTV 狗叫 高音喇叭 楼上噪音', '', '《噪声污染防治法》'),
    leaf('餐饮油烟', ['URBAN_MGMT', 'ECO_ENV'], '油烟 烧烤 烧烤摊 烟道 饭店油烟 烧烤油烟', 'F', '《大气污染防治法》'),
    leaf('大气污染', ['ECO_ENV'], '废气 刺鼻 异味 冒黑烟 粉尘 焚烧秸秆 化工厂 烟囱', 'F', '《大气污染防治法》'),
    leaf('水污染', ['ECO_ENV', 'WATER_RESOURCES'], '污水直排 河水发黑 排污 水污染 河道臭 死鱼 偷排', 'F', '《水污染防治法》'),
    leaf('固废', ['ECO_ENV', 'URBAN_MGMT'], '工业垃圾 危废 固体废物 医疗废物 倾倒 废渣 建筑垃圾', 'F', '《固体废物污染环境防治法》'),
    leaf('畜禽养殖', ['AGRICULTURE', 'ECO_ENV', 'TOWNSHIP'], '养猪场 养殖场 粪便 养鸡 猪粪 养殖污染 病死猪 养羊', '', '《畜禽规模养殖污染防治条例》'),
  ]],
  ['三农', [
    leaf('土地承包', ['AGRICULTURE', 'TOWNSHIP'], '土地承包 土地流转 承包地 确权 租地 流转费', '', '《农村土地承包法》'),
    leaf('宅基地', ['AGRICULTURE', 'TOWNSHIP', 'NATURAL_RESOURCES'], '宅基地 农村建房 建房审批 危房改造 自建房', '', '《土地管理法》'),
    leaf('惠农补贴', ['AGRICULTURE', 'FINANCE', 'TOWNSHIP'], '种粮补贴 惠农 粮食补贴 农机补贴 一卡通 地力补贴 棉花补贴'),
    leaf('村务公开', ['TOWNSHIP', 'AGRICULTURE'], '村务 村委会 村干部 村账 集体资金 村支书 村里开支', '', '《村民委员会组织法》'),
    leaf('农村道路', ['TRANSPORT', 'TOWNSHIP'], '村道 通村路 村里路 村路 入户路 泥巴路 组道'),
    leaf('农田水利', ['WATER_RESOURCES', 'TOWNSHIP'], '灌溉 水渠 渠道 机井 浇地 引水 农田缺水 河道 堰塘'),
    leaf('农机农资', ['AGRICULTURE', 'MARKET'], '假种子 化肥 农药 农机 种子 收割机 地膜', 'F', '《种子法》'),
    leaf('林草牧', ['FORESTRY', 'AGRICULTURE', 'TOWNSHIP'], '林地 砍树 草场 退耕还林 野生动物 放牧 野猪 护林', '', '《森林法》'),
  ]],
  ['民政社会事务', [
    leaf('低保特困', ['CIVIL_AFFAIRS', 'TOWNSHIP'], '低保 特困 五保 低保金 困难户 低保标准', '', '《社会救助暂行办法》'),
    leaf('临时救助', ['CIVIL_AFFAIRS', 'TOWNSHIP'], '临时救助 生活困难 救助站 流浪 大病困难 救济', '', '《社会救助暂行办法》'),
    leaf('养老服务', ['CIVIL_AFFAIRS', 'TOWNSHIP'], '养老院 敬老院 高龄津贴 高龄补贴 老年食堂 老人补贴'),
    leaf('殡葬', ['CIVIL_AFFAIRS'], '殡仪馆 墓地 公墓 火化 丧葬费 殡葬 搭灵棚', 'F', '《殡葬管理条例》'),
    leaf('婚姻登记', ['CIVIL_AFFAIRS'], '结婚证 离婚 婚姻登记 领证 补办结婚证', 'F', '《婚姻登记条例》'),
    leaf('残疾人', ['DISABLED_FED', 'CIVIL_AFFAIRS'], '残疾证 残疾人补贴 轮椅 无障碍 护理补贴 残联', '', '《残疾人保障法》'),
    leaf('退役军人', ['VETERANS'], '退役 退伍军人 优抚 烈属 军人优待 义务兵 优待证', 'F', '《退役军人保障法》'),
    leaf('地名', ['CIVIL_AFFAIRS'], '地名 门牌 路名 路牌 门牌号', '', '《地名管理条例》'),
  ]],
  ['教育科技文体', [
    leaf('入学转学', ['EDUCATION'], '入学 转学 学区 报名上学 招生 幼升小 小升初 中考', 'F', '《义务教育法》'),
    leaf('学校管理', ['EDUCATION'], '学校 老师 食堂 作业 体罚 校服 幼儿园 住校 霸凌', 'F', '《义务教育法》'),
    leaf('校外培训', ['EDUCATION', 'MARKET'], '培训班 补课 培训机构 退学费 课外班 学科培训', 'F'),
    leaf('教师待遇', ['EDUCATION', 'HUMAN_RESOURCES'], '教师工资 教师绩效 代课教师 教师津贴 民办教师', 'F', '《教师法》'),
    leaf('文化市场', ['CULTURE_TOURISM'], '网吧 未成年人上网 歌舞厅 演出 图书馆 文物 盗版', 'F'),
    leaf('旅游投诉', ['CULTURE_TOURISM', 'MARKET'], '景区 导游 旅行社 酒店 宾馆 退房费 门票 强制消费 民宿', 'F', '《旅游法》'),
    leaf('体育设施', ['SPORTS'], '体育馆 篮球场 健身步道 体育场 游泳馆 足球场', 'F', '《全民健身条例》'),
  ]],
  ['公安政法', [
    leaf('户籍证件', ['PUBLIC_SECURITY'], '户口 身份证 落户 迁户口 居住证 户口本 护照', 'F', '《居民身份证法》'),
    leaf('治安', ['PUBLIC_SECURITY'], '打架 赌博 偷盗 治安 麻将馆 盗窃 威胁 骚扰', 'F', '《治安管理处罚法》'),
    leaf('养犬', ['PUBLIC_SECURITY', 'URBAN_MGMT'], '流浪狗 狗咬 遛狗 不牵绳 养狗 犬只', 'F'),
    leaf('电信诈骗', ['PUBLIC_SECURITY'], '诈骗 被骗 刷单 转账 电信诈骗 冻结银行卡', 'F', '《反电信网络诈骗法》'),
    leaf('法律服务', ['JUSTICE'], '法律援助 律师 公证 法律咨询 司法鉴定', 'F', '《法律援助法》'),
    leaf('人民调解', ['JUSTICE', 'TOWNSHIP'], '调解 邻里纠纷 纠纷 调委会', '', '《人民调解法》'),
  ]],
  ['政务服务', [
    leaf('窗口服务', ['GOV_SERVICE'], '办事大厅 窗口 政务大厅 工作人员态度 排队 办事群众', 'F'),
    leaf('网上办事', ['GOV_SERVICE'], '网上办事 系统打不开 APP登录 一网通办 线上办理 小程序', 'F'),
    leaf('审批时限', ['GOV_SERVICE'], '审批 办证时间 营业执照 许可证 迟迟不批 材料退回', 'F', '《行政许可法》'),
    leaf('干部作风', ['GOV_SUPERVISION'], '不作为 推诿 态度恶劣 吃拿卡要 拒绝办理 干部 慢作为 踢皮球', 'F'),
    leaf('政策公开', ['GOV_OFFICE'], '政策 文件 政府文件 公开 政策咨询', 'F', '《政府信息公开条例》'),
  ]],
  ['经济金融', [
    leaf('税费', ['TAX'], '税 个税 发票 契税 报税 税务 不开发票', 'V', '《税收征收管理法》'),
    leaf('惠企政策', ['DEVELOPMENT_REFORM', 'INDUSTRY'], '惠企 企业补贴 扶持资金 产业政策 项目申报', 'F'),
    leaf('融资贷款', ['FINANCE_OFFICE'], '贷款 融资 小额贷款 银行 担保 贴息', 'F'),
    leaf('非法集资', ['FINANCE_OFFICE', 'PUBLIC_SECURITY'], '非法集资 理财 高息 集资 传销 投资返利', 'F', '《防范和处置非法集资条例》'),
    leaf('招投标', ['DEVELOPMENT_REFORM'], '招标 投标 围标 中标 串标 政府采购', 'F', '《招标投标法》'),
  ]],
  ['自然资源与应急', [
    leaf('土地', ['NATURAL_RESOURCES', 'TOWNSHIP'], '占用耕地 征地 土地证 违法占地 基本农田 征地补偿', 'F', '《土地管理法》'),
    leaf('矿产', ['NATURAL_RESOURCES'], '采矿 挖沙 采石 盗采 砂石厂 矿山', 'F', '《矿产资源法》'),
    leaf('地质灾害', ['NATURAL_RESOURCES', 'EMERGENCY_MGMT', 'TOWNSHIP'], '滑坡 山体 地质灾害 泥石流 落石 避险搬迁', 'F', '《地质灾害防治条例》'),
    leaf('安全生产', ['EMERGENCY_MGMT'], '安全隐患 安全生产 爆炸物 危化品 事故 烟花爆竹', 'F', '《安全生产法》'),
    leaf('消防隐患', ['FIRE'], '消防通道 灭火器 消防 消防栓 楼道堆放 飞线充电', 'F', '《消防法》'),
    leaf('防汛抗旱', ['EMERGENCY_MGMT', 'WATER_RESOURCES', 'TOWNSHIP'], '洪水 防汛 内涝 抗旱 决堤 水库 倒灌', '', '《防洪法》'),
  ]],
  ['营商环境', [
    leaf('企业开办', ['MARKET', 'GOV_SERVICE'], '注册公司 企业开办 注销公司 变更法人 个体户', 'F'),
    leaf('行政执法投诉', ['JUSTICE'], '乱罚款 执法 多头检查 行政处罚 重复检查', 'F', '《行政处罚法》'),
    leaf('政策兑现', ['INDUSTRY', 'FINANCE'], '政策兑现 奖补 承诺未兑现 招商承诺 补贴不到位', 'F'),
    leaf('拖欠账款', ['INDUSTRY', 'FINANCE'], '拖欠账款 工程款 货款 欠款 企业账款', 'F', '《保障中小企业款项支付条例》'),
    leaf('用工用地用能', ['DEVELOPMENT_REFORM', 'INDUSTRY'], '企业用地 用工 招工难 企业用电 用能 厂房租赁', 'F'),
  ]],
  ['民族宗教与双语服务', [
    leaf('双语服务', ['GOV_SERVICE', 'ETHNIC_AFFAIRS'], '维吾尔语 听不懂 翻译 双语 民族语言'),
    leaf('宗教场所', ['ETHNIC_AFFAIRS'], '清真寺 寺庙 宗教 教堂 佛像', 'F', '《宗教事务条例》'),
  ]],
  ['其他', [
    leaf('无法归类', ['GOV_SERVICE'], '其他 法院 判决'),
    leaf('异地诉求', ['GOV_SERVICE'], '外地 外省 异地'),
    leaf('表扬感谢', ['GOV_SERVICE'], '感谢 表扬 锦旗 点赞'),
  ]],
]

const twoDigits = (index: number) => String(index + 1).padStart(2, '0')

/** The whole tree, branches before their leaves. */
export const CATEGORIES: readonly CategorySeed[] = TREE.flatMap(([name, leaves], index): CategorySeed[] => {
  const parentCode = twoDigits(index)
  const branch = { code: parentCode, parentCode: null, name, leaf: false, roles: [], flag: null, grassrootsForbidden: false, statute: null, keywords: [] }
  return [branch, ...leaves.map((each, at) => ({ ...each, code: parentCode + twoDigits(at), parentCode, leaf: true }))]
})

export const LEAVES: readonly CategorySeed[] = CATEGORIES.filter((category) => category.leaf)

/** Level 1 and the leaf as a clerk reads them: 生态环境/餐饮油烟. */
export function categoryPath(code: string): string {
  return CATEGORIES.filter((category) => code.startsWith(category.code)).map((category) => category.name).join('/')
}
