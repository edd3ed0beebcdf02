/** One answer of the knowledge base. `{place}` becomes the prefecture's name. Codes and keywords are separated by spaces. */
export type EntryText = {
  key: string
  kind: 'POLICY' | 'GUIDE' | 'FAQ' | 'SCRIPT' | 'DIRECTORY' | 'NOTICE' | 'CASE'
  title: string
  answer: string
  /** What it rests on; named, not quoted. */
  basis?: string
  /** What the agent has to ask before answering. */
  askFirst?: string
  categories: string
  keywords: string
  owner: string
  suspect?: boolean
  pinned?: boolean
}

/** General knowledge every centre needs, worded with care: amounts and dates differ by place and year, so callers are told where to check. */
export const COMMON_ENTRIES: readonly EntryText[] = [
  { key: 'heating-cold', kind: 'SCRIPT', title: '暖气不热怎么答复', categories: '0604', keywords: '暖气不热 室温 供暖 取暖 热力 低温', owner: '住房和城乡建设局', pinned: true, askFirst: '小区、楼栋、单元、房号；室温大约多少；只有自家还是整栋都不热；从哪天开始', basis: '供热用热管理规定、供热合同',
    answer: '您好，供暖期内室温应达到合同和当地规定的标准，一般按卧室、起居室测量。请先看看进户阀门是否打开、过滤网是否堵塞；如果整栋或多户不热，多半是管网或换热站的问题。我现在为您登记，供热单位一般会先电话联系，再上门测温。测温结果请您核对并签字，作为以后协商热费的依据。' },
  { key: 'heating-fee', kind: 'FAQ', title: '停暖、报停和热费怎么办理', categories: '0604', keywords: '停暖 报停 热费 取暖费 空置房', owner: '住房和城乡建设局', askFirst: '房屋是否入住、是否分户控制、上一年是否报停', answer: '报停通常要在供暖期开始前向供热单位书面申请，具体截止日期、基础热费比例以当年公告和供热合同为准。测温不达标的，可以凭测温记录向供热单位申请按约定减免；协商不成的，可以请主管部门调解或走司法途径。' },
  { key: 'gas-leak', kind: 'SCRIPT', title: '闻到燃气味的紧急用语', categories: '0603', keywords: '燃气味 煤气味 天然气味 泄漏 漏气', owner: '燃气公司', pinned: true, askFirst: '人是否已离开、准确地址、是否有人头晕', basis: '城镇燃气管理条例', answer: '请您先不要开关任何电器，不要点火，也不要在屋里打电话；打开门窗，关闭总阀，带上家人离开到室外，再拨打119或燃气抢修电话。有人头晕、恶心的立即拨打120。我同时把您的地址通报给燃气公司和消防。' },
  { key: 'gas-open', kind: 'GUIDE', title: '新房通气开户要带什么', categories: '0603', keywords: '通气 开户 燃气开户 天然气开户', owner: '燃气公司', answer: '一般需要房屋权属证明或购房合同、身份证件和户内管道验收材料，由燃气公司上门检查合格后点火通气。费用项目以当地公示的收费目录为准，目录以外的收费可以拒绝并向市场监管部门反映。' },
  { key: 'water-cut', kind: 'SCRIPT', title: '停水、水压低怎么答复', categories: '0601', keywords: '停水 水压 没水 水小 爆管', owner: '供水公司', askFirst: '小区、楼层；整栋还是单户；是否见到停水通知', answer: '计划停水会提前公告，突发爆管以抢修为先，恢复时间以供水公司通知为准。单户没水请先查看户内阀门和水表余额；高层水压低可能与二次加压设备有关，由管理单位（物业或供水公司）检修。我为您登记，抢修进展会电话告知。' },
  { key: 'water-quality', kind: 'FAQ', title: '自来水发黄有异味', categories: '0601', keywords: '水发黄 水质 异味 浑浊 自来水', owner: '供水公司', answer: '停水后恢复供水或管道检修后，初放的水可能发黄，放一会儿清了再用。一直发黄或有异味的，请暂停饮用，我们通知供水公司取样检测；检测结果可以向供水公司索取，也可以向卫生健康部门了解水质公示。' },
  { key: 'power-cut', kind: 'FAQ', title: '停电、电压低找谁', categories: '0602', keywords: '停电 跳闸 电压低 断电 变压器', owner: '供电公司', answer: '公网停电、电压低由供电公司处理，可拨打95598同时报修；小区内专用变压器和楼内线路由产权单位或物业负责。计划停电会提前公告。家中有用电维持生命的设备，请马上说明，我们提请优先处置。' },
  { key: 'power-price', kind: 'FAQ', title: '租房、商铺电费加价', categories: '0602 0703', keywords: '电费 加价 转供电 房东 商铺', owner: '市场监督管理局', basis: '价格法及转供电价格政策', answer: '转供电主体应按规定向终端用户传导电价政策，不得在电费里搭车收费。请您保留缴费凭证，并说明房东或物业的名称；损耗、公摊如何分摊要看合同和当地政策，由市场监管部门核查后答复。' },
  { key: 'wage-arrears', kind: 'SCRIPT', title: '拖欠工资如何登记', categories: '0101', keywords: '拖欠工资 欠薪 讨薪 农民工工资 包工头', owner: '人力资源和社会保障局', pinned: true, askFirst: '工程或单位名称、地点、包工头、人数、起止时间、金额、有无考勤和欠条', basis: '保障农民工工资支付条例', answer: '工程项目欠薪，由施工总承包单位承担清偿责任，人社部门会同行业主管部门处理。请保留考勤、工资条、聊天记录、欠条。您也可以在全国根治欠薪线索反映平台登记，两边进度可以互查。' },
  { key: 'labour-contract', kind: 'FAQ', title: '没签劳动合同怎么办', categories: '0102', keywords: '没签合同 劳动合同 双倍工资 辞退', owner: '人力资源和社会保障局', basis: '劳动合同法、劳动争议调解仲裁法', answer: '用人单位应在用工之日起一个月内订立书面合同。没有合同也可以用工作证、转账记录、证人等证明劳动关系。经济补偿、双倍工资等争议应先申请劳动仲裁，一般要在知道权利受侵害之日起一年内提出；欠薪可以同时向劳动监察投诉。' },
  { key: 'social-insurance', kind: 'GUIDE', title: '灵活就业人员参保', categories: '0103', keywords: '灵活就业 社保 参保 缴费 断缴', owner: '人力资源和社会保障局', answer: '持有效身份证件，可在社保经办窗口、政务服务网或社保App办理参保登记，再按税务部门公布的方式缴费。缴费档次每年公布一次，以当年公告为准。断缴能否补缴、如何补，要看险种和断缴原因，请以经办机构答复为准。' },
  { key: 'pension-proof', kind: 'GUIDE', title: '养老待遇资格认证', categories: '0104', keywords: '养老金 资格认证 养老认证 退休 没到账', owner: '人力资源和社会保障局', answer: '可以用手机App刷脸认证，不方便的老人可以由社区、村协助，或者预约上门。超过认证期限可能暂停发放，补认证后按规定补发。没有收到养老金的，请先核对银行卡是否正常，再由社保经办机构查询发放记录。' },
  { key: 'work-injury', kind: 'GUIDE', title: '工伤认定怎么申请', categories: '0105', keywords: '工伤 工伤认定 上班受伤 上下班途中', owner: '人力资源和社会保障局', basis: '工伤保险条例', answer: '单位应在事故发生之日起30日内申请；单位不申请的，职工或近亲属可以在一年内直接申请。需要申请表、劳动关系证明和诊断材料。先救治，单位应垫付的费用可以向社保经办机构咨询。' },
  { key: 'housing-fund', kind: 'FAQ', title: '公积金提取、贷款到哪里问', categories: '0108', keywords: '公积金 提取公积金 公积金贷款', owner: '住房公积金管理中心', answer: '提取条件、贷款额度由公积金管理中心按当年政策执行，可通过公积金App或12329热线查询个人账户。单位不缴、少缴的，可以向公积金管理中心投诉，请准备劳动关系和工资材料。' },
  { key: 'medical-remote', kind: 'GUIDE', title: '异地就医备案', categories: '0202', keywords: '异地就医 备案 医保报销 跨省', owner: '医疗保障局', answer: '可在国家医保服务平台App、小程序或医保窗口备案，备案后持医保码或社保卡在定点机构直接结算。急诊可以按规定补备案。报销比例因参保类型、备案类型和医院级别不同，请以参保地医保部门答复为准。' },
  { key: 'medical-fee', kind: 'FAQ', title: '居民医保缴费时间和标准', categories: '0203', keywords: '医保缴费 居民医保 缴费标准 合作医疗 断缴', owner: '医疗保障局', suspect: true, answer: '居民医保按年度缴费，集中缴费期一般在上年下半年到次年初，以当年公告为准；可在税务缴费渠道、银行网点缴纳。个人缴费标准每年会调整，特困、低保等对象有资助。过期缴费可能有待遇等待期。' },
  { key: 'vaccine', kind: 'FAQ', title: '被猫狗抓咬到哪里打疫苗', categories: '0204', keywords: '狂犬疫苗 狗咬 疫苗 接种', owner: '卫生健康委员会', answer: '请先用流动清水和肥皂水交替冲洗伤口约15分钟，尽快到狂犬病暴露处置门诊，由医生判断是否需要疫苗和免疫球蛋白。就近门诊名单请看卫生健康部门公布的目录，夜间可到设有急诊的医院。' },
  { key: 'property-fee', kind: 'FAQ', title: '物业费、物业服务纠纷', categories: '0301', keywords: '物业 物业费 业委会 维修基金', owner: '住房和城乡建设局', basis: '物业管理条例、民法典', answer: '物业费按合同约定，服务不到位可以凭照片、记录要求整改，住建部门和街道负责指导监督；物业费减免、合同解除属于民事约定，可以协商、调解或诉讼。动用维修资金要依法由业主表决。' },
  { key: 'house-quality', kind: 'FAQ', title: '新房漏水开裂找谁修', categories: '0302', keywords: '漏水 开裂 房屋质量 保修', owner: '住房和城乡建设局', basis: '建设工程质量管理条例', answer: '保修期内由建设单位（开发商）负责维修，防水工程等不同部位保修期限不同，以质量保证书为准。请保留报修记录和照片，多次报修不处理的，由住建部门督促；对责任有争议的可以委托鉴定。' },
  { key: 'late-certificate', kind: 'FAQ', title: '房产证迟迟办不下来', categories: '0307', keywords: '房产证 不动产证 办证难', owner: '自然资源局', askFirst: '小区、楼栋、是否交清房款、开发商名称', answer: '办证要具备首次登记、税费、维修资金等条件，开发商未完成首次登记的，业主暂时无法办理。我们请自然资源部门会同住建部门核查卡在哪一步，再告诉您预计时间。开发商违约责任可以按合同主张。' },
  { key: 'street-light', kind: 'SCRIPT', title: '路灯不亮登记要点', categories: '0402', keywords: '路灯 路灯不亮 黑灯', owner: '城市管理局', askFirst: '哪条路、附近门牌或灯杆号、一盏还是一段', answer: '好的，请告诉我路名和灯杆编号（灯杆上的小牌子）。城区道路路灯由城市管理部门维护，小区内由物业负责，村里的由乡镇负责。单盏故障一般几天内修复，整段不亮会优先安排。' },
  { key: 'manhole', kind: 'SCRIPT', title: '井盖缺失先做什么', categories: '0408', keywords: '井盖 窨井 井盖丢失 井盖破损', owner: '城市管理局', askFirst: '准确位置、井盖上的字、有没有人受伤', answer: '请您方便时在旁边放个醒目物品提醒行人，不要靠近。我马上登记，先到先围挡，再查权属：井盖上写着电力、通信、给水、燃气的由权属单位更换，其余由城市管理部门处置。' },
  { key: 'night-construction', kind: 'SCRIPT', title: '夜间施工噪声怎么答复', categories: '0802', keywords: '夜间施工 施工噪声 打桩 半夜施工 工地噪音', owner: '城市管理局', pinned: true, askFirst: '工地名称、几点开始、是否看到夜间施工公告', basis: '噪声污染防治法', answer: '在噪声敏感建筑物集中区域，夜间（一般指22时至次日6时）禁止产生噪声的建筑施工作业，抢修、抢险和因工艺必须连续作业并取得证明、公告附近居民的除外。正在施工的我们立即通知执法人员到场。' },
  { key: 'square-dance', kind: 'FAQ', title: '广场舞、音响扰民找谁', categories: '0803', keywords: '广场舞 音响 扰民 KTV 邻居噪音', owner: '公安局', basis: '噪声污染防治法、治安管理处罚法', answer: '正在发生的，可以拨打110，由民警到场劝阻；经常发生的，登记后由公安会同街道约定时间、音量。装修噪声先找物业劝阻，商业经营噪声会由城市管理或生态环境部门配合。' },
  { key: 'barbecue-smoke', kind: 'FAQ', title: '餐饮油烟扰民', categories: '0804', keywords: '油烟 烧烤 饭店油烟 烟道', owner: '城市管理局', basis: '大气污染防治法', answer: '排放油烟的餐饮单位应安装并正常使用净化设施；未配套专用烟道的住宅楼不得新建产生油烟的餐饮项目。请说明店名和出烟时间，由城市管理部门检查清洗记录，必要时请生态环境部门监测。' },
  { key: 'illegal-building', kind: 'FAQ', title: '举报私搭乱建', categories: '0406', keywords: '违建 私搭乱建 楼顶加盖 违章建筑', owner: '城市管理局', basis: '城乡规划法', answer: '请提供准确位置、大致面积、是否正在建。正在建的会先责令停工。是否违法由执法部门会同自然资源部门认定，认定和拆除要走法定程序，需要一定时间。您的身份会保密。' },
  { key: 'parking', kind: 'FAQ', title: '违停和停车难', categories: '0507', keywords: '违停 停车难 停车费 车位 占用消防通道', owner: '公安局交通警察', answer: '道路上的违停由公安交警处理，人行道和公共停车区由城市管理部门处理，小区内由物业管理。占用消防通道的可以同时拨打96119或119举报。挪车可拨打114或交警服务电话。' },
  { key: 'road-hole', kind: 'SCRIPT', title: '路面坑洼登记要点', categories: '0501', keywords: '路面坑洼 修路 大坑 路烂 道路破损', owner: '交通运输局', askFirst: '路名、是国省道还是村道、附近参照物、是否伤到人车', answer: '城市道路、国省道、县乡村道由不同单位养护，请尽量说清路名和位置。危险的坑洞先设警示再修补，雨雪天气的修补可能要等路面干燥。车辆受损请保留照片和维修单据，可以向养护单位主张。' },
  { key: 'bus-late', kind: 'FAQ', title: '公交晚点、甩站', categories: '0505', keywords: '公交 晚点 甩站 班次 公交司机', owner: '公共交通公司', askFirst: '线路、方向、站名、时间、车号', answer: '请告诉我线路、车号和时间，公交公司会调看车载视频后答复。班次时间以站牌和公交App为准，天气、交通管制可能造成晚点。老年卡、学生卡办理请带身份证件到公交服务窗口。' },
  { key: 'taxi', kind: 'FAQ', title: '出租车拒载、绕路', categories: '0504', keywords: '出租车 拒载 不打表 绕路', owner: '交通运输局', askFirst: '车牌、时间、上下车地点、票据', answer: '请提供车牌和时间，有发票或付款记录更好。交通运输部门会调取行车轨迹，属实的按规定处理，多收的费用一般可以退还。网约车还要提供平台名称和订单号。' },
  { key: 'food-safety', kind: 'SCRIPT', title: '吃坏肚子、食品有异物', categories: '0702', keywords: '食品安全 吃坏 过期食品 异物 变质', owner: '市场监督管理局', askFirst: '商家名称地址、购买时间、几个人不舒服、票据和实物是否保留', basis: '食品安全法', answer: '身体不舒服请先就医并保留病历。请保留食品实物、包装、票据和照片。多人同时发病的我们马上按紧急事项通报。索赔可以先与商家协商，市场监管部门可以组织调解。' },
  { key: 'consumer', kind: 'FAQ', title: '网购、实体店退货纠纷', categories: '0701', keywords: '退货 退款 网购 三包 售后', owner: '市场监督管理局', basis: '消费者权益保护法', answer: '网购多数商品适用七日无理由退货，定制、鲜活易腐等除外。请先通过平台申请，平台不处理的提供订单号和商家名称。跨地区网购由平台或商家所在地市场监管部门处理，也可以通过全国12315平台投诉。' },
  { key: 'prepaid', kind: 'FAQ', title: '预付卡商家关门', categories: '0707', keywords: '预付卡 健身房 跑路 退卡 会员卡', owner: '商务局', answer: '请提供合同、付款记录和卡内余额。商家仍在经营的，可以调解退费；已经关门失联的，由商务、市场监管部门核查，涉嫌诈骗的移送公安机关，也可以起诉。建议小额充值、保留合同。' },
  { key: 'elevator', kind: 'SCRIPT', title: '电梯困人怎么说', categories: '0706', keywords: '电梯 困人 电梯故障 电梯坏', owner: '市场监督管理局', askFirst: '位置、轿厢里几个人、有没有老人小孩、电梯识别编号', answer: '请您保持镇静，不要扒门，按轿厢内报警按钮等待。我马上通知维保单位和应急救援，同时请您保持电话畅通。如果有人身体不适，我同时联系120。' },
  { key: 'minimum-living', kind: 'GUIDE', title: '申请低保怎么走', categories: '1001', keywords: '低保 困难 低保金 低保标准', owner: '民政局', basis: '社会救助暂行办法', answer: '向户籍所在地（或经常居住地，按当地规定）乡镇、街道申请，提交家庭收入和财产核对授权。要经过入户调查、核对、公示。是否符合以家庭人均收入和财产状况为准，标准每年公布，请以民政部门答复为准。' },
  { key: 'temporary-relief', kind: 'GUIDE', title: '临时救助', categories: '1002', keywords: '临时救助 困难 大病 救济', owner: '民政局', answer: '因突发事件、意外、重大疾病等基本生活陷入困难的，可以向乡镇、街道申请临时救助，紧急的可以先行救助再补手续。救助金额由当地按困难程度确定。露宿街头的人员请告诉我位置，救助站会到场。' },
  { key: 'disability', kind: 'GUIDE', title: '办残疾证和两项补贴', categories: '1006', keywords: '残疾证 残疾人补贴 护理补贴 轮椅', owner: '残疾人联合会', answer: '残疾证可以跨省通办，也可以在残联窗口申请，到指定机构评定。行动不便的可以预约上门评定。困难残疾人生活补贴和重度残疾人护理补贴由民政部门发放，一般在户籍地乡镇、街道申请。' },
  { key: 'school', kind: 'FAQ', title: '义务教育入学和转学', categories: '1101', keywords: '入学 转学 学区 随迁子女 招生', owner: '教育局', answer: '义务教育坚持免试就近入学，划片范围、报名时间以当年招生公告为准。随迁子女凭居住证等材料申请，由教育局统筹安排。转学看学校学位和学籍情况，一般在学期初办理，请先与转入学校联系。' },
  { key: 'training-refund', kind: 'FAQ', title: '培训机构不退费', categories: '1103', keywords: '培训班 退学费 补课 培训机构', owner: '教育局', answer: '请提供合同、收据和已上课次数。有合同的先按合同约定协商退费，机构不得预收超过规定时长的费用。学科类违规培训可以举报。协商不成的，教育、市场监管部门可以调解。' },
  { key: 'id-card', kind: 'GUIDE', title: '身份证、户口异地办理', categories: '1201', keywords: '身份证 户口 落户 居住证 户口本', owner: '公安局', answer: '身份证换领、补领可以在居住地派出所异地办理，需本人到场采集指纹和照片。户口迁移多数可以跨省通办。需要的材料因情况不同，请先拨打就近派出所电话或在公安政务平台查询。' },
  { key: 'fraud', kind: 'SCRIPT', title: '正在被诈骗时怎么说', categories: '1204', keywords: '诈骗 被骗 刷单 转账 冻结', owner: '公安局', pinned: true, answer: '请先不要再转账，马上拨打110或96110，告诉民警对方账户和转账时间，越快越有机会止付。请保留聊天、转账记录，不要删除对方。我可以现在为您转接110。' },
  { key: 'land', kind: 'FAQ', title: '土地承包、流转纠纷', categories: '0901', keywords: '土地承包 土地流转 承包地 确权', owner: '农业农村局', basis: '农村土地承包法', answer: '流转要签书面合同，价款、期限由双方约定，不得改变农业用途。发生纠纷可以请村、乡镇调解，也可以向县级农村土地承包仲裁委员会申请仲裁或直接起诉。确权信息有误的，凭承包合同申请更正。' },
  { key: 'house-plot', kind: 'GUIDE', title: '农村建房要办什么手续', categories: '0902', keywords: '宅基地 农村建房 建房审批 自建房', owner: '农业农村局', basis: '土地管理法', answer: '向村集体提出申请，村内公示后报乡镇审批，取得批准书和乡村建设规划许可后再动工。一户只能有一处宅基地，面积按当地标准。翻建也要先申请。三层以上或跨度较大的，请向住建部门了解施工要求。' },
  { key: 'subsidy', kind: 'FAQ', title: '惠农补贴没到账', categories: '0903', keywords: '惠农 种粮补贴 一卡通 地力补贴 农机补贴', owner: '农业农村局', answer: '补贴按核定面积通过惠民惠农一卡通发放，请先查银行卡状态和村里公示的面积。公示有误可以向村、乡镇提出复核。发放时间各批次不同，由乡镇和财政部门查询后答复。' },
  { key: 'refusal-court', kind: 'SCRIPT', title: '已经起诉或仲裁的怎么说', categories: '', keywords: '诉讼 法院 判决 仲裁 不予受理', owner: '12345中心', answer: '您反映的事项已经进入诉讼（仲裁、复议）程序，应当由该机关依法处理，热线不能代替，也不会影响它的结果。您可以向承办法官或仲裁员了解进度；对结果不服可以依法上诉、申请再审或申请监督。法律咨询可拨打12348。' },
  { key: 'refusal-outside', kind: 'SCRIPT', title: '外地事项怎么引导', categories: '', keywords: '外地 外省 异地 区号', owner: '12345中心', answer: '您反映的地点不在{place}范围内，按属地原则由当地办理。您可以拨打当地区号加12345，或在国家政务服务平台留言；需要的话我可以帮您查询区号。' },
  { key: 'progress', kind: 'SCRIPT', title: '来电查询工单进度', categories: '', keywords: '查询 进度 查询码 催办 什么时候办好', owner: '12345中心', answer: '请提供工单编号和查询码（登记时短信告诉您的）。我可以告诉您现在由哪个单位办理、承诺的办理期限。快到期还没有联系您的，我为您催办；已经办结但您不认可的，可以在回访时说明，由督办员研判是否重办。' },
  { key: 'anonymous', kind: 'SCRIPT', title: '来电人要求保密', categories: '', keywords: '保密 匿名 举报 隐私 个人信息', owner: '12345中心', answer: '您的姓名和电话只有受理、派单、回访人员按权限可以看到，承办单位看到的是隐去后的信息；举报类默认保密。您也可以匿名反映，但匿名的工单我们无法回访，请尽量把地点、时间说清楚。' },
  { key: 'utility-lines', kind: 'DIRECTORY', title: '常用服务电话', categories: '', keywords: '电话 热线 供电 12315 12348 12329', owner: '12345中心', answer: '供电95598；消费投诉12315；法律援助12348；公积金12329；医保12393；人社12333；税务12366；反诈96110；火灾隐患96119；铁路12306；邮政12305。均为全国统一号码，本地号段以各单位公布为准。' },
  { key: 'holiday-duty', kind: 'NOTICE', title: '节假日值班与办理说明', categories: '', keywords: '节假日 值班 周末 工作日 办理时限', owner: '12345中心', answer: '热线全年24小时有人接听。水、电、气、热和安全隐患等紧急事项节假日照常派单办理；一般事项的办理期限按工作日计算，节假日顺延。调休上班的周末算工作日。' },
]
