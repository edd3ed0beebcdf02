import type { EntryText } from './knowledge-common.ts'

/** Entries of one prefecture or one county. */
export const LOCAL_ENTRIES: readonly (EntryText & { tenantCode: string })[] = [
  { tenantCode: '653100', key: 'office-hours', kind: 'NOTICE', title: '喀什地区机关办公时间', categories: '', keywords: '上班时间 办公时间 夏令时 冬令时', owner: '12345中心', pinned: true, answer: '喀什比北京晚约两小时日照，机关办公时间一般为夏季（5月至9月）10:00—14:00、16:00—20:00，冬季10:00—14:00、15:30—19:30（北京时间）。窗口单位可能有延时服务，以各单位公布为准。' },
  { tenantCode: '653100', key: 'uyghur-service', kind: 'SCRIPT', title: '来电人讲维吾尔语怎么办', categories: '1701', keywords: '维吾尔语 双语 翻译 听不懂', owner: '12345中心', pinned: true, answer: '请不要让来电人重复或挂断，立即转双语专席；专席占线时请双语同事三方通话，边听边用国家通用语言登记，登记后用来电人的语言复述一遍核对。回访时仍由双语人员联系。' },
  { tenantCode: '653100', key: 'cotton', kind: 'FAQ', title: '棉花交售与目标价格补贴', categories: '0903', keywords: '棉花 棉花补贴 交售 籽棉 皮棉', owner: '农业农村局', answer: '棉花补贴按核实的种植面积、交售量等，由农业农村、财政部门按当年方案发放，时间分批次。请先核对村里公示的面积和交售票据，票据遗失可请收购加工企业补查。结算压价、扣杂有争议的，可以向市场监管部门反映。' },
  { tenantCode: '653100', key: 'old-town', kind: 'GUIDE', title: '喀什古城民居修缮', categories: '0304', keywords: '古城 民居 修缮 老房 文物', owner: '住房和城乡建设局', answer: '古城范围内房屋修缮要保持传统风貌，动工前向街道和住建、文旅部门申请。结构安全问题可以先申请鉴定。经营民宿还要符合消防和卫生要求。' },
  { tenantCode: '653100', key: 'sandstorm', kind: 'NOTICE', title: '沙尘天气出行提醒', categories: '0805', keywords: '沙尘 沙尘暴 浮尘 航班 停课', owner: '应急管理局', answer: '预警信息以气象台发布为准。老人、儿童和呼吸道病人减少外出，驾车开灯慢行。学校是否停课、航班高速是否调整，由教育、民航、交通部门公布，我们可以帮您查询。' },
  { tenantCode: '653100', key: 'travel', kind: 'GUIDE', title: '去塔县要办边境通行证吗', categories: '1106', keywords: '边防证 边境 塔县 帕米尔 通行证 旅游', owner: '公安局', answer: '前往边境管理区一般要办理边境管理区通行证，可在户籍地公安机关或线上办理，部分地点可现场办理，要求会调整，请出行前向公安机关确认。高原地区注意保暖防高反，冬季山路可能临时管制。' },
  { tenantCode: '653125', key: 'wages-desk', kind: 'DIRECTORY', title: '莎车县治欠工作窗口', categories: '0101', keywords: '欠薪 治欠 劳动监察 莎车', owner: '莎车县人社局', answer: '莎车县劳动保障监察窗口设在人力资源和社会保障局，工作日办公时间接待；来时请带身份证件和考勤、欠条等材料。人多的可以推选代表，避免来回奔波。' },
  { tenantCode: '653125', key: 'night-market', kind: 'SCRIPT', title: '莎车夜市摊点口径', categories: '0401 0804', keywords: '夜市 摊点 烧烤 占道 莎车', owner: '莎车县城市管理局', answer: '夜市划定区域和时间内允许经营，要求收摊后清扫干净、油烟经净化。超时、越界和油污问题请登记，由城市管理局当晚巡查，次日回复。' },
  { tenantCode: '653101', key: 'bus-cards', kind: 'GUIDE', title: '喀什市公交卡办理', categories: '0505', keywords: '公交卡 老年卡 学生卡 喀什市', owner: '喀什市公共交通公司', answer: '普通卡可在公交服务窗口办理或用手机乘车码。老年、学生等优惠卡带身份证件、学生证明办理，年龄和优惠次数以当年规定为准。卡片遗失请尽快挂失。' },
  { tenantCode: '653126', key: 'walnut', kind: 'FAQ', title: '叶城核桃收购结算', categories: '0701', keywords: '核桃 收购 货款 合作社 叶城', owner: '叶城县农业农村局', answer: '出售前请写明品种、等级、单价和付款时间，保留过磅单。货款拖欠先找合作社或收购方协商，可请乡镇调解；涉及合同纠纷可以起诉。' },
  { tenantCode: '510800', key: 'geology', kind: 'SCRIPT', title: '汛期山体开裂、落石怎么登记', categories: '1503', keywords: '滑坡 山体开裂 落石 泥石流 地灾', owner: '自然资源局', pinned: true, askFirst: '准确地点、裂缝长宽、下方有没有住户、是否还在动', answer: '请您和家人先离开危险区到安全处，不要返回取物。我马上通报乡镇、自然资源和应急部门到场。发现声响异常、树木歪斜、泉水变浑的，不要等待，立即撤离。' },
  { tenantCode: '510800', key: 'panda-park', kind: 'FAQ', title: '野猪、野生动物毁坏庄稼', categories: '0908', keywords: '野猪 野生动物 庄稼 补偿 毁坏', owner: '林业局', answer: '请拍照并保留现场，尽快报告村和乡镇，由林业部门核查。补偿的范围和方式按当地政策或保险办理。请不要自行设电网、下毒，以免伤人和违法。' },
  { tenantCode: '510800', key: 'jianmen', kind: 'GUIDE', title: '剑门关景区退票改签', categories: '1106', keywords: '剑门关 门票 退票 景区 预约', owner: '文化广播电视和旅游局', answer: '线上订票请在原平台按其规则退改；景区临时闭园的一般可以退票。现场纠纷请先到游客中心，保留票据。强制消费、导游问题请说明旅行社名称和团号。' },
  { tenantCode: '510800', key: 'high-speed', kind: 'DIRECTORY', title: '高速公路救援与收费咨询', categories: '0509', keywords: '高速 救援 收费 ETC 服务区', owner: '高速公路管理处', answer: '高速公路救援、路况请拨打12122；ETC扣费争议可以先在发行方App提出，再由高速公路经营单位核查。请提供车牌、出入口站和时间。' },
  { tenantCode: '510800', key: 'old-lift', kind: 'GUIDE', title: '老旧住宅加装电梯', categories: '0304', keywords: '加装电梯 老旧小区 电梯补贴', owner: '住房和城乡建设局', answer: '由业主协商方案并依法表决，再向社区、住建部门申请，通过规划、施工等审查。补贴标准以当年政策为准。低楼层住户有异议的，社区可以组织协商。' },
  { tenantCode: '510824', key: 'kiwi', kind: 'FAQ', title: '苍溪猕猴桃果苗和收购', categories: '0907', keywords: '猕猴桃 果苗 收购 苍溪', owner: '苍溪县农业农村局', answer: '购买果苗请选有许可和检疫证明的经营者，保留票据和标签。果苗质量有问题的，由农业农村部门核查取样；收购纠纷请先看订单合同。' },
  { tenantCode: '510824', key: 'night-seat', kind: 'DIRECTORY', title: '苍溪县夜间应急联系', categories: '', keywords: '夜间 应急 值班 抢修 苍溪', owner: '苍溪县12345中心', answer: '苍溪分中心全天有人值守。夜间水、电、气抢修按紧急事项派到承办单位值班室，半小时内先电话联系来电人。' },
  { tenantCode: '510802', key: 'parking-old', kind: 'SCRIPT', title: '利州老城停车口径', categories: '0507', keywords: '停车 老城 嘉陵 东坝 利州', owner: '利州区综合执法', answer: '老城车位有限，路内泊位按公示时段收费，短时免费时长以现场牌示为准。夜间部分路段允许停放。被拖移车辆可以拨打交警服务电话查询。' },
]
